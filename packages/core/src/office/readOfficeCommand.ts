import { invalidInput } from '../case/checkSubmission.js';
import { FieldCheck, isFields, type Fields } from '../fields/fieldCheck.js';
import { periodicities } from '../improvement/recurringDuty.js';
import { officeCommandTypes, officeLimits as limits, type OfficeCommand, type OfficeCommandType } from './command.js';
import { readDecision, type OfficeCommandReader } from './readDecision.js';
import { documentReaders } from './readDocumentCommand.js';
import { libraryReaders } from './readLibraryCommand.js';
import { staffRequestKinds } from './request.js';

const id = { max: limits.id, required: true } as const;
const reason = { max: limits.reason, required: true, lines: true } as const;

const readers: Readonly<Record<OfficeCommandType, OfficeCommandReader>> = {
  ...documentReaders,
  ...libraryReaders,
  requestStaff: {
    fields: ['kind', 'from', 'until', 'reason'],
    read(check, fields) {
      const kind = check.choice('kind', fields['kind'], staffRequestKinds);
      const from = check.date('from', fields['from']);
      const until = check.date('until', fields['until']);
      const why = check.text('reason', fields['reason'], reason);
      if (!kind || from === undefined || until === undefined || why === undefined) return undefined;
      return { type: 'requestStaff', kind, from, until, reason: why };
    },
  },
  decideStaff: {
    fields: ['requestId', 'granted', 'reason'],
    read(check, fields) {
      const decision = readDecision(check, fields, 'requestId');
      if (!decision) return undefined;
      return { type: 'decideStaff', requestId: decision.id, granted: decision.granted, reason: decision.reason };
    },
  },
  requestHeadcount: {
    fields: ['positions', 'reason', 'serviceEffect', 'alternatives', 'monthlyCostCop', 'modelRun'],
    read: readHeadcount,
  },
  decideHeadcount: {
    fields: ['requestId', 'granted', 'reason'],
    read(check, fields) {
      const decision = readDecision(check, fields, 'requestId');
      if (!decision) return undefined;
      return { type: 'decideHeadcount', requestId: decision.id, granted: decision.granted, reason: decision.reason };
    },
  },
  completeDuty: {
    fields: ['dutyId', 'periodicity', 'dueDate', 'evidence'],
    read(check, fields) {
      const dutyId = check.text('dutyId', fields['dutyId'], id);
      const periodicity = check.choice('periodicity', fields['periodicity'], periodicities);
      const dueDate = check.date('dueDate', fields['dueDate']);
      const evidence = check.text('evidence', fields['evidence'], { ...reason, max: limits.reference });
      if (dutyId === undefined || !periodicity || dueDate === undefined || evidence === undefined) return undefined;
      return { type: 'completeDuty', dutyId, periodicity, dueDate, evidence };
    },
  },
};

function readHeadcount(check: FieldCheck, fields: Fields): OfficeCommand | undefined {
  const positions = check.whole('positions', fields['positions'], limits.positions);
  if (positions === 0) check.add('positions', 'notAllowed');
  const why = check.text('reason', fields['reason'], reason);
  const serviceEffect = check.text('serviceEffect', fields['serviceEffect'], reason);
  const alternatives = check.text('alternatives', fields['alternatives'], reason);
  const monthlyCostCop = check.whole('monthlyCostCop', fields['monthlyCostCop'], Number.MAX_SAFE_INTEGER);
  const modelRun = check.text('modelRun', fields['modelRun'], { max: limits.reference, required: true });
  if (!positions || why === undefined || serviceEffect === undefined || alternatives === undefined) return undefined;
  if (monthlyCostCop === undefined || modelRun === undefined) return undefined;
  return { type: 'requestHeadcount', positions, reason: why, serviceEffect, alternatives, monthlyCostCop, modelRun };
}

/**
 * A command to the office as it is carried out: texts trimmed and in Unicode NFC, lists and texts no longer than `officeLimits`.
 *
 * @throws PqrsError `input-invalid` with `fields`.
 * @example
 * readOfficeCommand({ type: 'approveDraft', draftId: ' t1 ' }) // { type: 'approveDraft', draftId: 't1' }
 */
export function readOfficeCommand(input: unknown): OfficeCommand {
  const check = new FieldCheck();
  if (!isFields(input)) throw invalidInput('The command', [{ field: '', code: 'wrongType' }]);
  const type = check.choice('type', input['type'], officeCommandTypes);
  const command = type && read(type, check, input);
  if (!command || check.problems.length > 0) throw invalidInput('The command', check.problems);
  return command;
}

function read(type: OfficeCommandType, check: FieldCheck, input: Fields): OfficeCommand | undefined {
  const reader = readers[type];
  check.only('', input, ['type', ...reader.fields]);
  return reader.read(check, input);
}
