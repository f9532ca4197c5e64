import { answerChannels } from './category.js';
import { commandLimits as limits, type CaseCommand, type CommandType } from './command.js';
import { answerChecks, decisions, proofKinds, type AnswerCheck, type DatedRemedy } from './event.js';
import { isFields, type FieldCheck, type Fields } from '../fields/fieldCheck.js';
import { itemOutcomes, mostItems, needsReason, type ItemAnswer } from './item.js';
import { readReason, type CommandReader } from './readReason.js';

/** How the commands on the answer of a case are read. */
export const answerReaders = {
  draftAnswer: {
    fields: ['text', 'decision', 'template', 'answers', 'basis', 'recourse', 'remedies'],
    read: readDraft,
  },
  approveAnswer: {
    fields: ['checks'],
    read(check, { checks }) {
      if (!Array.isArray(checks)) return check.add('checks', checks === undefined ? 'required' : 'wrongType');
      const known = checks.map((one, index) => check.choice(`checks.${index}`, one, answerChecks));
      const read = answerChecks.filter((one) => known.includes(one)) satisfies AnswerCheck[];
      return { type: 'approveAnswer', checks: read };
    },
  },
  returnAnswer: {
    fields: ['reason'],
    read(check, fields) {
      const reason = readReason(check, fields);
      return reason ? { type: 'returnAnswer', reason } : undefined;
    },
  },
  notifyAnswer: {
    fields: ['channel', 'reason'],
    read(check, fields) {
      const channel = check.choice('channel', fields['channel'], answerChannels);
      const reason = readReason(check, fields, false);
      return channel && { type: 'notifyAnswer', channel, ...(reason !== undefined && { reason }) };
    },
  },
  confirmNotification: {
    fields: ['proof'],
    read(check, { proof }) {
      if (!isFields(proof)) return check.add('proof', proof === undefined ? 'required' : 'wrongType');
      const kind = check.choice('proof.kind', proof['kind'], proofKinds);
      const reference = check.text('proof.reference', proof['reference'], { max: limits.reference, required: true });
      check.only('proof.', proof, ['kind', 'reference']);
      return kind && reference ? { type: 'confirmNotification', proof: { kind, reference } } : undefined;
    },
  },
  bounceNotification: {
    fields: ['reason'],
    read(check, fields) {
      const reason = readReason(check, fields);
      return reason ? { type: 'bounceNotification', reason } : undefined;
    },
  },
  executeRemedy: {
    fields: ['remedyId', 'evidence'],
    read: (check, fields) => readRemedy('executeRemedy', check, fields),
  },
  verifyRemedy: {
    fields: ['remedyId', 'evidence'],
    read: (check, fields) => readRemedy('verifyRemedy', check, fields),
  },
} as const satisfies Partial<Record<CommandType, CommandReader>>;

function readDraft(check: FieldCheck, fields: Fields): CaseCommand | undefined {
  const text = check.text('text', fields['text'], { max: limits.answer, required: true, lines: true });
  const decision = check.choice('decision', fields['decision'], decisions);
  const template = check.text('template', fields['template'], { max: limits.reference });
  const answers = readAnswers(check, fields['answers']);
  const basis = check.texts('basis', fields['basis'], { max: limits.reference }, limits.list);
  const recourse = check.text('recourse', fields['recourse'], { max: limits.reason, lines: true });
  const remedies = readRemedies(check, fields['remedies']);
  if (!text || !decision) return undefined;
  return {
    type: 'draftAnswer',
    text,
    decision,
    ...(template !== undefined && { template }),
    ...(answers && { answers }),
    ...(basis && basis.length > 0 && { basis }),
    ...(recourse !== undefined && { recourse }),
    ...(remedies && remedies.length > 0 && { remedies }),
  };
}

function readRemedies(check: FieldCheck, value: unknown): (string | DatedRemedy)[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return check.add('remedies', 'wrongType');
  if (value.length > limits.list) {
    return check.add('remedies', 'tooLong', { max: limits.list, length: value.length });
  }
  const read = value.map((one: unknown, index) => readPromise(check, `remedies.${index}`, one));
  return read.every((one) => one !== undefined) ? read : undefined;
}

function readPromise(check: FieldCheck, field: string, value: unknown): string | DatedRemedy | undefined {
  const rule = { max: limits.item, required: true };
  if (!isFields(value)) return check.text(field, value, rule);
  const text = check.text(`${field}.text`, value['text'], rule);
  const dueDate = check.date(`${field}.dueDate`, value['dueDate']);
  check.only(`${field}.`, value, ['text', 'dueDate']);
  return text && dueDate ? { text, dueDate } : undefined;
}

function readAnswers(check: FieldCheck, value: unknown): ItemAnswer[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return check.add('answers', 'wrongType');
  if (value.length > mostItems) return check.add('answers', 'tooLong', { max: mostItems, length: value.length });
  const read = value.map((one: unknown, index) => readAnswer(check, `answers.${index}`, one));
  return read.every((one) => one !== undefined) ? read : undefined;
}

function readAnswer(check: FieldCheck, field: string, value: unknown): ItemAnswer | undefined {
  if (!isFields(value)) return check.add(field, 'wrongType');
  const itemId = check.text(`${field}.itemId`, value['itemId'], { max: limits.list, required: true });
  const outcome = check.choice(`${field}.outcome`, value['outcome'], itemOutcomes);
  const required = outcome !== undefined && needsReason(outcome);
  const reason = check.text(`${field}.reason`, value['reason'], { max: limits.reason, lines: true, required });
  check.only(`${field}.`, value, ['itemId', 'outcome', 'reason']);
  if (!itemId || !outcome) return undefined;
  return { itemId, outcome, ...(reason !== undefined && { reason }) };
}

function readRemedy(
  type: 'executeRemedy' | 'verifyRemedy',
  check: FieldCheck,
  fields: Fields,
): CaseCommand | undefined {
  const remedyId = check.text('remedyId', fields['remedyId'], { max: limits.list, required: true });
  const evidence = check.text('evidence', fields['evidence'], { max: limits.reference, required: true });
  return remedyId && evidence ? { type, remedyId, evidence } : undefined;
}
