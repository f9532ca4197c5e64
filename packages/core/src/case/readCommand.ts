import { answerChannels, categories, peticionSubtypes } from './category.js';
import { invalidInput } from './checkSubmission.js';
import { commandLimits as limits, commandTypes, type CaseCommand, type CommandType } from './command.js';
import { decisions, proofKinds } from './event.js';
import { FieldCheck, isFields, type Fields } from './fieldCheck.js';

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
  const command = type && readers[type](check, input);
  if (type) check.only('', input, ['type', ...parts[type]]);
  if (!command || check.problems.length > 0) throw invalidInput('The command', check.problems);
  return command;
}

/** The fields that each command has beside its type. */
const parts: Readonly<Record<CommandType, readonly string[]>> = {
  classify: ['category', 'subtype', 'reason'],
  assign: ['to'],
  note: ['text'],
  draftAnswer: ['text', 'decision'],
  approveAnswer: [],
  returnAnswer: ['reason'],
  notifyAnswer: ['channel'],
  confirmNotification: ['proof'],
  close: [],
  reopen: ['reason'],
};

const readers: Readonly<Record<CommandType, (check: FieldCheck, fields: Fields) => CaseCommand | undefined>> = {
  classify: readClassify,
  assign(check, { to }) {
    if (!isFields(to)) return check.add('to', to === undefined ? 'required' : 'wrongType');
    const id = check.text('to.id', to['id'], { max: 120, required: true });
    const name = check.text('to.name', to['name'], { max: 160, required: true });
    check.only('to.', to, ['id', 'name']);
    return id && name ? { type: 'assign', to: { id, name } } : undefined;
  },
  note(check, fields) {
    const text = check.text('text', fields['text'], { max: limits.note, required: true, lines: true });
    return text ? { type: 'note', text } : undefined;
  },
  draftAnswer(check, fields) {
    const text = check.text('text', fields['text'], { max: limits.answer, required: true, lines: true });
    const decision = check.choice('decision', fields['decision'], decisions);
    return text && decision ? { type: 'draftAnswer', text, decision } : undefined;
  },
  approveAnswer: () => ({ type: 'approveAnswer' }),
  returnAnswer(check, fields) {
    const reason = readReason(check, fields);
    return reason ? { type: 'returnAnswer', reason } : undefined;
  },
  notifyAnswer(check, fields) {
    const channel = check.choice('channel', fields['channel'], answerChannels);
    return channel && { type: 'notifyAnswer', channel };
  },
  confirmNotification(check, { proof }) {
    if (!isFields(proof)) return check.add('proof', proof === undefined ? 'required' : 'wrongType');
    const kind = check.choice('proof.kind', proof['kind'], proofKinds);
    const reference = check.text('proof.reference', proof['reference'], { max: limits.reference, required: true });
    check.only('proof.', proof, ['kind', 'reference']);
    return kind && reference ? { type: 'confirmNotification', proof: { kind, reference } } : undefined;
  },
  close: () => ({ type: 'close' }),
  reopen(check, fields) {
    const reason = readReason(check, fields);
    return reason ? { type: 'reopen', reason } : undefined;
  },
};

function readReason(check: FieldCheck, fields: Fields): string | undefined {
  return check.text('reason', fields['reason'], { max: limits.reason, required: true, lines: true });
}

function readClassify(check: FieldCheck, fields: Fields): CaseCommand | undefined {
  const category = check.choice('category', fields['category'], categories);
  const subtype = check.choice('subtype', fields['subtype'], peticionSubtypes, false);
  if (subtype && category && category !== 'peticion') check.add('subtype', 'notAllowed');
  const reason = readReason(check, fields);
  return category && reason ? { type: 'classify', category, ...(subtype && { subtype }), reason } : undefined;
}
