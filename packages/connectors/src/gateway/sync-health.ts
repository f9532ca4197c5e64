import { mayRetrySync, type Actor, type CrmHealth, type RefusedRow, type SyncHealth } from '@pqrs-kit/core';
import type { CrmRejection } from '../crm/sync/store.js';
import type { GatewayCrm, GatewayOptions } from './options.js';

const mostListed = 100;

/** How the sync stands, whichever process runs it; undefined while the account is not known. */
export async function crmHealth(
  { account: accountOf, store }: GatewayCrm,
  tenant: string,
  now: string,
): Promise<CrmHealth | undefined> {
  const account = accountOf();
  if (account === undefined) return undefined;
  const { lastRunAt, lastError, budget: told } = await store.state(tenant, account);
  const budget = told && { used: Math.max(0, told.limit - told.left), limit: told.limit };
  const lagMs = lastRunAt === null ? null : Math.max(0, Date.parse(now) - Date.parse(lastRunAt));
  return { account, lastRunAt, lastError, lagMs, budget, ...(await store.counts(tenant, account)) };
}

/** What one person sees of how the sync and the work stand. */
export async function readSyncHealth(
  { ledger, organization: { tenant }, clock, crm }: GatewayOptions,
  actor: Actor,
): Promise<SyncHealth> {
  const asOf = clock.now();
  const account = crm?.account();
  const [work, letters, known, refused] = await Promise.all([
    ledger.runtimeHealth(tenant, asOf),
    ledger.deadLetters(tenant),
    crm && crmHealth(crm, tenant, asOf),
    crm && account !== undefined ? crm.store.rejections(tenant, account, { first: mostListed }) : [],
  ]);
  return {
    ...{ asOf, work, letters: letters.slice(0, mostListed), rows: refused.map(rowOf) },
    ...(crm && { crm: known ?? unreached(crm.name) }),
    mayRetry: mayRetrySync(actor.role),
  };
}

/** A CRM that was named and never answered: which account it is, nobody knows yet. */
function unreached(account: string): CrmHealth {
  return {
    ...{ account, lastRunAt: null, lastError: null, lagMs: null, budget: null },
    ...{ linked: 0, rejected: 0, dead: 0, conflicts: 0 },
  };
}

/** Ids and codes alone: the message of a row may hold what somebody wrote. */
function rowOf({ direction, key, code, tries, nextTryAt, at }: CrmRejection): RefusedRow {
  const caseId = direction === 'in' ? undefined : key.split('/')[0];
  return { direction, key, code, tries, nextTryAt, at, ...(caseId && { caseId }) };
}
