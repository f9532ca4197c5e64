import { civilDateAt, isPqrsError } from '@pqrs-kit/core';
import { batchesOf } from '../batches.js';
import type { RemoteChange, RemoteValue, RowResult } from '../connector.js';
import { readAhead } from '../readAhead.js';
import { valueHash } from './mergeFields.js';
import { nextLightDate, outgoingFields, wholeSecond } from './outgoing.js';
import { conflict, crmActor } from './conflict.js';
import { refused, rejectionOf } from './rejection.js';
import type { CrmConflict, CrmLink, CrmRejection } from './store.js';
import { leaseMs, type SyncContext, type SyncSummary } from './syncContext.js';

/** Changes of the ledger after which the place is kept: a run that is cut short goes on there. */
const changeBatch = 5_000;
/** Cases whose links are looked up together. */
const lookedUpTogether = 500;

/** Writes to the CRM what the ledger knows of each case that changed here, or whose light changed by itself. */
export async function pushChanges(context: SyncContext, summary: SyncSummary, holder: string): Promise<void> {
  const { store, ledger, organization, account } = context;
  const { tenant } = organization;
  const today = civilDateAt(context.clock.now(), organization.timeZone);
  await pushCases(context, summary, await dueAgain(context), today);
  await pushLights(context, summary, holder, today);
  let { pushedSequence } = await store.state(tenant, account);
  const first = pushedSequence;
  const of = Math.max(0, (await ledger.lastChange(tenant)) - first);
  for (;;) {
    const writing = { looked: pushedSequence - first, of };
    const telling = { ...context, onProgress: (so: SyncSummary) => context.onProgress?.({ ...so, writing }) };
    const changes = await ledger.changes(tenant, pushedSequence, changeBatch);
    const last = changes.at(-1);
    if (!last) return;
    await pushCases(
      telling,
      summary,
      changes.map(({ caseId }) => caseId),
      today,
    );
    pushedSequence = last.sequence;
    await store.savePage(tenant, account, { state: { pushedSequence } });
    await stay(context, holder);
  }
}

/** Tickets whose light changed by itself. What was written is no longer among them; what stays is not taken up twice. */
async function pushLights(context: SyncContext, summary: SyncSummary, holder: string, today: string): Promise<void> {
  const { store, organization, account } = context;
  let before = new Set<string>();
  for (;;) {
    const links = await store.linksToRelight(organization.tenant, account, today, changeBatch);
    if (links.every(({ remoteId }) => before.has(remoteId))) return;
    before = new Set(links.map(({ remoteId }) => remoteId));
    const caseIds = links.map(({ caseId }) => caseId);
    await pushCases(context, summary, caseIds, today);
    await stay(context, holder);
  }
}

/** Holds the account for longer. */
async function stay({ store, organization, account, clock }: SyncContext, holder: string): Promise<void> {
  const nowMs = Date.parse(clock.now());
  await store.lease(organization.tenant, account, holder, nowMs, nowMs + leaseMs);
}

/** Cases whose writing failed and whose time has come. */
async function dueAgain({ store, organization, account, clock }: SyncContext): Promise<string[]> {
  const now = clock.now();
  return (await store.rejections(organization.tenant, account, { dueBy: now }))
    .filter(({ direction }) => direction === 'out')
    .map(({ key }) => key);
}

interface Prepared {
  change: RemoteChange;
  link: CrmLink | undefined;
  /** When its light changes next; see {@link nextLightDate}. */
  lightChangesOn: string | null;
}

/** Writes cases batch by batch; while one is under way the next is made ready. */
async function pushCases(
  context: SyncContext,
  summary: SyncSummary,
  caseIds: readonly string[],
  today: string,
): Promise<void> {
  const { connector, signal, onProgress } = context;
  for await (const prepared of readAhead(preparedBatches(context, new Set(caseIds), today))) {
    const changes = prepared.map(({ change }) => change);
    await keepResults(context, summary, prepared, await connector.push(changes, signal), today);
    onProgress?.({ ...summary, requests: connector.usage().requests });
  }
}

/** What has to be written, as many at once as fill requests. Tickets that are made go apart from those that are there: no request takes both. */
async function* preparedBatches(
  context: SyncContext,
  caseIds: ReadonlySet<string>,
  today: string,
): AsyncGenerator<Prepared[]> {
  const { store, organization, account, connector } = context;
  const { tenant } = organization;
  const waiting: Record<'linked' | 'fresh', Prepared[]> = { linked: [], fresh: [] };
  for (const some of batchesOf([...caseIds], lookedUpTogether)) {
    const links = linkedFirst(await store.linksByCase(tenant, account, some));
    const settled: CrmLink[] = [];
    for (const caseId of some) {
      const link = links.get(caseId);
      if (link ? link.state !== 'linked' : !context.map.create) continue;
      const one = await prepare(context, caseId, link, today);
      const hasChange = one !== undefined && Object.keys(one.change.fields).length > 0;
      if (!hasChange && link) settled.push({ ...link, lightChangesOn: one?.lightChangesOn ?? null });
      if (!hasChange) continue;
      const kind = link ? 'linked' : 'fresh';
      waiting[kind].push(one);
      if (waiting[kind].length >= connector.capabilities.pushSize) yield waiting[kind].splice(0);
    }
    if (settled.length > 0) {
      // What was refused before and has nothing left to be written is settled, too.
      const rows = settled.map(({ caseId }) => ({ direction: 'out', key: caseId }) as const);
      await store.savePage(tenant, account, { links: settled, settled: rows });
    }
  }
  for (const rest of Object.values(waiting)) if (rest.length > 0) yield rest;
}

/** One link of each case: where a ticket was merged or made anew, the one that is still linked. */
function linkedFirst(links: readonly CrmLink[]): Map<string, CrmLink> {
  const ended = links.filter(({ state }) => state !== 'linked');
  const linked = links.filter(({ state }) => state === 'linked');
  return new Map([...ended, ...linked].map((link) => [link.caseId, link]));
}

/** What has to be written of a case: the fields that differ from what both sides last agreed on. */
async function prepare(
  context: SyncContext,
  caseId: string,
  link: CrmLink | undefined,
  today: string,
): Promise<Prepared | undefined> {
  const { desk, map, nameOf, connector, caseLink } = context;
  const detail = await desk.open(crmActor(context), caseId).catch((error: unknown) => {
    if (isPqrsError(error) && error.code === 'case-not-found') return undefined;
    throw error;
  });
  if (!detail) return undefined;
  const { textLength } = connector.capabilities;
  const language = map.language;
  const known = outgoingFields(detail, {
    today,
    language,
    textLength,
    ...(caseLink === undefined ? {} : { caseLink }),
  });
  const fields: Record<string, RemoteValue> = {};
  for (const [key, value] of Object.entries(known)) {
    if (link?.base[nameOf(key)] !== valueHash(value)) fields[nameOf(key)] = value;
  }
  const isNew = link === undefined;
  if (isNew) Object.assign(fields, map.create, { [subjectField(context)]: `${detail.radicado}` });
  // It goes along with what changed and is no change by itself: else every run would write every ticket.
  if (Object.keys(fields).length > 0) fields[nameOf('synced_at')] = wholeSecond(context.clock.now());
  const writeId = `${caseId}:${detail.version}:${today}`;
  return {
    link,
    lightChangesOn: nextLightDate(detail, today),
    change: { externalId: caseId, remoteId: link?.remoteId ?? null, fields, writeId },
  };
}

/** A ticket that we make bears the radicado alone: what a person wrote stays here. */
const subjectField = ({ connector }: SyncContext): string => (connector.crm === 'salesforce' ? 'Subject' : 'subject');

async function keepResults(
  context: SyncContext,
  summary: SyncSummary,
  prepared: readonly Prepared[],
  results: readonly RowResult[],
  today: string,
): Promise<void> {
  const { store, organization, account, clock } = context;
  const { tenant } = organization;
  const keys = prepared.map(({ change }) => change.externalId);
  const before = new Map(
    (await store.rejections(tenant, account, { keys })).map((row) => [`${row.direction}:${row.key}`, row]),
  );
  const kept: Kept = { links: [], rejections: [], settled: [], conflicts: [] };
  for (const [index, one] of prepared.entries()) {
    const result = results[index];
    const row = { direction: 'out', key: one.change.externalId } as const;
    const earlier = before.get(`out:${row.key}`);
    const end = one.link && endOf(one.link, result);
    if (end) {
      summary[end.state] += 1;
      kept.links.push(end);
      kept.conflicts.push(
        conflict(context, end, end.state === 'merged' ? 'merge' : 'delete', end.remoteId, end.mergedInto, 'person'),
      );
      if (earlier) kept.settled.push(row);
    } else if (result?.ok) {
      summary.pushed += 1;
      kept.links.push(written(one.change, one.link, result, one.lightChangesOn));
      if (earlier) kept.settled.push(row);
    } else {
      const why = rejectionOf(result?.error);
      if (!why) throw result?.error ?? new Error('The connector gave fewer results than rows.');
      summary.rejected += 1;
      kept.rejections.push(refused(row, why, earlier, clock.now()));
      // Its light is not looked at again until the rejection is: it would come every run.
      if (one.link) kept.links.push({ ...one.link, lightChangesOn: null });
    }
  }
  kept.links.push(...(await writtenOver(context, kept.links, today)));
  summary.conflicts += kept.conflicts.length;
  await store.savePage(tenant, account, kept);
}

/** What the results of one push leave behind. */
interface Kept {
  links: CrmLink[];
  rejections: CrmRejection[];
  settled: Pick<CrmRejection, 'direction' | 'key'>[];
  conflicts: CrmConflict[];
}

type EndedLink = CrmLink & { state: 'deleted' | 'merged' };

/** A ticket that turned out to be gone: it was deleted, or what was written of it went to the one that took it in. */
function endOf(link: CrmLink, result: RowResult | undefined): EndedLink | undefined {
  if (result?.ok && result.remoteId !== link.remoteId) {
    return { ...link, state: 'merged', mergedInto: result.remoteId, lightChangesOn: null };
  }
  if (result?.ok !== false || result.error.kind !== 'deleted') return undefined;
  return { ...link, state: 'deleted', mergedInto: null, lightChangesOn: null };
}

/** Tickets that bear what was meant for one that they took in: all of theirs is written again. */
async function writtenOver(
  { store, organization, account }: SyncContext,
  links: readonly CrmLink[],
  today: string,
): Promise<CrmLink[]> {
  const ids = links.flatMap(({ mergedInto }) => mergedInto ?? []);
  if (ids.length === 0) return [];
  const winners = await store.linksByRemote(organization.tenant, account, ids);
  return winners.map((link) => ({ ...link, base: {}, lightChangesOn: today }));
}

function written(
  { externalId, fields }: RemoteChange,
  link: CrmLink | undefined,
  { remoteId, stamp }: RowResult & { ok: true },
  lightChangesOn: string | null,
): CrmLink {
  const hashes = Object.entries(fields).map(([name, value]) => [name, valueHash(value)] as const);
  return {
    ...{ remoteId, caseId: externalId, state: 'linked', mergedInto: null, remoteStamp: stamp, lightChangesOn },
    base: { ...link?.base, ...Object.fromEntries(hashes) },
  };
}
