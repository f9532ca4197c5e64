import { caseNotes, isPqrsError, type CaseDetail, type CaseNote } from '@pqrs-kit/core';
import { batchesOf } from '../batches.js';
import type { RemoteNote, RowResult } from '../connector.js';
import { isCrmError, type CrmError } from '../crmError.js';
import { crmActor } from './conflict.js';
import { noteAnchor, noteText } from './noteText.js';
import { refused, rejectionOf } from './rejection.js';
import type { CrmLink, CrmNote, CrmRejection } from './store.js';
import { leaseMs, type SyncContext, type SyncSummary } from './syncContext.js';

/** What is told of a case, and the ticket that it is told under. */
export interface ToldCase {
  link: CrmLink;
  radicado: string;
  notes: readonly CaseNote[];
}

/** What there is to be told of a case. */
export function notesOf({ map, organization }: SyncContext, detail: CaseDetail): CaseNote[] {
  return map.notes ? caseNotes(detail, { timeZone: organization.timeZone, language: map.language }) : [];
}

interface Telling {
  key: string;
  note: RemoteNote;
  anchor: string;
}

/**
 * Tells under their tickets what was sent to the people of some cases: each thing once. A note is begun in the ledger before
 * it is written; who finds one that was begun and never ended looks whether it is there before writing it again.
 */
export async function tellNotes(
  context: SyncContext,
  summary: SyncSummary,
  cases: readonly ToldCase[],
  only?: ReadonlySet<string>,
): Promise<void> {
  const { store, organization, account, clock } = context;
  const { tenant } = organization;
  const wanted = cases.flatMap((one) =>
    tellingsOf(context, one).map((telling) => ({ ...telling, caseId: one.link.caseId })),
  );
  if (wanted.length === 0) return;
  const known = await store.notes(tenant, account, [...new Set(wanted.map(({ caseId }) => caseId))]);
  const begun = new Set(known.map(({ key }) => key));
  // What was begun before is taken up by `tellBegun` alone, when its time has come.
  const untold = wanted.filter(({ key }) => (only ? only.has(key) : !begun.has(key)));
  // Begun shortly before they are written: a connection that idles meanwhile is one that the CRM closes.
  for (const some of batchesOf(untold, context.connector.capabilities.pushSize)) {
    const now = clock.now();
    const until = new Date(Date.parse(now) + leaseMs).toISOString();
    const taken = await Promise.all(some.map((telling) => store.beginNote(tenant, account, telling, now, until)));
    const fresh = some.filter((_, index) => taken[index] === 'fresh');
    const again = some.filter((_, index) => taken[index] === 'again');
    await write(context, summary, [...fresh, ...(await notThere(context, summary, again))]);
  }
}

/** Notes that a process began and was heard of no more, and those that were refused and whose time has come. */
export async function tellBegun(context: SyncContext, summary: SyncSummary): Promise<void> {
  const { store, organization, account, map, clock } = context;
  if (!map.notes) return;
  const { tenant } = organization;
  const now = clock.now();
  const refusedBefore = (await store.rejections(tenant, account, { dueBy: now })).filter(
    ({ direction }) => direction === 'note',
  );
  const due = [...(await store.notesDue(tenant, account, now)), ...refusedBefore.map(({ key }) => noteOfKey(key))];
  if (due.length === 0) return;
  const links = await store.linksByCase(tenant, account, [...new Set(due.map(({ caseId }) => caseId))]);
  const cases: ToldCase[] = [];
  for (const link of links.filter(({ state }) => state === 'linked')) {
    const detail = await openOrNone(context, link.caseId);
    if (detail) cases.push({ link, radicado: detail.radicado, notes: notesOf(context, detail) });
  }
  const live = new Set(cases.map(({ link }) => link.caseId));
  const away = due.filter(({ caseId }) => !live.has(caseId)).map(({ key }) => key);
  if (away.length > 0) await putOff(context, away);
  await tellNotes(context, summary, cases, new Set(due.map(({ key }) => key)));
}

const noteOfKey = (key: string): Pick<CrmNote, 'key' | 'caseId'> => ({
  key,
  caseId: key.slice(0, key.lastIndexOf('/')),
});

function tellingsOf({ connector }: SyncContext, { link, radicado, notes }: ToldCase): Telling[] {
  return notes.map((note) => {
    const key = `${link.caseId}/${note.version}`;
    const text = noteText(radicado, note, connector.capabilities.noteBytes);
    const { remoteId } = link;
    return { key, anchor: noteAnchor(radicado, note.version), note: { remoteId, text, at: note.at, writeId: key } };
  });
}

/** Those of some notes that the CRM has not; the others are marked as told. */
async function notThere(context: SyncContext, summary: SyncSummary, tellings: readonly Telling[]): Promise<Telling[]> {
  if (tellings.length === 0) return [];
  const asked = tellings.map(({ note: { remoteId }, anchor }) => ({ remoteId, anchor }));
  const found = await permitted(() => context.connector.findNotes(asked, context.signal));
  // What may not be looked for is not written either: the refusal of the writing would come next.
  if (isCrmError(found)) {
    await keepResults(
      context,
      summary,
      tellings,
      tellings.map(() => ({ ok: false, error: found })),
    );
    return [];
  }
  const there = tellings.filter((_, index) => found[index] === true).map(({ key }) => key);
  if (there.length > 0) await keep(context, there, context.clock.now(), []);
  return tellings.filter((_, index) => found[index] !== true);
}

async function write(context: SyncContext, summary: SyncSummary, tellings: readonly Telling[]): Promise<void> {
  if (tellings.length === 0) return;
  const notes = tellings.map(({ note }) => note);
  const results = await permitted(() => context.connector.note(notes, context.signal));
  const rows = isCrmError(results) ? tellings.map(() => ({ ok: false, error: results }) as const) : results;
  await keepResults(context, summary, tellings, rows);
}

/** What a connector gives, or its refusal for want of a right: whoever let us read and write tickets may not have let us write notes. */
async function permitted<Result>(ask: () => Promise<Result>): Promise<Result | CrmError> {
  try {
    return await ask();
  } catch (error) {
    if (isCrmError(error) && error.kind === 'permission') return error;
    throw error;
  }
}

async function keepResults(
  context: SyncContext,
  summary: SyncSummary,
  tellings: readonly Telling[],
  results: readonly RowResult[],
): Promise<void> {
  const { store, organization, account, clock } = context;
  const keys = tellings.map(({ key }) => key);
  const before = new Map(
    (await store.rejections(organization.tenant, account, { keys }))
      .filter(({ direction }) => direction === 'note')
      .map((row) => [row.key, row]),
  );
  const told: string[] = [];
  const rejections: CrmRejection[] = [];
  for (const [index, { key }] of tellings.entries()) {
    const result = results[index];
    if (result?.ok) told.push(key);
    else {
      const why = reasonOf(result?.error);
      if (!why) throw result?.error ?? new Error('The connector gave fewer results than notes.');
      rejections.push(refused({ direction: 'note', key }, why, before.get(key), clock.now()));
    }
  }
  summary.noted += told.length;
  summary.rejected += rejections.length;
  await keep(context, told, clock.now(), rejections);
}

function reasonOf(error: CrmError | undefined): ReturnType<typeof rejectionOf> {
  if (error?.kind !== 'permission') return rejectionOf(error);
  const { code, message, help } = error;
  return { code, message, help };
}

/** The ticket is gone; should it come back, it is told there. */
async function putOff({ store, organization, account, clock }: SyncContext, keys: readonly string[]): Promise<void> {
  const dueAt = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
  await store.savePage(organization.tenant, account, {
    notes: keys.map((key) => ({ key, dueAt, toldAt: null })),
    settled: keys.map((key) => ({ direction: 'note', key })),
  });
}

async function keep(
  { store, organization, account }: SyncContext,
  ended: readonly string[],
  toldAt: string,
  rejections: readonly CrmRejection[],
): Promise<void> {
  await store.savePage(organization.tenant, account, {
    notes: [
      ...ended.map((key) => ({ key, dueAt: null, toldAt })),
      ...rejections.map(({ key }) => ({ key, dueAt: null, toldAt: null })),
    ],
    settled: ended.map((key) => ({ direction: 'note', key })),
    rejections,
  });
}

async function openOrNone({ desk, ...context }: SyncContext, caseId: string): Promise<CaseDetail | undefined> {
  return desk.open(crmActor(context), caseId).catch((error: unknown) => {
    if (isPqrsError(error) && error.code === 'case-not-found') return undefined;
    throw error;
  });
}
