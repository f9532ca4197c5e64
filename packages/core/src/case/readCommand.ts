import { invalidInput } from './checkSubmission.js';
import { commandTypes, type CaseCommand, type CommandType } from './command.js';
import { FieldCheck, isFields, type Fields } from '../fields/fieldCheck.js';
import { answerReaders } from './readAnswerCommand.js';
import { obligationReaders } from './readObligationCommand.js';
import { readReason, type CommandReader } from './readReason.js';
import { mergeReaders } from './readMergeCommand.js';
import { termReaders } from './readTermCommand.js';
import { workReaders } from './readWorkCommand.js';

/**
 * A command as it is carried out: texts trimmed and in Unicode NFC.
 *
 * @throws PqrsError `input-invalid` with `fields`.
 * @example
 * readCommand({ type: 'note', text: ' Llamada al cliente ' }) // { type: 'note', text: 'Llamada al cliente' }
 */
export function readCommand(input: unknown): CaseCommand {
  const check = new FieldCheck();
  if (!isFields(input)) throw invalidInput('The command', [{ field: '', code: 'wrongType' }]);
  const type = check.choice('type', input['type'], commandTypes);
  const command = type && read(type, check, input);
  if (!command || check.problems.length > 0) throw invalidInput('The command', check.problems);
  return command;
}

const readers: Readonly<Record<CommandType, CommandReader>> = {
  ...workReaders,
  ...mergeReaders,
  ...obligationReaders,
  ...termReaders,
  ...answerReaders,
  close: { fields: [], read: () => ({ type: 'close' }) },
  reopen: {
    fields: ['reason'],
    read(check, fields) {
      const reason = readReason(check, fields);
      return reason ? { type: 'reopen', reason } : undefined;
    },
  },
};

function read(type: CommandType, check: FieldCheck, input: Fields): CaseCommand | undefined {
  const reader = readers[type];
  check.only('', input, ['type', ...reader.fields]);
  return reader.read(check, input);
}
