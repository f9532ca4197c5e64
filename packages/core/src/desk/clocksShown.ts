import { mayReadContent, mayReadPerson } from '../access/permissions.js';
import type { Actor } from '../case/actor.js';
import type { CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import type { CaseDetail } from './client.js';
import type { Contract } from '../agreements/agreementFor.js';
import { statuteClockId, type AgreementDetail, type PeriodPenalty } from './otherClock.js';
import { bindingClockOf, type OtherClocks } from './otherClocks.js';

/** The clocks of a case beside the statutory one, with what a missed target costs. */
export interface ClocksToShow extends OtherClocks {
  /** The contracts that a case could fall under. */
  contracts: readonly Contract[];
  penalty?: PeriodPenalty;
}

/**
 * What an actor may see of the clocks of a case. Other areas see what they owe the desk, and nothing of the contract; who may not
 * read the case sees the clock of the law alone.
 */
export function clocksShown(
  state: CaseState,
  statute: ClockSnapshot,
  others: ClocksToShow,
  actor: Actor,
): Pick<CaseDetail, 'otherClocks' | 'bindingClock' | 'agreement'> {
  if (!mayReadContent(state, actor)) return { otherClocks: [], bindingClock: statuteClockId };
  if (!mayReadPerson(state, actor)) {
    return { otherClocks: others.clocks.filter(({ kind }) => kind === 'internal'), bindingClock: statuteClockId };
  }
  const agreement = agreementShown(state, others);
  return {
    otherClocks: [...others.clocks],
    bindingClock: bindingClockOf(statute, others.clocks),
    ...(agreement && { agreement }),
  };
}

function agreementShown(state: CaseState, { applied, penalty }: ClocksToShow): AgreementDetail | undefined {
  if (!state.agreement) return undefined;
  const agreement = { ...state.agreement, waitingFor: state.agreementPauses };
  if (!applied) return agreement;
  const { service, version, priority, why } = applied;
  const { timeZone } = applied.agreement;
  return { ...agreement, applied: { service, version, priority, why, timeZone }, ...(penalty && { penalty }) };
}
