import type { ErrorCode } from '@pqrs-kit/core';

/** The HTTP status of each code that a request can meet. What is not here is a fault of ours: 500. */
const statuses = {
  'input-invalid': 422,
  'input-not-json': 400,
  'input-too-large': 413,
  'time-bad-date': 422,
  'time-bad-instant': 422,
  'time-bad-zone': 422,
  'time-out-of-range': 422,
  'calendar-bad-days': 422,
  'norm-unknown': 422,
  'norm-not-in-force': 422,
  'clock-extension-refused': 409,
  'clock-event-not-allowed': 409,
  'clock-events-out-of-order': 409,
  'case-not-found': 404,
  'case-command-refused': 409,
  'case-answer-incomplete': 409,
  'case-closing-incomplete': 409,
  'case-same-person': 409,
  'case-version-conflict': 409,
  'office-command-refused': 409,
  'office-same-person': 409,
  'office-document-refused': 403,
  'office-version-conflict': 409,
  'letter-template-invalid': 422,
  'letter-template-unknown': 422,
  'protocol-invalid': 422,
  'attachment-not-found': 404,
  'files-unavailable': 503,
  'letter-incomplete': 409,
  'letter-incongruent': 409,
  'track-not-found': 404,
  'dead-letter-unknown': 404,
  'request-key-reused': 422,
  'request-too-many': 429,
  'filing-proof-refused': 403,
  'request-route-unknown': 404,
  'request-media-unsupported': 415,
  'network-unreachable': 408,
  'access-unauthenticated': 401,
  'access-forbidden': 403,
  'ledger-unavailable': 503,
  'ledger-newer-version': 503,
} as const satisfies Partial<Record<ErrorCode, number>>;

export type ProblemStatus = (typeof statuses)[keyof typeof statuses] | 500;

/**
 * The HTTP status that answers an error code.
 *
 * @example
 * statusOf('case-not-found') // 404
 * statusOf('calendar-operation-unknown') // 500: no route can meet it
 */
export function statusOf(code: ErrorCode): ProblemStatus {
  return code in statuses ? statuses[code as keyof typeof statuses] : 500;
}
