import { PqrsError, type ErrorCode } from '@pqrs-kit/core';

/** What kind of failure a CRM told, in the words of neither vendor. */
export type CrmFailureKind =
  | 'auth'
  | 'permission'
  | 'account'
  | 'rate-second'
  | 'rate-daily'
  | 'rate-concurrency'
  | 'validation'
  | 'not-found'
  | 'deleted'
  | 'duplicate'
  | 'conflict'
  | 'locked'
  | 'transient'
  | 'timeout'
  | 'schema'
  | 'protocol';

/** Whether the same may be sent again: `never`, at once, or after some milliseconds. */
export type Retry = 'never' | 'now' | { afterMs: number };

/** How far a failure reaches: one row, the batch it came in, or everything of the account. */
export type FailureScope = 'row' | 'batch' | 'account';

const codeOf: Readonly<Record<CrmFailureKind, ErrorCode>> = {
  auth: 'crm-unauthorized',
  permission: 'crm-forbidden',
  account: 'crm-account-changed',
  'rate-second': 'crm-limit-reached',
  'rate-daily': 'crm-limit-reached',
  'rate-concurrency': 'crm-limit-reached',
  validation: 'crm-row-rejected',
  'not-found': 'crm-row-missing',
  deleted: 'crm-row-missing',
  duplicate: 'crm-row-rejected',
  conflict: 'crm-row-changed',
  locked: 'crm-unavailable',
  transient: 'crm-unavailable',
  timeout: 'crm-unavailable',
  schema: 'crm-schema-differs',
  protocol: 'crm-answer-unreadable',
};

export interface CrmFailure {
  kind: CrmFailureKind;
  /** Safe to log: no value of a record, no secret. */
  message: string;
  help: string;
  retry?: Retry;
  scope?: FailureScope;
  /** The vendor's own code, such as `VALIDATION_ERROR` or `UNABLE_TO_LOCK_ROW`. */
  remoteCode?: string;
  /** The vendor's number of the request, which its support asks for. */
  correlationId?: string;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** Names of the remote fields at fault. */
  remoteFields?: readonly string[];
  cause?: unknown;
}

/**
 * Every failure that has to do with a CRM. `kind`, `retry` and `scope` say what a program should do, `message` and `help`
 * what a person should.
 *
 * @example
 * new CrmError({ kind: 'permission', message: 'The token lacks the scope "tickets".', help: 'Add it to the service key.' }).code
 * // 'crm-forbidden'
 */
export class CrmError extends PqrsError {
  readonly kind: CrmFailureKind;
  readonly retry: Retry;
  readonly scope: FailureScope;
  readonly remoteCode: string | undefined;
  readonly correlationId: string | undefined;
  readonly status: number | undefined;
  readonly remoteFields: readonly string[];

  constructor(failure: CrmFailure) {
    const { kind, message, help, cause } = failure;
    super(codeOf[kind], message, help, cause === undefined ? {} : { cause });
    this.kind = kind;
    this.retry = failure.retry ?? 'never';
    this.scope = failure.scope ?? 'batch';
    this.remoteCode = failure.remoteCode;
    this.correlationId = failure.correlationId;
    this.status = failure.status;
    this.remoteFields = failure.remoteFields ?? [];
  }
}

/** The same failure, to be tried again at another time. */
export function withRetry(error: CrmError, retry: Retry): CrmError {
  const { kind, message, help, scope, remoteCode, correlationId, status, remoteFields, cause } = error;
  return new CrmError({
    ...{ kind, message, help, scope, remoteFields, cause, retry },
    ...(remoteCode === undefined ? {} : { remoteCode }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(status === undefined ? {} : { status }),
  });
}

/** Recognises a CrmError, also of another copy of the package. */
export function isCrmError(value: unknown): value is CrmError {
  return value instanceof Error && value.name === 'PqrsError' && 'kind' in value && 'retry' in value;
}
