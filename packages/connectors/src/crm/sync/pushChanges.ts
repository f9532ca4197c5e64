import { civilDateAt, isPqrsError, type CaseDetail } from '@pqrs-kit/core';
import type { RemoteChange, RemoteValue, RowResult } from '../connector.js';
import { valueHash } from './mergeFields.js';
import { nextLightDate, outgoingFields, wholeSecond } from './outgoing.js';
import { ownerToWrite, pushRows, withAgreed, type OwnerToWrite } from './owner.js';
import { conflict, crmActor } from './conflict.js';
import { refused, rejectionOf } from './rejection.js';
import type { CrmConflict, CrmLink, CrmRejection } from './store.js';
import { tellBegun, tellNotes, type ToldCase } from './tellNotes.js';
import { leaseMs, type SyncContext, type SyncSummary } from './syncContext.js';

/** Changes of the ledger that are looked at together. */
const changeBatch = 1_000;

/** Writes to the CRM what the ledger knows of each case that changed here, or whose light changed by itself. */
export async function pushChanges(context: SyncContext, summary: SyncSummary, holder: string): Promise<void> {
  const { store, ledger, organization, account, clock } = context;
  const { tenant } = organization;
  const today = civilDateAt(clock.now(), organization.timeZone);
  await tellBegun(context, summary);
  await pushCases(context, summary, await dueAgain(context), today);
  const seen = new Set<string>();
  for (;;) {
    const links = await store.linksToRelight(tenant, account, today, changeBatch);
    if (links.every(({ remoteId }) => seen.has(remoteId))) break;
    for (const { remoteId } of links) seen.add(remoteId);
    await pushCases(
      context,
      summary,
      links.map(({ caseId }) => caseId),
      today,
    );
  }
  let { pushedSequence } = await store.state(tenant, account);
  for (;;) {
    const changes = await ledger.changes(tenant, pushedSequence, changeBatch);
    const last = changes.at(-1);
    if (!last) return;
    await pushCases(context, summary, [...new Set(changes.map(({ caseId }) => caseId))], today);
    pushedSequence = last.sequence;
    await store.savePage(tenant, account, { state: { pushedSequence } });
    const nowMs = Date.parse(clock.now());
    await store.lease(tenant, account, holder, nowMs, nowMs + leaseMs);
  }
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
  detail: CaseDetail;
  owner: OwnerToWrite;
}

async function pushCases(
  context: SyncContext,
  summary: SyncSummary,
  caseIds: readonly string[],
  today: string,
): Promise<void> {
  const { store, organization, account, connector, onProgress } = context;
  const { tenant } = organization;
  const links = linkedFirst(await store.linksByCase(tenant, account, caseIds));
  const prepared: Prepared[] = [];
  const settled: CrmLink[] = [];
  const told: ToldCase[] = [];
  const conflicts: CrmConflict[] = [];
  for (const caseId of caseIds) {
    const link = links.get(caseId);
    if (link && link.state !== 'linked') continue;
    if (!link && !context.map.create) continue;
    const one = await prepare(context, caseId, link, today);
    if (!one && link) settled.push({ ...link, lightChangesOn: null });
    if (!one) continue;
    if (Object.keys(one.change.fields).length > 0) prepared.push(one);
    else if (link) {
      settled.push(withAgreed({ ...link, lightChangesOn: nextLightDate(one.detail, today) }, one.owner));
      if (one.owner.conflict) conflicts.push(one.owner.conflict);
      told.push({ detail: one.detail, link });
    }
  }
  if (settled.length > 0) await store.savePage(tenant, account, { links: settled, conflicts });
  summary.conflicts += conflicts.length;
  const retried = settled.map(({ caseId }) => caseId);
  if (prepared.length > 0) {
    const end = await writePrepared(context, summary, prepared, today);
    told.push(...end.told);
    retried.push(...end.retried);
  }
  await tellNotes(context, summary, told);
  // Only now: a case that was refused before and whose notes a kill took is looked at again for being refused.
  if (retried.length > 0) {
    const rows = retried.map((key) => ({ direction: 'out', key }) as const);
    await store.savePage(tenant, account, { settled: rows });
  }
  onProgress?.({ ...summary, requests: connector.usage().requests });
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
  const owner = ownerToWrite(context, detail, link);
  if (owner.field) fields[owner.field[0]] = owner.field[1];
  const isNew = link === undefined;
  if (isNew) Object.assign(fields, map.create, { [subjectField(context)]: `${detail.radicado}` });
  // It goes along with what changed and is no change by itself: else every run would write every ticket.
  if (Object.keys(fields).length > 0) fields[nameOf('synced_at')] = wholeSecond(context.clock.now());
  const writeId = `${caseId}:${detail.version}:${today}`;
  return { link, detail, owner, change: { externalId: caseId, remoteId: link?.remoteId ?? null, fields, writeId } };
}

/** A ticket that we make bears the radicado alone: what a person wrote stays here. */
const subjectField = ({ connector }: SyncContext): string => (connector.crm === 'salesforce' ? 'Subject' : 'subject');

/** Writes what was prepared, and keeps what became of each row. */
async function writePrepared(
  context: SyncContext,
  summary: SyncSummary,
  prepared: readonly Prepared[],
  today: string,
): Promise<{ told: ToldCase[]; retried: string[] }> {
  const { store, organization, account, clock } = context;
  const { tenant } = organization;
  const { changes, results, ownerless } = await pushRows(
    context,
    prepared.map(({ change }) => change),
  );
  const keys = changes.map(({ externalId }) => externalId);
  const before = new Map(
    (await store.rejections(tenant, account, { keys })).map((row) => [`${row.direction}:${row.key}`, row]),
  );
  const kept: Kept = { links: [], rejections: [], settled: [], conflicts: [] };
  const told: ToldCase[] = [];
  const retried: string[] = [];
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
      const change = changes[index] ?? one.change;
      const link = withAgreed(written(change, one.link, result, nextLightDate(one.detail, today)), one.owner);
      kept.links.push(link);
      const named = ownerless.has(index) ? one.owner.field : undefined;
      if (named) kept.conflicts.push(conflict(context, link, named[0], String(named[1]), null, 'person'));
      if (one.owner.conflict) kept.conflicts.push(one.owner.conflict);
      told.push({ detail: one.detail, link });
      if (earlier) retried.push(row.key);
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
  return { told, retried };
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
