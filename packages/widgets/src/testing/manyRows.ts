import type { CaseSummary, Category } from '@pqrs-kit/core';

const kinds: readonly Category[] = ['peticion', 'queja', 'reclamo', 'sugerencia', 'felicitacion'];
const people = ['María Fernanda Rodríguez', 'Óscar Iván Muñoz', 'ليلى حداد', 'Comercializadora Soto', 'נועה לוי'];

/** Rows as a service lists them: all of them on time, with names of both directions. Their ids are `case-0`, `case-1` and so on. */
export function manyRows(count: number): CaseSummary[] {
  return Array.from({ length: count }, (_, at) => ({
    caseId: `case-${at}`,
    version: 1,
    radicado: `AND-2026-${String(at % 1_000_000).padStart(6, '0')}-${at % 10}`,
    category: kinds[at % kinds.length] ?? 'queja',
    stage: 'analysis' as const,
    channel: 'web' as const,
    restricted: false,
    anonymous: false,
    subject: `Garantía sin repuesto: impresora térmica TP-${at}`,
    personName: people[at % people.length] ?? '',
    receivedAt: '2026-11-10T14:00:00-05:00',
    receivedDate: '2026-11-10',
    normId: 'law-1755',
    dueAt: `2026-12-0${1 + (at % 9)}T23:59:59-05:00`,
    dueDate: `2026-12-0${1 + (at % 9)}`,
    soonDate: '2026-11-28',
    updatedAt: '2026-11-10T14:00:00-05:00',
    assignee: { id: 'paola', name: 'Paola Ruiz' },
  }));
}
