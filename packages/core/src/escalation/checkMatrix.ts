import { FieldCheck, isFields } from '../fields/fieldCheck.js';
import { PqrsError } from '../errors.js';
import type { ErrorCode, FieldProblem } from '../errors.js';
import type { EscalationMatrix } from './matrix.js';
import { checkContacts, checkSeverityRules, checkSilence, checkTriggers } from './matrixFields.js';
import { checkOrder } from './matrixOrder.js';

function isRole({ field, code }: FieldProblem): boolean {
  return code === 'unknownValue' && field.includes('.roles.');
}

function codeOf(problems: readonly FieldProblem[]): ErrorCode {
  if (problems.some(({ code }) => code === 'required')) return 'escalation-matrix-incomplete';
  return problems.some(isRole) ? 'escalation-role-unknown' : 'input-invalid';
}

function refuse(code: ErrorCode, problems: readonly FieldProblem[], help: string): PqrsError {
  const places = problems.map(({ field }) => field).join(', ');
  return new PqrsError(code, `The escalation matrix cannot be used: ${places}.`, help, { fields: problems });
}

/**
 * An escalation matrix of an organisation, checked: every severity has its four levels, each of them somebody to tell and
 * something that surely comes to pass, and no level is told after one above it.
 *
 * @throws PqrsError with `fields`: `escalation-matrix-incomplete` for what is missing, `escalation-role-unknown`,
 * `escalation-matrix-unordered` for a level that would be told after the one above it, `input-invalid` for the rest
 * @example
 * checkMatrix({ ...defaultMatrix, silenceMinutes: { low: 960, medium: 480, high: 60, critical: 10 } })
 */
export function checkMatrix(input: unknown): EscalationMatrix {
  const check = new FieldCheck();
  if (!isFields(input)) throw refuse('input-invalid', [{ field: 'matrix', code: 'wrongType' }], 'Give an object.');
  check.only('', input, ['contacts', 'triggers', 'silenceMinutes', 'severityRules']);
  checkContacts(check, input['contacts']);
  checkTriggers(check, input['triggers']);
  checkSilence(check, input['silenceMinutes']);
  checkSeverityRules(check, input['severityRules']);
  if (check.problems.length > 0) {
    throw refuse(
      codeOf(check.problems),
      check.problems,
      'Complete or correct the fields named, as in the default matrix.',
    );
  }
  // Every field was looked at above.
  const matrix = input as unknown as EscalationMatrix;
  const unordered = checkOrder(matrix);
  if (unordered.length > 0) {
    throw refuse('escalation-matrix-unordered', unordered, 'Let no level be told later than the level above it.');
  }
  return matrix;
}
