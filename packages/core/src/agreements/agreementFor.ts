import type { Agreement } from './agreement.js';
import type { EpochSecond } from './epochSecond.js';
import { secondOf, writtenIn } from './epochSecond.js';
import { newestAt, versionSteps } from './versionSteps.js';
import type { VersionSteps } from './versionSteps.js';

/**
 * Why a version applies to a case. `inForce`: it is the newest in force, and the case began under it. `kept`: the case
 * began under it, and no later version takes running cases over. `moved`: this version took the case over when it began.
 * `assigned`: an event put the case under it. `since` is the ISO instant, with offset, from which it applies to the case.
 */
export type AgreementWhy =
  | { rule: 'inForce'; since: string }
  | { rule: 'kept'; since: string; newerVersion?: number }
  | { rule: 'moved' | 'assigned'; since: string; fromVersion: number };

/** A version and why it applies. */
export interface AppliedAgreement {
  agreement: Agreement;
  why: AgreementWhy;
}

/** The versions of one contract. */
export function versionsOf(agreements: readonly Agreement[], customer: string, contractId: string): Agreement[] {
  return agreements.filter((one) => one.customer === customer && one.contractId === contractId);
}

/** A contract that cases may be put under: its customer, its number, and what it is for. */
export interface Contract {
  customer: string;
  contractId: string;
  service: string;
}

/**
 * The contracts that there are agreements of, each once, by customer and number; the service is that of its highest version.
 *
 * @example
 * contractsOf(agreements) // [{ customer: 'Andina', contractId: 'C-7', service: 'Soporte en sitio' }]
 */
export function contractsOf(agreements: readonly Agreement[]): Contract[] {
  const newest = new Map<string, Agreement>();
  for (const one of agreements) {
    const key = contractKey(one);
    if (one.version >= (newest.get(key)?.version ?? 0)) newest.set(key, one);
  }
  return [...newest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { customer, contractId, service }]) => ({ customer, contractId, service }));
}

/**
 * Names a contract in one text: numbers are unique within a customer alone.
 *
 * @example
 * contractKey({ customer: 'Andina', contractId: 'C-7' }) // '["Andina","C-7"]'
 */
export function contractKey({ customer, contractId }: Pick<Agreement, 'customer' | 'contractId'>): string {
  return JSON.stringify([customer, contractId]);
}

/** The last of some steps, and why it applies at an instant. */
export function appliedAt(versions: readonly Agreement[], steps: VersionSteps, at: EpochSecond): AppliedAgreement {
  const last = steps.at(-1) ?? steps[0];
  const { agreement } = last;
  const since = writtenIn(agreement.timeZone, last.from);
  if (last.by !== 'reception') {
    const fromVersion = (steps.at(-2) ?? steps[0]).agreement.version;
    return { agreement, why: { rule: last.by === 'rule' ? 'moved' : 'assigned', since, fromVersion } };
  }
  const newest = newestAt(versions, at);
  if (newest?.version === agreement.version) return { agreement, why: { rule: 'inForce', since } };
  return { agreement, why: { rule: 'kept', since, ...(newest ? { newerVersion: newest.version } : {}) } };
}

/**
 * The version of an agreement that applies under a contract, and why. A new case falls under the newest version in force;
 * a running one keeps its version or moves, as the later versions say. A case whose version has run out keeps it until
 * a later one takes it over.
 *
 * @param at ISO instant for which it is asked
 * @param receivedAt ISO instant at which the case came in; `at` itself unless given
 * @throws PqrsError `agreement-not-found`, `time-bad-instant`, `time-bad-date`, `time-bad-zone`
 * @example
 * // Version 2 is valid from 2026-07-01 and lets running cases keep theirs.
 * agreementFor(versions, 'Andina', 'C-7', '2026-07-02T09:00:00-05:00').agreement.version // 2
 * agreementFor(versions, 'Andina', 'C-7', '2026-07-02T09:00:00-05:00', '2026-06-30T09:00:00-05:00').why
 * // { rule: 'kept', since: '2026-06-30T09:00:00-05:00', newerVersion: 2 }
 */
export function agreementFor(
  agreements: readonly Agreement[],
  customer: string,
  contractId: string,
  at: string,
  receivedAt = at,
): AppliedAgreement {
  const versions = versionsOf(agreements, customer, contractId);
  const until = secondOf(at);
  return appliedAt(versions, versionSteps(versions, secondOf(receivedAt), until), until);
}
