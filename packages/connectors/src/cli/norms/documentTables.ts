import { fullId } from '@pqrs-kit/core';
import type { Duty, Norm, OpenQuestion } from '@pqrs-kit/core';
import {
  extensionCell,
  heldCell,
  noteCell,
  readingsCell,
  silenceCell,
  sinceCell,
  sourceCell,
  startCell,
  termCell,
  verificationCell,
} from './documentCells.js';
import { plain } from './markdown.js';

type Column<Entry> = readonly [head: string, cell: (entry: Entry) => string];

function table<Entry>(columns: readonly Column<Entry>[], entries: readonly Entry[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([head]) => head)),
    line(columns.map(() => '---')),
    ...entries.map((entry) => line(columns.map(([, cell]) => cell(entry)))),
  ].join('\n');
}

const both = {
  id: ['Id', (entry) => `\`${fullId(entry)}\``],
  bound: ['A quién obliga', (entry) => plain(entry.bound)],
  from: ['Vigente desde', sinceCell],
  until: ['Vigente hasta', (entry) => entry.inForceUntil ?? ''],
  citation: ['Cita', (entry) => plain(entry.citation)],
  verification: ['Verificación', verificationCell],
  source: ['Fuente', sourceCell],
  note: ['Notas', noteCell],
} as const satisfies Record<string, Column<Norm | Duty>>;

const termColumns: readonly Column<Norm>[] = [
  both.id,
  ['Nombre', (norm) => plain(norm.name)],
  ['Término', termCell],
  ['Empieza con', startCell],
  ['Prórroga', extensionCell],
  ['Qué más lo detiene o cambia', heldCell],
  ['Silencio', silenceCell],
  both.from,
  both.until,
  both.citation,
  both.verification,
  ['Lecturas (en negrilla, la que se usa)', readingsCell],
  both.bound,
  both.source,
  both.note,
];

const dutyColumns: readonly Column<Duty>[] = [
  both.id,
  ['Nombre', (duty) => plain(duty.name)],
  ['Qué exige', (duty) => plain(duty.rule)],
  both.from,
  both.until,
  both.citation,
  both.verification,
  both.bound,
  both.source,
  both.note,
];

const openColumns: readonly Column<OpenQuestion>[] = [
  ['Id', (one) => `\`${one.id}\``],
  ['Qué falta', (one) => plain(one.question)],
];

export function termTable(norms: readonly Norm[]): string {
  return table(termColumns, norms);
}

export function dutyTable(duties: readonly Duty[]): string {
  return table(dutyColumns, duties);
}

export function openTable(open: readonly OpenQuestion[]): string {
  return table(openColumns, open);
}
