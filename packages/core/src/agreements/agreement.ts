import type { WorkingHoursDefinition } from '../calendar/hours/definition.js';
import type {
  AgreementPriority,
  AgreementTarget,
  AgreementTransition,
  ExclusionReason,
  GradeLevel,
  MeasureWindow,
  PauseReason,
  SensitivityClass,
} from './vocabulary.js';

/** A duration of open time. On a calendar that never closes, every minute is a working minute. */
export interface WorkingMinutes {
  amount: number;
  unit: 'workingMinutes';
}

/** Hundredths of one per cent, so that shares and rates are whole numbers: 95 % is 9500. */
export type BasisPoints = number;

/** When the clocks of an agreement or an area run: always, or in the hours of a definition. The zone stands beside it. */
export type AgreementCalendar = '24x7' | Omit<WorkingHoursDefinition, 'timezone'>;

/** A calendar with its zone. */
export interface OpenTime {
  /** IANA name of the zone of its dates and hours. */
  timeZone: string;
  calendar: AgreementCalendar;
}

/** What is owed when compliance is below a share: rate × base, and never more than the cap. */
export interface PenaltyTier {
  /** The tier stands for compliance below this share. */
  belowShareBasisPoints: BasisPoints;
  rateBasisPoints: BasisPoints;
  /** Whole Colombian pesos of the measure window to which the rate applies. */
  basePesos: number;
  capPesos: number;
}

/** A clause that owes something when compliance is low. */
export interface PenaltyClause {
  /** As the contract numbers it. */
  clause: string;
  /** `credit` lowers the next invoice; `penalty` is paid. */
  kind: 'credit' | 'penalty';
  /** What it measures: these targets, of these priorities, taken together. */
  targets: readonly AgreementTarget[];
  priorities: readonly AgreementPriority[];
  /** From the highest share down; a lower share never owes a lower rate. The lowest one that stands is owed. */
  tiers: readonly PenaltyTier[];
}

export type PriorityMatrix = Readonly<Record<GradeLevel, Readonly<Record<GradeLevel, AgreementPriority>>>>;
export type TargetTimes = Readonly<Record<AgreementTarget, WorkingMinutes>>;

/**
 * One version of an agreement on service levels with a customer (ANS), as data. A version is never edited: a change of the
 * contract is a new version.
 */
export interface Agreement extends OpenTime {
  customer: string;
  contractId: string;
  service: string;
  /** 1 for the first; of two that are in force at once, the higher one rules. */
  version: number;
  /** First civil date on which it is in force, from midnight in `timeZone`. */
  validFrom: string;
  /** Last civil date, inclusive. */
  validUntil?: string;
  /** `keep`: running cases stay with their version. `move`: they go over to this one, with the time that has elapsed. */
  transition: AgreementTransition;
  sensitivity: SensitivityClass;
  /** By impact, then by urgency. */
  priorities: PriorityMatrix;
  targets: Readonly<Record<AgreementPriority, TargetTimes>>;
  /** A pause for any other reason does not stop the clocks. */
  pauseReasons: readonly PauseReason[];
  measureWindow: MeasureWindow;
  penalties: readonly PenaltyClause[];
  exclusions: readonly ExclusionReason[];
}
