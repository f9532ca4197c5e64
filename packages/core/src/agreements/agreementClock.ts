import type { AgreementWhy } from './agreementFor.js';
import type { AgreementEvent } from './event.js';
import type { AgreementPriority, AgreementTarget, PauseReason } from './vocabulary.js';

/** Time that counted under one version. Instants are ISO with the offset of the agreement, here and below. */
export interface CountedSpan {
  from: string;
  to: string;
  version: number;
  /** Open and unpaused seconds. */
  seconds: number;
}

/** A time in which the clock stood still. Pauses that overlap are one, with every reason. */
export interface PausedSpan {
  from: string;
  /** For a pause that lasts, the instant of the reading. */
  to: string;
  /** `resolved`: it was resolved, and then reopened. */
  reasons: (PauseReason | 'resolved')[];
  /** Open seconds that did not count. */
  heldSeconds: number;
  lasts: boolean;
}

/** The rule under which a clock ran from an instant on. */
export interface ClockRule {
  at: string;
  version: number;
  priority: AgreementPriority;
  targetMinutes: number;
  /** Its last instant had passed when the next rule came, or at the end: a later, longer time does not hide it. */
  overrun: boolean;
}

/**
 * An event that does not do what it might seem to. `reasonNotAllowed`: the version knows no pause for that reason.
 * `automaticAnswer`: only a person gives a first response. `nothingToResume`: no pause was on.
 */
export interface IgnoredEvent {
  at: string;
  event: AgreementEvent['type'];
  why: 'reasonNotAllowed' | 'automaticAnswer' | 'nothingToResume';
  reason?: PauseReason;
  version?: number;
}

/** What is behind a clock: the counted seconds add up to what has elapsed. */
export interface AgreementExplanation {
  counted: CountedSpan[];
  paused: PausedSpan[];
  rules: ClockRule[];
  ignored: IgnoredEvent[];
  /** The event that stopped the clock. */
  stoppedBy?: AgreementEvent['type'];
}

/** `missed` also while it is still open: its last instant has passed. */
export type AgreementClockState = 'met' | 'running' | 'missed';

/** The clock of one target. It is judged by the version and the priority at its stop, or at the reading. */
export interface TargetClock {
  target: AgreementTarget;
  /** 1, and for `nextUpdate` the number of the update that is owed. */
  round: number;
  version: number;
  priority: AgreementPriority;
  targetMinutes: number;
  startedAt: string;
  /** Last instant on time. While the clock is paused: as if it went on now. */
  dueAt: string;
  stoppedAt?: string;
  /** Whole working minutes. */
  elapsedMinutes: number;
  /** Working minutes left, a begun one as a whole; negative, those gone beyond the target. */
  remainingMinutes: number;
  paused: boolean;
  state: AgreementClockState;
  explanation: AgreementExplanation;
}

/** The clocks of a case under its agreement. */
export interface AgreementClocks {
  customer: string;
  contractId: string;
  service: string;
  version: number;
  why: AgreementWhy;
  priority: AgreementPriority;
  clocks: TargetClock[];
}
