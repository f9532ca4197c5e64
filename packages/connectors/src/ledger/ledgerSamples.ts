import type { Actor, CaseEvent, CaseFact, CaseSummary, Entry, Ledger, Stage, Submission } from '@pqrs-kit/core';

/** Cases for the contract of the ledger, in the core's own terms. Hashes are made up: a ledger stores them and asks nothing. */

const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };

function sampleSubmission(changes: Partial<Submission> = {}): Submission {
  return {
    category: 'reclamo',
    subject: 'El datáfono no enciende',
    facts: 'Desde el lunes.\nNo enciende 😕 <b>nunca</b>. שלום',
    anonymous: false,
    person: { name: 'José Muñoz' },
    answerBy: 'email',
    consentVersion: '2026-01',
    channel: 'web',
    language: 'es-CO',
    ...changes,
  };
}

function sampleSummary(changes: Partial<CaseSummary> & { caseId: string }): CaseSummary {
  return {
    version: 1,
    radicado: `AND-2026-${changes.caseId}`,
    category: 'reclamo',
    subject: 'El datáfono no enciende',
    personName: 'José Muñoz',
    anonymous: false,
    restricted: false,
    stage: 'unassigned',
    channel: 'web',
    receivedAt: '2026-07-01T15:00:00.000Z',
    receivedDate: '2026-07-01',
    normId: 'co.consumer.direct_claim',
    dueDate: '2026-07-24',
    dueAt: '2026-07-24T23:59:59-05:00',
    soonDate: '2026-07-21',
    updatedAt: '2026-07-01T15:00:00.000Z',
    ...changes,
  };
}

/** An entry with one registration and the row that the changes describe. */
export function sampleEntry(changes: Partial<CaseSummary> & { caseId: string }): Entry {
  const summary = sampleSummary(changes);
  const { radicado, receivedAt, updatedAt } = summary;
  const event: CaseEvent = {
    type: 'registered',
    radicado,
    receivedAt,
    submission: sampleSubmission({ category: summary.category, channel: summary.channel }),
    at: updatedAt,
    by: { id: 'citizen', name: '', role: 'citizen' },
  };
  return { caseId: summary.caseId, events: [{ event, hash: hashOf(summary.caseId, 1) }], summary };
}

/** An entry with one more event, and the row at its new version. */
export function nextEntry(caseId: string, version: number, fact: CaseFact, row: Partial<CaseSummary> = {}): Entry {
  const at = `2026-07-02T15:00:${String(version).padStart(2, '0')}.000Z`;
  const event: CaseEvent = { ...fact, at, by: camila };
  const summary = sampleSummary({ caseId, version, updatedAt: at, ...row });
  return { caseId, events: [{ event, hash: hashOf(caseId, version) }], summary };
}

/** A different text of 64 hexadecimal digits for each case and version. */
export function hashOf(caseId: string, version: number): string {
  const code = [...`${caseId}#${version}`].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return code.padEnd(64, '0').slice(0, 64);
}

/** Rows for filters and counts on 2026-07-24: one for each urgency, one answered, one closed, one restricted, one imported. */
export const sampleRows: readonly (Partial<CaseSummary> & { caseId: string; stage: Stage })[] = [
  {
    caseId: 'over',
    stage: 'analysis',
    dueDate: '2026-07-23',
    dueAt: '2026-07-23T23:59:59-05:00',
    soonDate: '2026-07-17',
    assignee: { id: 'camila', name: 'Camila Restrepo' },
  },
  {
    caseId: 'today',
    stage: 'approval',
    dueDate: '2026-07-24',
    dueAt: '2026-07-24T23:59:59-05:00',
    soonDate: '2026-07-21',
  },
  {
    caseId: 'soon',
    stage: 'unassigned',
    dueDate: '2026-07-28',
    dueAt: '2026-07-28T23:59:59-05:00',
    soonDate: '2026-07-24',
  },
  {
    caseId: 'ok',
    stage: 'analysis',
    dueDate: '2026-07-31',
    dueAt: '2026-07-31T23:59:59-05:00',
    soonDate: '2026-07-27',
    category: 'peticion',
  },
  {
    caseId: 'answered',
    stage: 'confirmation',
    dueDate: '2026-07-20',
    dueAt: '2026-07-20T23:59:59-05:00',
    soonDate: '2026-07-15',
    answeredAt: '2026-07-17T15:00:00.000Z',
    channel: 'phone',
  },
  {
    caseId: 'done',
    stage: 'closed',
    dueDate: '2026-07-10',
    dueAt: '2026-07-10T23:59:59-05:00',
    soonDate: '2026-07-07',
    answeredAt: '2026-07-09T15:00:00.000Z',
    closedAt: '2026-07-09T16:00:00.000Z',
    receivedAt: '2026-06-18T15:00:00.000Z',
    receivedDate: '2026-06-18',
  },
  {
    caseId: 'secret',
    stage: 'unassigned',
    dueDate: '2026-08-03',
    dueAt: '2026-08-03T23:59:59-05:00',
    soonDate: '2026-07-29',
    category: 'denuncia',
  },
  {
    caseId: 'imported',
    stage: 'closed',
    dueDate: '2015-05-14',
    dueAt: '2015-05-14T23:59:59-05:00',
    soonDate: '2015-05-11',
    receivedAt: '2015-04-22T19:53:50.000Z',
    receivedDate: '2015-04-22',
    originSystem: 'comcast',
    originId: '250635',
    originStatus: 'Solved',
  },
];

/** The series that samples are numbered in. */
export const and2026 = { prefix: 'AND', year: 2026 };

/** Registers a sample case under the next number of a series. */
export function register(
  ledger: Ledger,
  caseId: string,
  series = and2026,
  tenant = 'andina',
): Promise<{ caseId: string; repeated: boolean }> {
  return ledger.register(tenant, series, undefined, async () => sampleEntry({ caseId }));
}
