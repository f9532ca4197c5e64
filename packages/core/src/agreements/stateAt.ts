import type { AgreementClockState } from './agreementClock.js';
import type { EpochSecond } from './epochSecond.js';

/** The state by instants alone, so that it always agrees with the due instant that people see. */
export function stateAt(due: EpochSecond, now: EpochSecond, stop: EpochSecond | undefined): AgreementClockState {
  if (stop !== undefined) return stop <= due ? 'met' : 'missed';
  return now > due ? 'missed' : 'running';
}
