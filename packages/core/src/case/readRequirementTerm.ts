import type { FieldCheck, Fields } from '../fields/fieldCheck.js';
import { isFields } from '../fields/fieldCheck.js';
import { termUnits } from '../norms/term.js';
import { parseInstant } from '../time/instant.js';
import type { Requirement } from './obligation.js';

/** Far above what any letter says, and low enough that dates stay in the calendar. */
const mostAmount = 1_000;

/** The term of a requirement as its letter says it: a date or a quantity, never both and never neither. */
export function readRequirementTerm(
  check: FieldCheck,
  fields: Fields,
): Pick<Requirement, 'dueDate' | 'term' | 'notifiedAt'> | undefined {
  const notifiedAt = readInstant(check, fields['notifiedAt']);
  const notified = notifiedAt === undefined ? {} : { notifiedAt };
  if (fields['term'] === undefined) {
    const dueDate = check.date('dueDate', fields['dueDate']);
    return dueDate === undefined ? undefined : { dueDate, ...notified };
  }
  if (fields['dueDate'] !== undefined) return check.add('dueDate', 'notAllowed');
  const term = readTerm(check, fields['term']);
  return term && { term, ...notified };
}

function readTerm(check: FieldCheck, input: unknown): Requirement['term'] {
  if (!isFields(input)) return check.add('term', 'wrongType');
  check.only('term.', input, ['amount', 'unit']);
  const amount = check.whole('term.amount', input['amount'], mostAmount);
  const unit = check.choice('term.unit', input['unit'], termUnits);
  if (amount === 0) return check.add('term.amount', 'notAllowed');
  return amount === undefined || !unit ? undefined : { amount, unit };
}

function readInstant(check: FieldCheck, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return check.add('notifiedAt', 'wrongType');
  try {
    parseInstant(value);
    return value;
  } catch {
    return check.add('notifiedAt', 'badDate');
  }
}
