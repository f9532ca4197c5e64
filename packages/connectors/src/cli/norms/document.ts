import { law } from '@pqrs-kit/core';
import type { Law, NormPack } from '@pqrs-kit/core';
import type { Surroundings } from '../surroundings.js';
import { dutyTable, openTable, termTable } from './documentTables.js';

/** How the committed page is made again; the page and its test say it too. */
const documentCommand = 'npm run build && npx pqrs norms document > docs/norms.md';

/**
 * The law that a citation names first, as a heading: what comes before its articles.
 *
 * @example
 * lawOfCitation('Ley 1755 de 2015, art. 14, num. 1') // 'Ley 1755 de 2015'
 * lawOfCitation('RAC 3.10.1.8.1-2 (Res. 1375 de 2015)') // 'RAC 3'
 */
export function lawOfCitation(citation: string): string {
  const [first = citation] = citation.split(/[,;]/);
  return first.trim().replace(/(\d)(\.\d+)+.*$/, '$1');
}

function byLaw<Entry extends { citation: string }>(entries: readonly Entry[], name: string): Entry[] {
  return entries.filter((entry) => lawOfCitation(entry.citation) === name);
}

function statute(pack: NormPack, name: string): string[] {
  const [norms, duties] = [byLaw(pack.norms, name), byLaw(pack.duties, name)];
  return [
    `### ${name}`,
    ...(norms.length > 0 ? [termTable(norms)] : []),
    ...(duties.length > 0 ? ['Deberes sin número de días:', dutyTable(duties)] : []),
  ];
}

function country(pack: NormPack): string[] {
  const laws = new Set([...pack.norms, ...pack.duties].map(({ citation }) => lawOfCitation(citation)));
  return [`## ${pack.name}`, ...[...laws].flatMap((name) => statute(pack, name))];
}

/** Every norm, duty and open question as a page in Spanish for the lawyers who review it, in Markdown. */
export function normsDocument({ packs }: Law): string {
  const open = packs.flatMap((pack) => pack.open);
  return `${[
    '# Normas',
    [
      `Página generada a partir de los datos del programa: no se edita a mano. Se hace de nuevo con \`${documentCommand}\`.`,
      'No es asesoría jurídica: está para que un abogado lea cada fila contra la norma y su fuente.',
    ].join('\n'),
    // Aligned to its widest cell, a table would change in every line with each norm.
    '<!-- prettier-ignore-start -->',
    ...packs.flatMap(country),
    '## Abierto',
    open.length > 0 ? openTable(open) : 'Nada por ahora.',
    '<!-- prettier-ignore-end -->',
  ].join('\n\n')}\n`;
}

/**
 * `pqrs norms document`: prints docs/norms.md, or the packs as one JSON array.
 *
 * @returns exit code 0
 */
export function runDocument(options: { json?: boolean }, { output }: Pick<Surroundings, 'output'>): number {
  output.write(options.json ? `${JSON.stringify(law.packs)}\n` : normsDocument(law));
  return 0;
}
