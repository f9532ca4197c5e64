import { categories, channels } from '../case/category.js';
import { isFields, type FieldCheck, type Fields } from '../fields/fieldCheck.js';
import { segments, type ProtocolScope, type ProtocolStep } from '../improvement/protocol.js';
import { templateLimits } from '../letters/template.js';
import { locales } from '../texts/catalogue.js';
import { officeLimits as limits, type OfficeCommand, type OfficeCommandType } from './command.js';
import type { OfficeCommandReader } from './readDecision.js';

const id = { max: limits.id, required: true } as const;
const title = { max: templateLimits.title, required: true } as const;
const reason = { max: limits.reason, required: true, lines: true } as const;

/** How the commands on templates and protocols are read. */
export const libraryReaders = {
  draftTemplate: {
    fields: ['id', 'title', 'locale', 'categories', 'body'],
    read: readTemplate,
  },
  draftProtocol: {
    fields: ['id', 'title', 'scope', 'steps', 'effectiveFrom'],
    read: readProtocol,
  },
  approveDraft: {
    fields: ['draftId'],
    read(check, fields) {
      const draftId = check.text('draftId', fields['draftId'], id);
      return draftId === undefined ? undefined : { type: 'approveDraft', draftId };
    },
  },
  returnDraft: {
    fields: ['draftId', 'reason'],
    read(check, fields) {
      const draftId = check.text('draftId', fields['draftId'], id);
      const why = check.text('reason', fields['reason'], reason);
      return draftId && why ? { type: 'returnDraft', draftId, reason: why } : undefined;
    },
  },
  retireVersion: {
    fields: ['reference', 'reason'],
    read(check, fields) {
      const reference = check.text('reference', fields['reference'], { max: limits.reference, required: true });
      const why = check.text('reason', fields['reason'], reason);
      return reference && why ? { type: 'retireVersion', reference, reason: why } : undefined;
    },
  },
} as const satisfies Partial<Record<OfficeCommandType, OfficeCommandReader>>;

function readTemplate(check: FieldCheck, fields: Fields): OfficeCommand | undefined {
  const named = check.text('id', fields['id'], { ...id, max: templateLimits.id });
  const called = check.text('title', fields['title'], title);
  const locale = check.choice('locale', fields['locale'], locales);
  const list = check.texts('categories', fields['categories'], { max: limits.id, required: true }, categories.length);
  const offered = categories.filter((one) => list?.includes(one));
  if (list && offered.length < new Set(list).size) check.add('categories', 'unknownValue');
  const body = check.text('body', fields['body'], { max: templateLimits.body, required: true, lines: true });
  if (!named || !called || !locale || !list || !body) return undefined;
  return { type: 'draftTemplate', id: named, title: called, locale, categories: offered, body };
}

function readProtocol(check: FieldCheck, fields: Fields): OfficeCommand | undefined {
  const named = check.text('id', fields['id'], id);
  const called = check.text('title', fields['title'], title);
  const scope = readScope(check, fields['scope']);
  const steps = readSteps(check, fields['steps']);
  const effectiveFrom = check.date('effectiveFrom', fields['effectiveFrom']);
  if (!named || !called || !scope || !steps || effectiveFrom === undefined) return undefined;
  return { type: 'draftProtocol', id: named, title: called, scope, steps, effectiveFrom };
}

function readScope(check: FieldCheck, value: unknown): ProtocolScope | undefined {
  if (value === undefined) return check.add('scope', 'required');
  if (!isFields(value)) return check.add('scope', 'wrongType');
  check.only('scope.', value, ['channel', 'category', 'segment']);
  const channel = check.choice('scope.channel', value['channel'], channels, false);
  const category = check.choice('scope.category', value['category'], categories, false);
  const segment = check.choice('scope.segment', value['segment'], segments, false);
  return { ...(channel && { channel }), ...(category && { category }), ...(segment && { segment }) };
}

function readSteps(check: FieldCheck, value: unknown): ProtocolStep[] | undefined {
  if (value === undefined) return check.add('steps', 'required');
  if (!Array.isArray(value)) return check.add('steps', 'wrongType');
  if (value.length > limits.steps) return check.add('steps', 'tooLong', { max: limits.steps, length: value.length });
  const steps = value.map((one: unknown, index) => readStep(check, one, `steps.${index}`));
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

function readStep(check: FieldCheck, value: unknown, field: string): ProtocolStep | undefined {
  if (!isFields(value)) return check.add(field, 'wrongType');
  check.only(`${field}.`, value, ['id', 'text', 'script']);
  const named = check.text(`${field}.id`, value['id'], id);
  const text = check.text(`${field}.text`, value['text'], { max: limits.step, required: true, lines: true });
  const script = check.text(`${field}.script`, value['script'], { max: limits.step, lines: true });
  if (!named || !text) return undefined;
  return { id: named, text, ...(script !== undefined && { script }) };
}
