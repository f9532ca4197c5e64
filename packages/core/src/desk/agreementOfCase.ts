import { agreementClocks } from '../agreements/agreementClocks.js';
import type { AgreementClocks, TargetClock } from '../agreements/agreementClock.js';
import type { Agreement } from '../agreements/agreement.js';
import { versionsOf } from '../agreements/agreementFor.js';
import { agreementEventsOf, agreementFactsOf } from '../case/agreement.js';
import type { CaseState } from '../case/state.js';
import { isPqrsError } from '../errors.js';
import { parseInstant } from '../time/instant.js';
import type { Organization } from './organization.js';
import type { AgreementCaseClock } from './otherClock.js';

/** The agreement that applies to a case at an instant, with its clocks. */
export interface AppliedToCase extends Omit<AgreementClocks, 'clocks'> {
  agreement: Agreement;
  clocks: AgreementCaseClock[];
}

/**
 * The clocks of the agreement that a case falls under, counted anew from its events; undefined where it falls under none, or
 * under one that the organisation does not have (any more), so that a case can always be read.
 *
 * @param now ISO instant; what happened after it counts, too, where clocks of machines differ
 */
export function agreementOfCase(
  state: CaseState,
  { agreements = [] }: Pick<Organization, 'agreements'>,
  now: string,
): AppliedToCase | undefined {
  try {
    return requireAgreement(state, { agreements }, now);
  } catch (error) {
    if (isPqrsError(error) && error.code === 'agreement-not-found') return undefined;
    throw error;
  }
}

/** {@link agreementOfCase}, but refuses an agreement that there is not. @throws PqrsError `agreement-not-found` */
export function requireAgreement(
  state: CaseState,
  { agreements = [] }: Pick<Organization, 'agreements'>,
  now: string,
): AppliedToCase | undefined {
  const facts = agreementFactsOf(state.events);
  if (!facts) return undefined;
  const at = parseInstant(state.updatedAt) > parseInstant(now) ? state.updatedAt : now;
  const { clocks, ...applied } = agreementClocks(agreements, facts, agreementEventsOf(state.events), at);
  const agreement = versionsOf(agreements, facts.customer, facts.contractId).find(
    ({ version }) => version === applied.version,
  );
  if (!agreement) throw new TypeError('A version applies that the agreement does not have.');
  const shown = clocks.filter((clock) => isKnownHere(state, clock));
  return { ...applied, agreement, clocks: shown.map((clock) => caseClockOf(clock, agreement)) };
}

/** Whether and when an imported case was acknowledged and first answered, only the system knows that it came from. */
function isKnownHere({ origin }: CaseState, { target }: TargetClock): boolean {
  return !origin || (target !== 'acknowledgement' && target !== 'firstResponse');
}

function caseClockOf(clock: TargetClock, { contractId, timeZone }: Agreement): AgreementCaseClock {
  const { target, round } = clock;
  const id = target === 'nextUpdate' ? `agreement.${target}.${round}` : `agreement.${target}`;
  return { ...clock, kind: 'agreement', id, contractId, timeZone };
}
