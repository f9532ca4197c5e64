import { PqrsError } from '../errors.js';
import type { FieldProblemCode } from '../errors.js';

/** An `agreement-invalid` that names the field, with a path such as `targets.P1.resolution`. */
export function invalidAgreement(field: string, code: FieldProblemCode, problem: string, help: string): PqrsError {
  return new PqrsError('agreement-invalid', problem, help, { fields: [{ field, code }] });
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  return `"${String(value).slice(0, 60)}"`;
}

/** Refuses a value that is not one of those known. */
export function checkKnown(field: string, value: unknown, known: readonly string[]): void {
  if (value === undefined) {
    throw invalidAgreement(field, 'required', `${field} is missing.`, `Give one of: ${known.join(', ')}.`);
  }
  if (typeof value === 'string' && known.includes(value)) return;
  throw invalidAgreement(
    field,
    'unknownValue',
    `${field} is ${shown(value)}, which is not known.`,
    `Use one of: ${known.join(', ')}.`,
  );
}

/** Refuses a value that is no whole number from `least` to `most`. `unit` says what of, for the message. */
export function checkWhole(
  field: string,
  value: unknown,
  unit: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): void {
  if (Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `from ${least} to ${most}`;
  throw invalidAgreement(
    field,
    value === undefined ? 'required' : 'notAllowed',
    value === undefined ? `${field} is missing.` : `${field} is ${shown(value)}.`,
    `Give a whole number (${unit}), ${range}.`,
  );
}

/** Refuses what is no list. */
export function checkList(field: string, value: unknown): void {
  if (Array.isArray(value)) return;
  throw invalidAgreement(
    field,
    value === undefined ? 'required' : 'wrongType',
    value === undefined ? `${field} is missing.` : `${field} is no list.`,
    'Give a list; an empty one where there is nothing to say.',
  );
}
