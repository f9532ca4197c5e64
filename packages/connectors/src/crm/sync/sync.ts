import { noTrace } from '../../trace/trace.js';
import type { Connector } from '../connector.js';
import type { CrmState } from './store.js';
import { pullChanges } from './pullChanges.js';
import { pushChanges } from './pushChanges.js';
import { emptySummary, leaseMs, type SyncContext, type SyncSummary } from './syncContext.js';

/**
 * Brings a CRM and the ledger into step once: first what changed there, then what changed here. A run that ends anywhere can
 * be begun again: nothing is made twice and nothing is passed over.
 *
 * @returns undefined when another process is at it
 * @throws CrmError when the account as a whole failed; what was done until then stays
 */
export async function syncOnce(context: SyncContext, holder: string): Promise<SyncSummary | undefined> {
  const { trace = noTrace, account } = context;
  return trace.span('crm.sync', { account }, async (span) => {
    const summary = await syncRound(context, holder);
    span.set(summary ? { ...summary } : { held: true });
    return summary;
  });
}

async function syncRound(context: SyncContext, holder: string): Promise<SyncSummary | undefined> {
  const { store, organization, account, clock, connector } = context;
  const { tenant } = organization;
  const nowMs = Date.parse(clock.now());
  if (!(await store.lease(tenant, account, holder, nowMs, nowMs + leaseMs))) return undefined;
  const summary = emptySummary();
  try {
    await pullChanges(context, summary, holder);
    await pushChanges(context, summary, holder);
    summary.requests = connector.usage().requests;
    await store.savePage(tenant, account, {
      state: { lastRunAt: clock.now(), lastError: null, budget: budgetOf(connector) },
    });
    return summary;
  } catch (error) {
    const lastError = error instanceof Error && 'code' in error ? String(error.code) : 'internal-failure';
    await store.savePage(tenant, account, {
      state: { lastRunAt: clock.now(), lastError, budget: budgetOf(connector) },
    });
    throw error;
  } finally {
    await store.release(tenant, account, holder);
  }
}

function budgetOf(connector: Connector): CrmState['budget'] {
  const { dailyLeft, dailyLimit } = connector.usage();
  return dailyLeft === null || dailyLimit === null ? null : { left: dailyLeft, limit: dailyLimit };
}
