import { PqrsError } from '../errors.js';
import { parseDate } from '../time/civilDate.js';
import { msPerDay } from '../time/instant.js';
import { instantOfWall } from '../time/zone.js';
import type { Agreement } from './agreement.js';
import type { EpochSecond } from './epochSecond.js';
import { shown } from './invalidAgreement.js';

/** A version from an instant on, and what brought it: reception, its own transition rule, or an event of the case. */
export interface VersionStep {
  from: EpochSecond;
  agreement: Agreement;
  by: 'reception' | 'rule' | 'event';
}

export type VersionSteps = readonly [VersionStep, ...VersionStep[]];

/** A case put under a version by an event. */
export interface VersionChange {
  at: EpochSecond;
  version: number;
}

function midnight(date: string, days: number, timeZone: string): EpochSecond {
  return instantOfWall((parseDate(date) + days) * msPerDay, timeZone) / 1_000;
}

function startOf({ validFrom, timeZone }: Agreement): EpochSecond {
  return midnight(validFrom, 0, timeZone);
}

function isInForce(agreement: Agreement, at: EpochSecond): boolean {
  const { validUntil, timeZone } = agreement;
  return startOf(agreement) <= at && (validUntil === undefined || at < midnight(validUntil, 1, timeZone));
}

/** The newest of some versions that is in force at an instant. */
export function newestAt(versions: readonly Agreement[], at: EpochSecond): Agreement | undefined {
  let newest: Agreement | undefined;
  for (const one of versions) if (isInForce(one, at) && one.version > (newest?.version ?? 0)) newest = one;
  return newest;
}

function notFound(what: string): PqrsError {
  return new PqrsError(
    'agreement-not-found',
    `There is no ${what}.`,
    'Check the customer, the contract, and the validity and numbers of its versions.',
  );
}

function versionNumbered(versions: readonly Agreement[], version: number): Agreement {
  const found = versions.find((one) => one.version === version);
  if (found) return found;
  throw notFound(`version ${shown(version)} of the contract ${shown(versions[0]?.contractId)}`);
}

/** What may bring another version after reception, in order; of what comes at once, the event of the case is last. */
function candidates(
  versions: readonly Agreement[],
  receivedAt: EpochSecond,
  until: EpochSecond,
  changes: readonly VersionChange[],
): VersionStep[] {
  const byRule = versions
    .filter((one) => one.transition === 'move' && startOf(one) > receivedAt && startOf(one) <= until)
    .sort((a, b) => a.version - b.version)
    .map((agreement): VersionStep => ({ from: startOf(agreement), agreement, by: 'rule' }));
  const byEvent = changes
    .filter(({ at }) => at <= until)
    .map(({ at, version }): VersionStep => ({ from: at, agreement: versionNumbered(versions, version), by: 'event' }));
  return [...byRule, ...byEvent].sort((a, b) => a.from - b.from);
}

/**
 * The versions of one contract that apply to a case, one after another: the newest in force when it came in, then each
 * later one that moves running cases from its first instant on, or that an event names.
 *
 * @throws PqrsError `agreement-not-found`, `time-bad-date`, `time-bad-zone`
 */
export function versionSteps(
  versions: readonly Agreement[],
  receivedAt: EpochSecond,
  until: EpochSecond,
  changes: readonly VersionChange[] = [],
): VersionSteps {
  const first = newestAt(versions, receivedAt);
  if (!first) throw notFound('agreement in force for that customer and contract when the case came in');
  const later: VersionStep[] = [];
  let current = first;
  for (const step of candidates(versions, receivedAt, until, changes)) {
    const { version } = step.agreement;
    if (version === current.version || (step.by === 'rule' && version < current.version)) continue;
    later.push(step);
    current = step.agreement;
  }
  return [{ from: receivedAt, agreement: first, by: 'reception' }, ...later];
}
