import { civilDateAt, isPqrsError, type CaseDetail } from '@pqrs-kit/core';
import type { RemoteChange, RemoteValue, RowResult } from '../connector.js';
import { valueHash } from './mergeFields.js';
import { nextLightDate, outgoingFields } from './outgoing.js';
import { crmActor } from './pullChanges.js';
import { refused, rejectionOf } from './rejection.js';
import type { CrmLink, CrmRejection } from './store.js';
import { leaseMs, type SyncContext, type SyncSummary } from './syncContext.js';

/** Changes of the ledger that are looked at together. */
const changeBatch = 1_000;

/** Writes to the CRM what the ledger knows of each case that changed here, or whose light changed by itself. */
export async function pushChanges(context: SyncContext, summary: SyncSummary, holder: string): Promise<void> {
  const { store, ledger, organization, account, clock } = context;
  const { tenant } = organization;
  const today = civilDateAt(clock.now(), organization.timeZone);
  await pushCases(context, summary, await dueAgain(context), today);
  for (;;) {
    const links = await store.linksToRelight(tenant, account, today, changeBatch);
    if (links.length === 0) break;
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
}

async function pushCases(
  context: SyncContext,
  summary: SyncSummary,
  caseIds: readonly string[],
  today: string,
): Promise<void> {
  const { store, organization, account, connector, signal, onProgress } = context;
  const { tenant } = organization;
  const links = new Map((await store.linksByCase(tenant, account, caseIds)).map((link) => [link.caseId, link]));
  const prepared: Prepared[] = [];
  const settled: CrmLink[] = [];
  for (const caseId of caseIds) {
    const link = links.get(caseId);
    if (link && link.state !== 'linked') continue;
    if (!link && !context.map.create) continue;
    const one = await prepare(context, caseId, link, today);
    if (!one && link) settled.push({ ...link, lightChangesOn: null });
    if (!one) continue;
    if (Object.keys(one.change.fields).length > 0) prepared.push(one);
    else if (link) settled.push({ ...link, lightChangesOn: nextLightDate(one.detail, today) });
  }
  if (settled.length > 0) await store.savePage(tenant, account, { links: settled });
  if (prepared.length === 0) return;
  const results = await connector.push(
    prepared.map(({ change }) => change),
    signal,
  );
  await keepResults(context, summary, prepared, results, today);
  onProgress?.({ ...summary, requests: connector.usage().requests });
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
  const writeId = `${caseId}:${detail.version}:${today}`;
  return { link, detail, change: { externalId: caseId, remoteId: link?.remoteId ?? null, fields, writeId } };
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
  const links: CrmLink[] = [];
  const rejections: CrmRejection[] = [];
  const settled: Pick<CrmRejection, 'direction' | 'key'>[] = [];
  for (const [index, { change, link, detail }] of prepared.entries()) {
    const result = results[index];
    const row = { direction: 'out', key: change.externalId } as const;
    const earlier = before.get(`out:${row.key}`);
    if (result?.ok) {
      summary.pushed += 1;
      links.push(written(change, link, result, nextLightDate(detail, today)));
      if (earlier) settled.push(row);
      continue;
    }
    const why = rejectionOf(result?.error);
    if (!why) throw result?.error ?? new Error('The connector gave fewer results than rows.');
    summary.rejected += 1;
    rejections.push(refused(row, why, earlier, clock.now()));
    // Its light is not looked at again until the rejection is: it would come every run.
    if (link)
      links.push({
        ...link,
        lightChangesOn: null,
        ...(result?.error.kind === 'deleted' ? { state: 'deleted' as const } : {}),
      });
  }
  await store.savePage(tenant, account, { links, rejections, settled });
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
