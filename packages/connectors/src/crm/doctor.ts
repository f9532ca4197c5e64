import type { Clock } from '@pqrs-kit/core';
import { isCrmError } from './crmError.js';
import type { Connector } from './connector.js';
import { desiredSchema } from './desiredSchema.js';
import type { SecretSource } from './secrets.js';
import type { SyncStore } from './sync/store.js';

/** One thing that was looked at. */
export interface Finding {
  check: 'access' | 'account' | 'fields' | 'budget' | 'clock' | 'sync' | 'rejections' | 'address';
  ok: boolean;
  says: string;
  /** What to do where it is not well. */
  help?: string;
}

export interface DoctorOptions {
  connector: Connector;
  secrets: SecretSource;
  clock: Clock;
  expectedAccountId?: string;
  /** What the sync keeps, where there is a ledger. */
  kept?: { store: SyncStore; tenant: string };
  /** Public address of the gateway, where webhooks come in. */
  publicAddress?: string;
}

const mostSkewMs = 120_000;
const staleMs = 3_600_000;

/** Looks at everything that an installation needs, and says what is not well and what to do. Writes nothing. */
export async function examine(options: DoctorOptions): Promise<Finding[]> {
  const { connector, secrets, expectedAccountId } = options;
  try {
    const account = await connector.connect(secrets, expectedAccountId);
    const findings: Finding[] = [
      {
        check: 'access',
        ok: true,
        says: `connected to ${account.crm}, account ${account.accountId}, interface ${account.apiVersion}`,
      },
    ];
    findings.push(...(await guarded('fields', () => examineFields(connector))));
    findings.push(examineBudget(connector), ...examineClock(options));
    findings.push(...(await examineSync(options, `${account.crm}:${account.accountId}`)));
    findings.push(...(await examineAddress(options.publicAddress)));
    return findings;
  } catch (error) {
    if (!isCrmError(error)) throw error;
    return [
      { check: error.kind === 'account' ? 'account' : 'access', ok: false, says: error.message, help: error.help },
    ];
  }
}

async function guarded(check: Finding['check'], work: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await work();
  } catch (error) {
    if (!isCrmError(error)) throw error;
    return [{ check, ok: false, says: error.message, help: error.help }];
  }
}

async function examineFields(connector: Connector): Promise<Finding[]> {
  const drift = await connector.schema.drift(desiredSchema);
  if (drift.length === 0)
    return [{ check: 'fields', ok: true, says: `${desiredSchema.fields.length} fields as installed` }];
  const missing = drift.filter(({ change }) => change === 'missing');
  if (missing.length === desiredSchema.fields.length) {
    return [{ check: 'fields', ok: false, says: 'not installed', help: `Run "pqrs install ${connector.crm}".` }];
  }
  return drift.map(({ remoteName, change, expected, found }) => ({
    check: 'fields',
    ok: false,
    says: `${remoteName}: ${change}, "${expected}" wanted, "${found}" found`,
    help: `Run "pqrs install ${connector.crm}": it mends what it may.`,
  }));
}

function examineBudget(connector: Connector): Finding {
  const { dailyLeft, dailyLimit } = connector.usage();
  if (dailyLeft === null || dailyLimit === null)
    return { check: 'budget', ok: true, says: 'the CRM tells no daily budget' };
  const says = `${dailyLeft} of ${dailyLimit} requests left today`;
  if (dailyLeft * 10 > dailyLimit) return { check: 'budget', ok: true, says };
  return {
    check: 'budget',
    ok: false,
    says,
    help: 'Another integration may use them up. The sync pauses when they are gone.',
  };
}

function examineClock({ connector, clock }: DoctorOptions): Finding[] {
  const theirsMs = connector.serverNowMs();
  const skewMs = Math.abs(theirsMs - Date.parse(clock.now()));
  const says = `the clock here and that of the CRM differ by ${Math.round(skewMs / 1_000)} s`;
  if (skewMs <= mostSkewMs) return [{ check: 'clock', ok: true, says }];
  return [
    { check: 'clock', ok: false, says, help: 'Set this machine by a time server: signatures and dates depend on it.' },
  ];
}

async function examineSync({ kept, clock, connector }: DoctorOptions, account: string): Promise<Finding[]> {
  if (!kept) return [];
  const { lastRunAt, lastError } = await kept.store.state(kept.tenant, account);
  const { linked, rejected, conflicts } = await kept.store.counts(kept.tenant, account);
  const run = `Run "pqrs sync ${connector.crm}", or let "pqrs serve" do it.`;
  if (lastRunAt === null) return [{ check: 'sync', ok: true, says: 'never synced yet' }];
  const ageMs = Date.parse(clock.now()) - Date.parse(lastRunAt);
  const says = `last run ${lastRunAt}, ${linked} linked, ${conflicts} conflicts`;
  return [
    lastError === null && ageMs < staleMs
      ? { check: 'sync', ok: true, says }
      : {
          check: 'sync',
          ok: false,
          says: lastError === null ? says : `${says}; it failed with ${lastError}`,
          help: run,
        },
    rejected === 0
      ? { check: 'rejections', ok: true, says: 'nothing was refused' }
      : {
          check: 'rejections',
          ok: false,
          says: `${rejected} rows were refused`,
          help: `See "pqrs sync ${connector.crm} --rejected".`,
        },
  ];
}

async function examineAddress(publicAddress: string | undefined): Promise<Finding[]> {
  if (publicAddress === undefined) return [];
  const answered = await fetch(new URL('/healthz', publicAddress), {
    redirect: 'manual',
    signal: AbortSignal.timeout(5_000),
  })
    .then(({ ok }) => ok)
    .catch(() => false);
  const says = `${publicAddress} ${answered ? 'answers' : 'does not answer'}`;
  if (answered) return [{ check: 'address', ok: true, says }];
  return [{ check: 'address', ok: false, says, help: 'Webhooks cannot come in. The sync polls, so nothing is lost.' }];
}
