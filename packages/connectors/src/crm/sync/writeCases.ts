import type { RemoteChange, RowResult } from '../connector.js';
import { conflict } from './conflict.js';
import { valueHash } from './mergeFields.js';
import { pushRows, withAgreed } from './owner.js';
import type { Prepared } from './prepareCases.js';
import { refused, rejectionOf } from './rejection.js';
import type { CrmConflict, CrmLink, CrmRejection } from './store.js';
import type { SyncContext, SyncSummary } from './syncContext.js';
import type { ToldCase } from './tellings.js';

/**
 * Writes what was prepared, and keeps what became of each row.
 *
 * @param takenIn tickets that took others in and so bear what was meant for those; those of these rows are added
 */
export async function writeCases(
  context: SyncContext,
  summary: SyncSummary,
  prepared: readonly Prepared[],
  takenIn: Set<string>,
  today: string,
): Promise<{ told: ToldCase[]; retried: string[] }> {
  if (prepared.length === 0) return { told: [], retried: [] };
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
      const link = withAgreed(written(change, one.link, result, one.lightChangesOn), one.owner);
      kept.links.push(link);
      const named = ownerless.has(index) ? one.owner.field : undefined;
      if (named) kept.conflicts.push(conflict(context, link, named[0], String(named[1]), null, 'person'));
      if (one.owner.conflict) kept.conflicts.push(one.owner.conflict);
      told.push({ link, radicado: one.radicado, notes: one.notes });
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
  for (const { mergedInto } of kept.links) if (mergedInto !== null) takenIn.add(mergedInto);
  // One that was made ready before it took another in would hide what it bears since.
  kept.links = kept.links.map((link) =>
    link.state === 'linked' && takenIn.has(link.remoteId) ? bearing(link, today) : link,
  );
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
  return winners.map((link) => bearing(link, today));
}

/** A ticket that bears what was meant for another one. */
const bearing = (link: CrmLink, today: string): CrmLink => ({ ...link, base: {}, lightChangesOn: today });

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
