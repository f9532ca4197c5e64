import { civilDateAt } from '@pqrs-kit/core';
import { readAhead } from '../readAhead.js';
import { preparedBatches } from './prepareCases.js';
import type { SyncContext, SyncSummary } from './syncContext.js';
import { leaseMs } from './syncContext.js';
import { tellBegun, tellNotes } from './tellNotes.js';
import type { ToldCase } from './tellings.js';
import { writeCases } from './writeCases.js';

/** Changes of the ledger after which the place is kept: a run that is cut short goes on there. */
const changeBatch = 5_000;
/** Cases whose notes are told together, so that they fill requests. */
const toldTogether = 1_000;

/** Writes to the CRM what the ledger knows of each case that changed here, or whose light changed by itself. */
export async function pushChanges(context: SyncContext, summary: SyncSummary, holder: string): Promise<void> {
  const { store, ledger, organization, account } = context;
  const { tenant } = organization;
  const today = civilDateAt(context.clock.now(), organization.timeZone);
  await tellBegun(context, summary);
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

/** Writes cases batch by batch and tells their notes; while one batch is under way the next is made ready. */
async function pushCases(
  context: SyncContext,
  summary: SyncSummary,
  caseIds: readonly string[],
  today: string,
): Promise<void> {
  const { store, organization, account, connector, onProgress } = context;
  const takenIn = new Set<string>();
  let told: ToldCase[] = [];
  let settled: string[] = [];
  const tell = async () => {
    await tellNotes(context, summary, told);
    // Only now: a case that was refused before and whose notes a kill took is looked at again for being refused.
    const rows = settled.map((key) => ({ direction: 'out', key }) as const);
    if (rows.length > 0) await store.savePage(organization.tenant, account, { settled: rows });
    [told, settled] = [[], []];
  };
  for await (const { prepared, quiet, conflicts } of readAhead(preparedBatches(context, new Set(caseIds), today))) {
    const written = await writeCases(context, summary, prepared, takenIn, today);
    summary.conflicts += conflicts;
    told.push(...[...quiet, ...written.told].filter(({ notes }) => notes.length > 0));
    settled.push(...quiet.map(({ link }) => link.caseId), ...written.retried);
    if (told.length >= toldTogether || settled.length >= changeBatch) await tell();
    onProgress?.({ ...summary, requests: connector.usage().requests });
  }
  await tell();
}
