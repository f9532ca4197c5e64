import { pauseReasons } from '../agreements/vocabulary.js';
import { categories, channels, peticionSubtypes } from './category.js';
import { commandLimits as limits, type CaseCommand, type CommandType } from './command.js';
import { areas, priorityGrounds } from './event.js';
import { escalationLevels, plainFacts, type SeverityFacts } from '../escalation/words.js';
import { isFields, type FieldCheck, type Fields } from '../fields/fieldCheck.js';
import { mostItems } from './item.js';
import { readAgreement } from './readAgreement.js';
import { readReason, type CommandReader } from './readReason.js';

const note = { max: limits.note, required: true, lines: true } as const;
const name = { max: limits.name, required: true } as const;
const id = { max: limits.list, required: true } as const;

/** How the commands on the work of a case are read. */
export const workReaders = {
  classify: { fields: ['category', 'subtype', 'reason'], read: readClassify },
  assign: {
    fields: ['to'],
    read(check, { to }) {
      if (!isFields(to)) return check.add('to', to === undefined ? 'required' : 'wrongType');
      const toId = check.text('to.id', to['id'], { max: 120, required: true });
      const toName = check.text('to.name', to['name'], { max: 160, required: true });
      check.only('to.', to, ['id', 'name']);
      return toId && toName ? { type: 'assign', to: { id: toId, name: toName } } : undefined;
    },
  },
  note: {
    fields: ['text'],
    read(check, fields) {
      const text = check.text('text', fields['text'], note);
      return text ? { type: 'note', text } : undefined;
    },
  },
  recordContact: {
    fields: ['channel', 'direction', 'text'],
    read(check, fields) {
      const channel = check.choice('channel', fields['channel'], channels);
      const direction = check.choice('direction', fields['direction'], ['in', 'out'] as const);
      const text = check.text('text', fields['text'], note);
      return channel && direction && text ? { type: 'recordContact', channel, direction, text } : undefined;
    },
  },
  setItems: {
    fields: ['items'],
    read(check, fields) {
      const items = check.texts('items', fields['items'], { max: limits.item, required: true }, mostItems);
      return items && { type: 'setItems', items };
    },
  },
  prioritize: {
    fields: ['ground', 'reason'],
    read(check, fields) {
      const ground = check.choice('ground', fields['ground'], priorityGrounds);
      const reason = readReason(check, fields);
      return ground && reason ? { type: 'prioritize', ground, reason } : undefined;
    },
  },
  askArea: {
    fields: ['area', 'text', 'dueDate'],
    read(check, fields) {
      const area = check.choice('area', fields['area'], areas);
      const text = check.text('text', fields['text'], note);
      const dueDate = check.date('dueDate', fields['dueDate'], false);
      return area && text ? { type: 'askArea', area, text, ...(dueDate !== undefined && { dueDate }) } : undefined;
    },
  },
  answerArea: {
    fields: ['requestId', 'text'],
    read(check, fields) {
      const requestId = check.text('requestId', fields['requestId'], id);
      const text = check.text('text', fields['text'], note);
      return requestId && text ? { type: 'answerArea', requestId, text } : undefined;
    },
  },
  setAgreement: {
    fields: ['customer', 'contractId', 'impact', 'urgency'],
    read(check, fields) {
      const agreement = readAgreement(check, '', fields);
      return agreement && { type: 'setAgreement', ...agreement };
    },
  },
  pauseAgreement: {
    fields: ['reason'],
    read(check, fields) {
      const reason = check.choice('reason', fields['reason'], pauseReasons);
      return reason && { type: 'pauseAgreement', reason };
    },
  },
  resumeAgreement: {
    fields: ['reason'],
    read(check, fields) {
      const reason = check.choice('reason', fields['reason'], pauseReasons);
      return reason && { type: 'resumeAgreement', reason };
    },
  },
  codeCause: { fields: ['cause', 'recurrent', 'action'], read: readCause },
  declareLate: {
    fields: ['reason'],
    read(check, fields) {
      const reason = readReason(check, fields);
      return reason ? { type: 'declareLate', reason } : undefined;
    },
  },
  assess: { fields: ['facts'], read: readAssessment },
  acknowledgeAlert: {
    fields: ['key'],
    read(check, fields) {
      const key = check.text('key', fields['key'], { max: limits.reference, required: true });
      return key ? { type: 'acknowledgeAlert', key } : undefined;
    },
  },
  escalate: {
    fields: ['level', 'reason'],
    read(check, fields) {
      const level = check.choice('level', fields['level'], escalationLevels);
      const reason = readReason(check, fields);
      return level && reason ? { type: 'escalate', level, reason } : undefined;
    },
  },
} as const satisfies Partial<Record<CommandType, CommandReader>>;

function readClassify(check: FieldCheck, fields: Fields): CaseCommand | undefined {
  const category = check.choice('category', fields['category'], categories);
  const subtype = check.choice('subtype', fields['subtype'], peticionSubtypes, false);
  if (subtype && category && category !== 'peticion') check.add('subtype', 'notAllowed');
  const reason = readReason(check, fields);
  return category && reason ? { type: 'classify', category, ...(subtype && { subtype }), reason } : undefined;
}

/** A recurrent cause comes with the corrective action that follows from it. */
function readCause(check: FieldCheck, fields: Fields): CaseCommand | undefined {
  const cause = check.text('cause', fields['cause'], name);
  const recurrent = check.flag('recurrent', fields['recurrent']);
  const action = check.text('action', fields['action'], { max: limits.name, required: recurrent === true });
  if (!cause || recurrent === undefined) return undefined;
  return { type: 'codeCause', cause, recurrent, ...(action !== undefined && { action }) };
}

/** What is left out is not so. */
function readAssessment(check: FieldCheck, { facts }: Fields): CaseCommand | undefined {
  if (!isFields(facts)) return check.add('facts', facts === undefined ? 'required' : 'wrongType');
  check.only('facts.', facts, [...plainFacts, 'penaltyAmountCop']);
  const read: Partial<Record<keyof SeverityFacts, boolean | number>> = {};
  for (const name of plainFacts) {
    if (facts[name] === undefined) continue;
    if (check.flag(`facts.${name}`, facts[name])) read[name] = true;
  }
  const amount = facts['penaltyAmountCop'];
  if (amount !== undefined) {
    if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 0)
      return check.add('facts.penaltyAmountCop', 'wrongType');
    if (amount > 0) read['penaltyAmountCop'] = amount;
  }
  return { type: 'assess', facts: read as SeverityFacts };
}
