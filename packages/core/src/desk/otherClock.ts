import type { AgreementWhy } from '../agreements/agreementFor.js';
import type { AgreementClockState, TargetClock } from '../agreements/agreementClock.js';
import type { MeasurePeriod } from '../agreements/compliance.js';
import type { OwedPenalty } from '../agreements/penalty.js';
import type { AgreementPriority, PauseReason } from '../agreements/vocabulary.js';
import type { CaseAgreement } from '../case/agreement.js';
import type { Area } from '../case/event.js';
import type { Explanation } from '../clock/explanation.js';

/** What every clock beside the statutory one says of itself. Instants are ISO with the offset of its zone. */
interface ClockFrame {
  /** The same for as long as it is owed: `agreement.resolution`, `agreement.nextUpdate.2`, `internal.s1`, `requirement.q1`. */
  id: string;
  timeZone: string;
  startedAt: string;
  /** Last instant on time. While it is paused: as if it went on now. */
  dueAt: string;
  stoppedAt?: string;
  paused: boolean;
  /** As of the reading; `missed` also while it is still open. */
  state: AgreementClockState;
}

/** A target of the agreement (ANS) that a case falls under. */
export interface AgreementCaseClock extends ClockFrame, TargetClock {
  kind: 'agreement';
  contractId: string;
}

/** What an area owes the desk (OLA). */
export interface InternalCaseClock extends ClockFrame {
  kind: 'internal';
  requestId: string;
  area: Area;
  /** Whether it ends before what the customer is owed. */
  fits: boolean;
  /** The target of the area and what has gone of it, in its working minutes; absent where a day was agreed. */
  targetMinutes?: number;
  elapsedMinutes?: number;
}

/** What an authority demands, in the term that its letter gives. */
export interface RequirementCaseClock extends ClockFrame {
  kind: 'requirement';
  requirementId: string;
  authority: string;
  reference: string;
  /** How the term was counted, where the letter gives no date. */
  explanation?: Explanation;
}

/** A clock of a case beside the statutory one. */
export type OtherClock = AgreementCaseClock | InternalCaseClock | RequirementCaseClock;

/** What a contract owes for the period in which a target of a case was missed, measured over all its cases. */
export interface PeriodPenalty extends OwedPenalty {
  period: MeasurePeriod;
}

/** The agreement of a case, as the desk shows it. */
export interface AgreementDetail extends CaseAgreement {
  /** What the desk said that it waits for. */
  waitingFor: readonly PauseReason[];
  /** Absent where the organisation has no such agreement any more: nothing runs then. */
  applied?: { service: string; version: number; priority: AgreementPriority; why: AgreementWhy; timeZone: string };
  /** Absent where no target of the case was missed. */
  penalty?: PeriodPenalty;
}

/** Id of the clock of the law. */
export const statuteClockId = 'statute';
