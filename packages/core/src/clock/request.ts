/** Something that happened to a running term. Instants are ISO 8601 with offset or Z. */
export type TermEvent =
  | { type: 'extended'; at: string; reason: string; until?: string }
  | { type: 'informationRequested'; at: string }
  | { type: 'informationCompleted'; at: string }
  | { type: 'transferred'; at: string }
  | { type: 'loanerProvided'; at: string }
  | { type: 'suspended'; from: string; to: string };

/** What is asked of {@link due}: the input of `pqrs due`. */
export interface DueRequest {
  /** Id of a norm; without an `@variant` the one in force at reception is taken. */
  rule: string;
  /** ISO instant that the medium recorded (CPACA art. 15 par. 1). */
  receivedAt: string;
  /** IANA zone; the norm's own unless given. */
  timezone?: string;
  /** Whether the obliged party works on Saturdays; `excluded` unless given. */
  saturday?: 'excluded' | 'included';
  calendarLayers?: readonly string[];
  /**
   * `asReceived` unless given. `deemedNextBusinessDay`: what arrives after `officeHoursEnd` or on a closed day is deemed
   * received the next business day; without `officeHoursEnd`, everything is.
   */
  receiptPolicy?: 'asReceived' | 'deemedNextBusinessDay';
  /** Local closing time, HH:MM. */
  officeHoursEnd?: string;
  /** The other reading of a disputed rule by its name, such as `{extension: 'added'}`. */
  readings?: Readonly<Record<string, string>>;
  /** Calendar and norms as known on this civil date. */
  asOf?: string;
  events?: readonly TermEvent[];
}
