import { randomUUID } from 'node:crypto';
import { PqrsError } from '@pqrs-kit/core';
import type { Connector } from '../crm/connector.js';
import { installableCrm } from './installable-crm.js';
import type { SecretSource } from '../crm/secrets.js';
import { readFieldMap, type FieldMap } from '../crm/sync/fieldMap.js';
import { conflictText } from '../crm/sync/conflictText.js';
import { previewSync, previewText } from '../crm/sync/preview.js';
import { syncOnce } from '../crm/sync/sync.js';
import { emptySummary, type SyncContext, type SyncSummary } from '../crm/sync/syncContext.js';
import type { CrmOptions } from './crm-command.js';
import { openDesk, type OpenDesk } from './open-desk.js';
import { readServeSettings } from './serve-settings.js';
import { keepHeapSmall } from './smallHeap.js';
import { syncProgress } from './syncProgress.js';
import { systemClock, type Surroundings } from './surroundings.js';

const mostConflicts = 1_000;
/** Where a map is not given: the field that each CRM has for it. */
const usualOwnerFields: Readonly<Record<string, string>> = { hubspot: 'hubspot_owner_id', salesforce: 'OwnerId' };

/** `pqrs sync <crm>`. @returns the exit code: 1 when rows were refused */
export async function runSync(
  crm: string,
  connector: Connector,
  secrets: SecretSource,
  options: CrmOptions,
  surroundings: Surroundings,
): Promise<number> {
  keepHeapSmall();
  const isLook = options.rejected === true || options.retry !== undefined;
  const map = isLook || (options.conflicts && options.map === undefined) ? undefined : await readMap(options, crm);
  const settings = readServeSettings(options, surroundings.environment);
  const everySeconds = options.watch === undefined ? undefined : readSeconds(options.watch);
  const account = await connector.connect(secrets, options.account ?? map?.account);
  const open = await openDesk(settings, systemClock, { mapped: false });
  const name = `${crm}:${account.accountId}`;
  try {
    if (options.retry !== undefined) return await retry(open, settings.organization.tenant, name, options.retry);
    if (options.conflicts)
      return await listConflicts(open, settings.organization.tenant, name, map, options, surroundings);
    if (!map) return await listRejected(open, settings.organization.tenant, name, options, surroundings);
    const context: SyncContext = {
      ...{ connector, account: name, map, clock: systemClock, organization: settings.organization },
      ...{ desk: open.desk, ledger: open.ports.ledger, store: open.crm, nameOf: installableCrm(crm).nameOf },
      ...(surroundings.environment['PQRS_CASE_LINK'] && { caseLink: surroundings.environment['PQRS_CASE_LINK'] }),
    };
    if (options.plan) return await preview(context, options, surroundings);
    return await runs(context, options, everySeconds, surroundings);
  } finally {
    await open.close();
  }
}

async function preview(context: SyncContext, { json }: CrmOptions, { output, error }: Surroundings): Promise<number> {
  const progress = syncProgress(error, json === true);
  const found = await previewSync(context, ({ tickets: pulled, rejected }, total) => {
    const { requests } = context.connector.usage();
    progress.show({ ...emptySummary(), pulled, rejected, requests, ...(total !== undefined && { total }) });
  }).finally(progress.stop);
  output.write(json ? `${JSON.stringify(found)}\n` : previewText(found));
  return found.rejected > 0 ? 1 : 0;
}

async function runs(
  context: SyncContext,
  options: CrmOptions,
  everySeconds: number | undefined,
  surroundings: Surroundings,
): Promise<number> {
  const stop = new AbortController();
  if (everySeconds !== undefined) void surroundings.untilStopped().then(() => stop.abort());
  const holder = randomUUID();
  for (;;) {
    const progress = syncProgress(surroundings.error, options.json === true);
    const summary = await syncOnce({ ...context, onProgress: progress.show }, holder);
    progress.stop();
    tell(summary, options, surroundings);
    if (everySeconds === undefined) return summary === undefined || summary.rejected > 0 ? 1 : 0;
    await pause(everySeconds, stop.signal);
    if (stop.signal.aborted) return 0;
  }
}

function tell(summary: SyncSummary | undefined, { json }: CrmOptions, { output, error }: Surroundings): void {
  if (!summary) {
    error.write('Another process is syncing this account.\n');
    return;
  }
  if (json) {
    output.write(`${JSON.stringify(summary)}\n`);
    return;
  }
  const { pulled, created, updated, pushed, noted, deleted, merged, conflicts, rejected, requests } = summary;
  const lines = [
    `${pulled} tickets read: ${created} new cases, ${updated} taken over, ${deleted} deleted, ${merged} merged.`,
    `${pushed} tickets written, ${noted} notes. ${conflicts} conflicts, ${rejected} refused. ${requests} requests.`,
    ...(rejected > 0 ? ['See which with: --rejected'] : []),
    ...(summary.hintsFailed === undefined
      ? []
      : [`No hints could be read (${summary.hintsFailed}); polling found the changes.`]),
  ];
  output.write(`${lines.join('\n')}\n`);
}

async function listRejected(
  { crm }: OpenDesk,
  tenant: string,
  account: string,
  { json }: CrmOptions,
  { output, error }: Surroundings,
): Promise<number> {
  const rows = await crm.rejections(tenant, account);
  for (const row of rows) {
    const { at, direction, key, tries, message, help } = row;
    output.write(
      json ? `${JSON.stringify(row)}\n` : `${at}  ${direction}  ${key}  ${tries} tries  ${message}\n    ${help}\n`,
    );
  }
  if (rows.length === 0 && !json) error.write('Nothing was refused.\n');
  return rows.length === 0 ? 0 : 1;
}

async function listConflicts(
  { crm }: OpenDesk,
  tenant: string,
  account: string,
  map: FieldMap | undefined,
  { json }: CrmOptions,
  { output, error }: Surroundings,
): Promise<number> {
  const rows = await crm.conflicts(tenant, account, mostConflicts);
  const ownerField = map?.owner?.field ?? usualOwnerFields[account.split(':')[0] ?? ''];
  for (const row of rows) output.write(`${json ? JSON.stringify(row) : conflictText(row, ownerField)}\n`);
  if (rows.length === 0 && !json) error.write('Nothing is left for a person.\n');
  return 0;
}

async function retry({ crm }: OpenDesk, tenant: string, account: string, key: string): Promise<number> {
  if (await crm.retryRejection(tenant, account, key, systemClock.now())) return 0;
  throw new PqrsError('dead-letter-unknown', `No row "${key.slice(0, 80)}" was refused.`, 'See "--rejected".');
}

async function readMap({ map }: CrmOptions, crm: string): Promise<FieldMap> {
  if (map !== undefined) return readFieldMap(map);
  throw new PqrsError(
    'usage-invalid',
    'Nobody says which field of a ticket is what.',
    `Give --map with a JSON file; docs/example/${crm}-map.json is one to begin with.`,
  );
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds >= 5 && seconds <= 86_400) return seconds;
  throw new PqrsError('usage-invalid', `"${text}" is no number of seconds from 5 to 86400.`, 'Give --watch 60, say.');
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1_000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
