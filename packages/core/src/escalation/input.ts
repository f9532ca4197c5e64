import type { CalendarOptions } from '../calendar/calendar.js';
import type { WorkingHoursDefinition } from '../calendar/hours/definition.js';
import type { Pauses } from '../calendar/hours/workingHours.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import type { GivenAlert } from './alert.js';
import type { EscalationMatrix } from './matrix.js';
import type { SeverityFacts } from './words.js';

interface ClockName {
  /** Stays the same when the norm or the date of the clock changes, such as `statute` or `agreement.resolution`. */
  id: string;
  /** ISO instant since which the term ends when it does now: of the extension, classification or resumption. The start, unless said. */
  dueSince?: string;
}

/** A term of the law. */
export interface StatuteClock extends ClockName {
  kind: 'statute';
  snapshot: ClockSnapshot;
}

/** A term in working hours, such as that of an agreement. Instants are ISO with offset or Z. */
export interface WorkingTimeClock extends ClockName {
  kind: 'workingTime';
  startedAt: string;
  dueAt: string;
  hours: WorkingHoursDefinition;
  pauses?: Pauses;
  /** Business days, for what repeats daily: those of Colombia unless said. */
  calendar?: CalendarOptions;
  pausedAt?: string;
  stoppedAt?: string;
}

export type EscalationClock = StatuteClock | WorkingTimeClock;

/** What was known of a case from an instant on. */
export interface DatedFacts {
  /** ISO instant. */
  at: string;
  facts: SeverityFacts;
}

/**
 * What escalation needs to know of a case: one clock, the facts, and what was told. A case with several clocks is asked once
 * for each; its facts go with the clock that binds, so that they alert once.
 */
export interface EscalationInput {
  clock: EscalationClock;
  /** All that was known, in the order in which it came to be known; each entry replaces the one before. */
  facts: readonly DatedFacts[];
  /** Alerts on record, in any order. Those of other clocks are left aside. */
  given: readonly GivenAlert[];
  /** When alerts may be delivered, and what silence is counted in. Keep the object: its tables are built once. */
  deliveryHours: WorkingHoursDefinition;
  /** The default unless given. */
  matrix?: EscalationMatrix;
}
