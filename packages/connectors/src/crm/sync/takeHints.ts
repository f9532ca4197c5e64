import { isCrmError } from '../crmError.js';
import type { Cursor } from '../connector.js';
import type { SyncContext, SyncSummary } from './syncContext.js';

/** As many as one run reads; the others are read in the next one. */
const mostHints = 1_000;

/**
 * Keeps the hints that a CRM gives to who comes and reads, each page with the place behind it. Before the first pull there is
 * nothing that they could add. Where they cannot be read, the poll goes on without them, and the summary says why.
 *
 * @returns where the next run goes on
 */
export async function takeHints(context: SyncContext, summary: SyncSummary): Promise<Pick<Cursor, 'hintedUntil'>> {
  const { connector, store, organization, account, clock, signal } = context;
  const { tenant } = organization;
  const { cursor } = await store.state(tenant, account);
  let until = cursor?.hintedUntil;
  if (connector.hints && cursor) {
    try {
      let taken = 0;
      for await (const { hints, next } of connector.hints(until ?? null, signal)) {
        for (const { key, remoteId } of hints) await store.takeHint(tenant, account, key, remoteId, clock.now());
        until = next;
        await store.savePage(tenant, account, { state: { cursor: { ...cursor, hintedUntil: next } } });
        taken += hints.length;
        if (taken >= mostHints) break;
      }
    } catch (error) {
      if (!isCrmError(error)) throw error;
      summary.hintsFailed = error.code;
    }
  }
  return until === undefined ? {} : { hintedUntil: until };
}
