import type { CalendarOptions } from '../calendar/calendar.js';
import type { Term } from '../norms/term.js';

/**
 * Something that happened to a running term. Instants are ISO 8601 with offset or Z; the ends of a suspension may also be
 * civil dates, both inclusive.
 */
export type TermEvent =
  | { type: 'extended'; at: string; reason: string; until?: string }
  | { type: 'informationRequested'; at: string }
  | { type: 'informationCompleted'; at: string }
  | { type: 'transferred'; at: string }
  | { type: 'loanerProvided'; at: string }
  | { type: 'replaced'; at: string }
  | { type: 'suspended'; from: string; to: string };

/** What is asked of {@link due}: the input of `pqrs due`. */
export interface DueRequest extends Omit<CalendarOptions, 'calendar'> {
  /** Id of a norm; without an `@variant` the one in force at reception is taken. */
  rule: string;
  /**
   * ISO instant that the medium recorded (CPACA art. 15 par. 1): of what starts the term, or, for a term that starts when
   * another expires, of what started that one.
   */
  receivedAt: string;
  /** IANA zone; the norm's own unless given. */
  timezone?: string;
  /** The term that a requirement or contract says, for norms that leave it to them. */
  term?: Term;
  /**
   * `asReceived` unless given. `deemedNextBusinessDay`: what arrives after `officeHoursEnd` or on a closed day is deemed
   * received the next business day; without `officeHoursEnd`, everything is. Running hours know no such policy.
   */
  receiptPolicy?: 'asReceived' | 'deemedNextBusinessDay';
  /** Local closing time, HH:MM. */
  officeHoursEnd?: string;
  /** The other reading of a disputed rule by its name, such as `{extension: 'added'}`. */
  readings?: Readonly<Record<string, string>>;
  events?: readonly TermEvent[];
}
