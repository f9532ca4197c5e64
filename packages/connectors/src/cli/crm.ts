import { PqrsError } from '@pqrs-kit/core';
import { examine } from '../crm/doctor.js';
import { environmentSecrets } from '../crm/environmentSecrets.js';
import { desiredSchema } from '../crm/desiredSchema.js';
import { installableCrm } from './installable-crm.js';
import { isDone } from '../crm/planHash.js';
import type { ApplyResult, SchemaPlan } from '../crm/schema.js';
import { readCrmAddress, readJournal } from './crmAddress.js';
import type { CrmOptions } from './crm-command.js';
import { runSync } from './crm-sync.js';
import { findingsText, planText, resultText } from './crmText.js';
import { readLedgerSettings } from './serve-settings.js';
import { systemClock, type Surroundings } from './surroundings.js';

/**
 * One command of a CRM.
 *
 * @returns the exit code: 1 when something is left to do or not well
 * @throws PqrsError `usage-invalid`, and those of the connector
 */
export async function runCrm(
  name: 'plan' | 'install' | 'uninstall' | 'doctor' | 'sync',
  crm: string,
  options: CrmOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { environment, output } = surroundings;
  const { create } = installableCrm(crm);
  const address = readCrmAddress(options.address ?? environment[`${crm.toUpperCase()}_ADDRESS`]);
  const connector = create({ ...(address !== undefined && { address }), journal: readJournal(environment) });
  const secrets = environmentSecrets(environment);
  const print = (value: unknown, text: string) => output.write(options.json ? `${JSON.stringify(value)}\n` : text);
  const color = isTerminal(output);

  if (name === 'sync') return runSync(crm, connector, secrets, options, surroundings);
  if (name === 'doctor') {
    const opened = await openKept(options, surroundings);
    try {
      const findings = await examine({
        ...{ connector, secrets, clock: systemClock },
        ...(options.account === undefined ? {} : { expectedAccountId: options.account }),
        ...(options.public === undefined ? {} : { publicAddress: options.public }),
        ...(opened && { kept: opened }),
      });
      print(findings, findingsText(findings, color));
      return findings.every(({ ok }) => ok) ? 0 : 1;
    } finally {
      await opened?.close();
    }
  }
  await connector.connect(secrets, options.account);
  const plan =
    name === 'uninstall'
      ? await connector.schema.planRemoval(desiredSchema, { purge: options.purge ?? false })
      : await connector.schema.plan(desiredSchema);
  if (name === 'plan') {
    print(plan, planText(plan, color));
    return isDone(plan) && !hasConflict(plan) ? 0 : 1;
  }
  if (typeof options.plan === 'string' && options.plan !== plan.hash) throw otherPlan(crm, options.plan, plan.hash);
  const result = await connector.schema.apply(plan);
  print({ ...result, hash: plan.hash }, resultText(plan, result, color));
  return wentWell(plan, result) ? 0 : 1;
}

const hasConflict = ({ steps }: SchemaPlan) => steps.some(({ action }) => action === 'conflict');
const wentWell = (plan: SchemaPlan, { failed }: ApplyResult) => failed.length === 0 && !hasConflict(plan);

/** What the sync keeps, where there is a ledger to look into. */
async function openKept(options: CrmOptions, { environment }: Surroundings) {
  if (!options.demo && !environment['PQRS_ORGANIZATION']) return undefined;
  const settings = readLedgerSettings(options, environment);
  const { openExisting } = await import('./existing-ledger.js');
  try {
    const { crm, close } = await openExisting(settings);
    return { store: crm, tenant: settings.organization.tenant, close };
  } catch (error) {
    // Nothing was ever synced: the CRM can be looked at all the same.
    if (error instanceof PqrsError && error.code === 'usage-invalid') return undefined;
    throw error;
  }
}

function otherPlan(crm: string, asked: string, now: string): PqrsError {
  return new PqrsError(
    'crm-schema-differs',
    `The plan is ${now.slice(0, 12)} now, and not ${asked.slice(0, 12)}. Nothing was written.`,
    `Run "pqrs plan ${crm}" again and look at what it says.`,
  );
}

function isTerminal(output: Surroundings['output']): boolean {
  return 'isTTY' in output && output.isTTY === true && !process.env['NO_COLOR'];
}
