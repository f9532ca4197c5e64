import { gradeLevels } from '../agreements/vocabulary.js';
import { FieldCheck, isFields, type Fields } from '../fields/fieldCheck.js';
import type { CaseAgreement } from './agreement.js';
import { invalidInput } from './checkSubmission.js';
import { commandLimits as limits } from './command.js';

const name = { max: limits.name, required: true } as const;

/** Which agreement a case falls under, from the fields of something larger. */
export function readAgreement(check: FieldCheck, prefix: string, fields: Fields): CaseAgreement | undefined {
  const customer = check.text(`${prefix}customer`, fields['customer'], name);
  const contractId = check.text(`${prefix}contractId`, fields['contractId'], name);
  const impact = check.choice(`${prefix}impact`, fields['impact'], gradeLevels);
  const urgency = check.choice(`${prefix}urgency`, fields['urgency'], gradeLevels);
  return customer && contractId && impact && urgency ? { customer, contractId, impact, urgency } : undefined;
}

/**
 * The agreement that comes with a filing: texts trimmed and in Unicode NFC.
 *
 * @throws PqrsError `input-invalid` with `fields`, each below `agreement`
 * @example
 * readCaseAgreement({ customer: ' Caribe ', contractId: 'C-7', impact: 'high', urgency: 'low' }).customer // 'Caribe'
 */
export function readCaseAgreement(input: unknown): CaseAgreement {
  const check = new FieldCheck();
  if (!isFields(input)) throw invalidInput('The agreement', [{ field: 'agreement', code: 'wrongType' }]);
  const agreement = readAgreement(check, 'agreement.', input);
  check.only('agreement.', input, ['customer', 'contractId', 'impact', 'urgency']);
  if (!agreement || check.problems.length > 0) throw invalidInput('The agreement', check.problems);
  return agreement;
}
