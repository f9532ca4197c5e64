/**
 * Every code that pqrs-kit reports, with its one meaning. A code never changes its meaning; a new situation gets a new code.
 */
export const errorMeanings = {
  'input-invalid': 'One or more fields of what was sent break a rule; `fields` names each one.',
  'input-not-json': 'The body or line is not JSON.',
  'input-too-large': 'The body, line or file is larger than the limit that the message names.',
  'time-bad-date': 'A civil date is not a day of the calendar written YYYY-MM-DD.',
  'time-bad-instant': 'An instant is not ISO 8601 with an offset or Z.',
  'time-bad-zone': 'A time zone is not an IANA name known here.',
  'time-out-of-range': 'A date lies outside the years that the calendar covers.',
  'calendar-bad-days': 'A number of days is not a whole number, or is beyond what the calendar covers.',
  'calendar-bad-seconds': 'A number of seconds is not a whole number, zero or more.',
  'calendar-bad-hours': 'Hours of a day overlap, end before they start, or are not times of day.',
  'calendar-bad-pause': 'A pause ends before it starts.',
  'calendar-no-open-time': 'A calendar has no open time at all, so nothing can be counted on it.',
  'calendar-start-rule-missing': 'A day count came without saying how its start counts.',
  'calendar-operation-unknown': 'There is no calendar operation of that name.',
  'norm-unknown': 'There is no norm with that id.',
  'norm-without-term': 'The law demands it without a number of days, so it has no due date.',
  'norm-not-in-force': 'The norm was not in force on the day it was asked for.',
  'clock-extension-refused': 'The extension is late, repeated, without reason, too long, or the norm has none.',
  'clock-event-not-allowed':
    'The norm of a clock knows no such event, or it came too late: nothing else stops that term.',
  'clock-events-out-of-order': 'Events of a clock are out of order or before reception.',
  'clock-term-missing': 'The norm leaves its term to a requirement or contract, and none was given.',
  'clock-reading-unknown': 'The norm has no alternative reading of that name.',
  'agreement-invalid': 'The data of an agreement leave something out or contradict themselves; `fields` names it.',
  'agreement-not-found': 'No version of an agreement answers to that customer, contract, and day or number.',
  'case-not-found': 'There is no case with that id for this tenant.',
  'case-command-refused': 'The command is not possible at the stage the case is in.',
  'case-answer-incomplete':
    'An answer cannot be approved: it leaves items open, lacks its basis or recourse, or was not checked; `missing` names what.',
  'case-closing-incomplete': 'The case cannot be closed yet; `missing` names the criteria that are not met.',
  'case-same-person': 'The person who drafted an answer tried to approve it.',
  'case-version-conflict': 'Somebody else changed the case since it was read.',
  'office-command-refused': "The command is not possible as the office's book stands.",
  'office-same-person': 'The person who raised or wrote something for the office tried to decide on it.',
  'office-document-refused':
    'A document is not for the person who asked for it, or needs a disclosure of the boss that is in force.',
  'office-version-conflict': "Somebody else changed the office's book since it was read.",
  'attachment-not-found': 'The case has no attachment with that hash, or its file is missing or was changed.',
  'files-unavailable': 'The folder of attachments cannot be read or written.',
  'letter-template-invalid':
    'A letter template has an unknown variable, braces that do not pair, or a part missing; `fields` names each one.',
  'letter-template-unknown': 'There is no letter template of that id and version.',
  'letter-incomplete': 'A letter cannot be composed yet; `missing` names what it lacks.',
  'letter-incongruent': 'What a letter decides as a whole contradicts what it decides item by item.',
  'protocol-invalid': 'A protocol has no steps or approver, or its version comes into force before the one it follows.',
  'duty-invalid': 'A duty has a periodicity or a first day that does not exist.',
  'escalation-matrix-incomplete':
    'An escalation matrix lacks a severity, a level, whom to tell, or what surely brings a level; `fields` names each.',
  'escalation-matrix-unordered': 'A level of an escalation matrix would be told after the level above it.',
  'escalation-role-unknown': 'An escalation matrix names a role that there is not.',
  'track-not-found': 'No case answers to that radicado and code together.',
  'request-key-reused': 'An idempotency key came again with another body.',
  'request-too-many': 'Too many requests from one place in a short time.',
  'filing-proof-refused':
    'A filing without a token came without the work that the service asks for, too soon, too late, or with the work of another.',
  'request-route-unknown': 'There is nothing at that address.',
  'request-media-unsupported': 'The body has a media type that the route does not take.',
  'access-unauthenticated': 'The request has no valid token.',
  'access-forbidden': 'The role of the token may not do this.',
  'network-unreachable': 'The service could not be reached or did not answer in time.',
  'ledger-unavailable': 'The database cannot be reached or written.',
  'notification-failed': 'A mail server or the receiver of a webhook did not take a message.',
  'crm-unauthorized': 'A CRM does not take the token or key, or it ended.',
  'crm-forbidden': 'The token of a CRM may not do this; the message names the scope or permission that is missing.',
  'crm-account-changed': 'A CRM answered for another account than the one that was connected before.',
  'crm-limit-reached': 'A CRM takes no more requests for now; `retry` says when again.',
  'crm-row-rejected': 'A CRM did not take a record; the message names the field and the rule.',
  'crm-row-missing': 'A record of a CRM is gone, or never was.',
  'crm-row-changed': 'A record of a CRM changed since it was read.',
  'crm-unavailable': 'A CRM could not be reached, did not answer in time, or failed for a while.',
  'crm-schema-differs':
    'Fields or pipelines of a CRM are not as they were installed, or changed since a plan was made.',
  'crm-answer-unreadable': 'A CRM answered with something that is not what its interface promises.',
  'dead-letter-unknown': 'There is no dead letter with that id.',
  'ledger-newer-version': 'The database was made by a newer pqrs-kit.',
  'ledger-older-version': 'The database was made by an older pqrs-kit, and what was asked for only reads it.',
  'server-port-taken': 'Another program listens on the port.',
  'server-folder-unwritable': 'The data folder cannot be written.',
  'server-node-too-old': 'Node.js is older than the product needs.',
  'import-map-invalid': 'The column map of an import does not fit its file.',
  'import-file-unreadable': 'The file of an import cannot be read.',
  'usage-invalid': 'The command line was used in a way it does not know.',
  'internal-failure': 'Something failed that should not have; the log has the details.',
} as const;

/** A key of {@link errorMeanings}. */
export type ErrorCode = keyof typeof errorMeanings;

/** What is wrong with one field of an input. `field` is a path such as `person.email`. */
export interface FieldProblem {
  field: string;
  code: FieldProblemCode;
  /** Numbers and words that the message needs, such as `{max: 160, length: 201}`. */
  params?: Readonly<Record<string, string | number>>;
}

export type FieldProblemCode =
  | 'required'
  | 'tooLong'
  | 'wrongType'
  | 'notAllowed'
  | 'unknownValue'
  | 'controlCharacters'
  | 'badEmail'
  | 'badDocument'
  | 'badPhone'
  | 'badDate'
  | 'badSerial'
  | 'consentMissing'
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileTypeUnknown'
  | 'fileTypeMismatch'
  | 'fileExecutable'
  | 'fileUnpacksTooLarge'
  | 'fileGone'
  | 'fileNotSent'
  | 'tooManyFiles'
  | 'filesTooLarge';

/** What every failure of pqrs-kit carries: see {@link PqrsError}. */
export interface PqrsErrorDetails {
  fields?: readonly FieldProblem[];
  /** What is left: parts that an answer or a letter lacks, criteria that a case does not meet. */
  missing?: readonly string[];
  cause?: unknown;
}

/**
 * The one error of pqrs-kit. `message` says what was wrong and with which value; `help` says what to do next.
 * Neither carries personal data or secrets: both may be logged.
 *
 * @example
 * new PqrsError('time-bad-date', 'The date "2025-02-30" does not exist.', 'Write a day of the calendar as YYYY-MM-DD.')
 */
export class PqrsError extends Error {
  override readonly name = 'PqrsError';
  readonly code: ErrorCode;
  readonly help: string;
  readonly fields: readonly FieldProblem[] | undefined;
  readonly missing: readonly string[] | undefined;

  constructor(code: ErrorCode, message: string, help: string, details: PqrsErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.help = help;
    this.fields = details.fields;
    this.missing = details.missing;
  }
}

/** Recognises a PqrsError by its name, so that two copies of the library on one page agree. */
export function isPqrsError(value: unknown): value is PqrsError {
  return value instanceof Error && value.name === 'PqrsError' && 'code' in value && 'help' in value;
}
