/** A radicado as it is set: prefix and year, the consecutive that people read out, and the check digit. */
export interface RadicadoText {
  before: string;
  consecutive: string;
  after: string;
  whole: string;
}

/**
 * @example
 * radicadoText('AND-2026-004702-0') // { before: 'AND-2026-', consecutive: '004702', after: '-0', whole: 'AND-2026-004702-0' }
 */
export function radicadoText(radicado: string): RadicadoText {
  const match = /^(.+-\d{4}-)(\d{6,})(-\d)$/.exec(radicado);
  const [before = '', consecutive = radicado, after = ''] = match?.slice(1) ?? [];
  return { before, consecutive, after, whole: radicado };
}
