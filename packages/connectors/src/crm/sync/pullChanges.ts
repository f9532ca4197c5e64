import { batchesOf } from '../batches.js';
import type { PulledPage, RemoteCase, RemoteTombstone, Selection } from '../connector.js';
import { readAhead } from '../readAhead.js';
import { conflict } from './conflict.js';
import { outgoingNames } from './outgoing.js';
import { valueHash } from './mergeFields.js';
import { takeOwner } from './owner.js';
import { today, type PageWork } from './pageWork.js';
import { outcomeOf, selectionOf } from './readRemote.js';
import { refused, rejectionOf } from './rejection.js';
import type { CrmLink } from './store.js';
import { leaseMs, type SyncContext, type SyncSummary } from './syncContext.js';
import { takeHints } from './takeHints.js';
import { takeNew, type Outcome } from './takeNew.js';

/** Tickets whose links are looked up together: those of a whole page of 2 000 would wait in memory. */
const lookedUpTogether = 400;

/** Takes over what changed in the CRM, page by page; each page is stored with the cursor behind it. */
export async function pullChanges(context: SyncContext, summary: SyncSummary, holder: string): Promise<void> {
  const { connector, store, organization, account, map, nameOf, clock, signal, onProgress } = context;
  const { tenant } = organization;
  const selection = selectionOf(map, outgoingNames.map(nameOf));
  const hintedUntil = await takeHints(context, summary);
  const state = await store.state(tenant, account);
  const firstSyncAt = state.firstSyncAt ?? new Date(connector.serverNowMs()).toISOString();
  if (state.firstSyncAt === null) await store.savePage(tenant, account, { state: { firstSyncAt } });
  await readHinted(context, summary, selection, firstSyncAt);
  const { cursor } = state;
  for await (const page of readAhead(connector.pull(cursor, selection, signal))) {
    const work = await takePage(context, summary, page, firstSyncAt);
    await store.savePage(tenant, account, { ...work, state: { cursor: { ...page.next, ...hintedUntil } } });
    const nowMs = Date.parse(clock.now());
    await store.lease(tenant, account, holder, nowMs, nowMs + leaseMs);
    if (page.total !== undefined) summary.total = page.total;
    onProgress?.({ ...summary, requests: connector.usage().requests });
  }
}

/** Tickets that a webhook hinted at, and those that were refused and whose time has come. */
async function readHinted(
  context: SyncContext,
  summary: SyncSummary,
  selection: Selection,
  firstSyncAt: string,
): Promise<void> {
  const { connector, store, organization, account, clock, signal } = context;
  const { tenant } = organization;
  const hints = await store.hints(tenant, account, 1_000);
  const now = clock.now();
  const waiting = (await store.rejections(tenant, account, { dueBy: now })).filter(
    ({ direction }) => direction === 'in',
  );
  const ids = [...new Set([...hints.map(({ remoteId }) => remoteId), ...waiting.map(({ key }) => key)])];
  if (ids.length === 0) return;
  const results = await connector.read(ids, selection, signal);
  const records = results.flatMap((result) => (result.ok ? [result.record] : []));
  const gone = ids.flatMap((id, at) => {
    const result = results[at];
    return result === undefined || result.ok ? [] : [{ id, kind: result.error.kind }];
  });
  const stamp = new Date(connector.serverNowMs()).toISOString();
  const tombstones = gone
    .filter(({ kind }) => kind === 'deleted')
    .map(({ id }) => ({ remoteId: id, externalId: null, stamp, mergedInto: null }));
  const work = await takePage(context, summary, { records, tombstones }, firstSyncAt);
  // What is no more need not be asked for again.
  work.settled.push(...gone.map(({ id }) => ({ direction: 'in', key: id }) as const));
  await store.savePage(tenant, account, work);
  await store.settleHints(
    tenant,
    account,
    hints.map(({ key }) => key),
    now,
  );
}

async function takePage(
  context: SyncContext,
  summary: SyncSummary,
  page: Pick<PulledPage, 'records' | 'tombstones'>,
  firstSyncAt: string,
): Promise<PageWork> {
  const work: PageWork = { links: [], rejections: [], settled: [], conflicts: [] };
  summary.pulled += page.records.length;
  for (const some of batchesOf(page.records, lookedUpTogether)) {
    await takeRecords(context, summary, some, firstSyncAt, work);
  }
  const ended = await linksOf(context, page.tombstones);
  for (const tombstone of page.tombstones) takeEnd(context, summary, tombstone, ended.get(tombstone.remoteId), work);
  summary.conflicts += work.conflicts.length;
  return work;
}

async function linksOf(
  { store, organization, account }: SyncContext,
  tickets: readonly { remoteId: string }[],
): Promise<Map<string, CrmLink>> {
  const ids = tickets.map(({ remoteId }) => remoteId);
  const links = ids.length > 0 ? await store.linksByRemote(organization.tenant, account, ids) : [];
  return new Map(links.map((link) => [link.remoteId, link]));
}

async function takeRecords(
  context: SyncContext,
  summary: SyncSummary,
  records: readonly RemoteCase[],
  firstSyncAt: string,
  work: PageWork,
): Promise<void> {
  const { store, organization, account } = context;
  const links = await linksOf(context, records);
  const keys = records.map(({ remoteId }) => remoteId);
  const tries = new Map(
    (await store.rejections(organization.tenant, account, { keys }))
      .filter(({ direction }) => direction === 'in')
      .map((row) => [row.key, row]),
  );
  const outcome: Outcome = {
    took(record, link) {
      work.links.push(link);
      if (tries.has(record.remoteId)) work.settled.push({ direction: 'in', key: record.remoteId });
    },
    refused(record, error) {
      const why = rejectionOf(error);
      if (!why) throw error;
      summary.rejected += 1;
      const row = { direction: 'in', key: record.remoteId } as const;
      work.rejections.push(refused(row, why, tries.get(record.remoteId), context.clock.now()));
    },
  };
  for (const record of records) {
    const link = links.get(record.remoteId);
    if (!link) continue;
    try {
      outcome.took(record, await takeChange(context, summary, record, link, work));
    } catch (error) {
      outcome.refused(record, error);
    }
  }
  const fresh = records.filter(({ remoteId }) => !links.has(remoteId));
  await takeNew(context, summary, { records: fresh, firstSyncAt }, work, outcome);
}

/** What changed on a ticket that is linked: our fields are only watched, the owner is taken over, the status is judged. */
async function takeChange(
  context: SyncContext,
  summary: SyncSummary,
  record: RemoteCase,
  link: CrmLink,
  work: PageWork,
): Promise<CrmLink> {
  const { nameOf } = context;
  const ours = outgoingNames.map(nameOf).filter((name) => link.base[name] !== undefined);
  // Our id goes along with what is written: where somebody took it away, all is written again.
  const isBare = record.externalId !== link.caseId && ours.length > 0;
  const agreed = Object.entries(link.base).filter(([name]) => !isBare || !ours.includes(name));
  const base: Record<string, string> = Object.fromEntries(agreed);
  // What is linked again was not written while it was away.
  let lightChangesOn = link.state === 'linked' && !isBare ? link.lightChangesOn : today(context);
  for (const name of outgoingNames.map(nameOf)) {
    const theirs = record.fields[name] ?? null;
    const hash = valueHash(theirs);
    if (base[name] === undefined || base[name] === hash) continue;
    work.conflicts.push(conflict(context, link, name, null, String(theirs ?? ''), 'ours'));
    // What we last agreed on is no longer there: the push writes it again.
    base[name] = hash;
    lightChangesOn = today(context);
  }
  const took = await takeOwner(context, record, link, base, work.conflicts);
  judgeStatus(context, record, link, base, work);
  if (took) summary.updated += 1;
  else summary.unchanged += 1;
  return { ...link, state: 'linked', mergedInto: null, base, lightChangesOn, remoteStamp: record.stamp };
}

/** A ticket that is closed in the CRM closes no case: only the gate does. A person is told. */
function judgeStatus(
  context: SyncContext,
  record: RemoteCase,
  link: CrmLink,
  base: Record<string, string>,
  work: PageWork,
): void {
  const { field } = context.map.status;
  const theirs = record.fields[field] ?? null;
  const before = base[field];
  base[field] = valueHash(theirs);
  if (before === undefined || before === base[field]) return;
  if (outcomeOf(record, context.map) !== 'closed') return;
  work.conflicts.push(conflict(context, link, 'status', null, String(theirs), 'person'));
}

/** Two legal cases are never made one: each keeps its radicado and its term, and a person decides. */
function takeEnd(
  context: SyncContext,
  summary: SyncSummary,
  { remoteId, mergedInto, stamp }: RemoteTombstone,
  link: CrmLink | undefined,
  work: PageWork,
): void {
  const known = work.links.find((one) => one.remoteId === remoteId) ?? link;
  const state = mergedInto === null ? 'deleted' : 'merged';
  if (!known || (known.state === state && known.mergedInto === mergedInto)) return;
  work.links = work.links.filter((one) => one !== known);
  work.links.push({ ...known, state, mergedInto, remoteStamp: stamp, lightChangesOn: null });
  summary[state] += 1;
  const field = mergedInto === null ? 'delete' : 'merge';
  work.conflicts.push(conflict(context, known, field, remoteId, mergedInto, 'person'));
}
