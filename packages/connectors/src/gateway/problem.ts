import { errorMessage, fieldMessage, PqrsError, type FieldProblem, type Locale } from '@pqrs-kit/core';
import type { Problem } from './schemas/problem.js';
import { statusOf } from './status.js';

/**
 * An error as a problem of RFC 9457. `title` and the message of each field are for the person, in the reader's language; `detail`
 * and `help` are for whoever writes the program, in English.
 */
export function problemOf(error: PqrsError, locale: Locale): Problem {
  return {
    type: `urn:pqrs-kit:error:${error.code}`,
    title: errorMessage(locale, error.code),
    status: statusOf(error.code),
    code: error.code,
    detail: error.message,
    help: error.help,
    ...(error.fields && { fields: error.fields.map((field) => describeField(field, locale)) }),
    ...(error.missing && { missing: [...error.missing] }),
  };
}

function describeField(problem: FieldProblem, locale: Locale) {
  const { field, code, params } = problem;
  return { field, code, message: fieldMessage(locale, problem), ...(params && { params: { ...params } }) };
}

/** What stands in for an error that nobody foresaw: it says nothing of its cause. */
export function unforeseen(cause: unknown): PqrsError {
  return new PqrsError(
    'internal-failure',
    'Something failed that should not have.',
    'Try again; if it stays, report the X-Request-Id of this answer.',
    { cause },
  );
}
