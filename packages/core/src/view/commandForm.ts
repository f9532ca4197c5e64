import type { Assignee } from '../case/actor.js';
import {
  answerChannels,
  categories,
  peticionSubtypes,
  type AnswerChannel,
  type Category,
  type PeticionSubtype,
} from '../case/category.js';
import { commandLimits, type CaseCommand, type CommandType } from '../case/command.js';
import { decisions, proofKinds, type Decision, type NotificationProof } from '../case/event.js';
import { textLength } from '../case/fieldCheck.js';
import type { CaseDetail } from '../desk/client.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import { panelTexts } from '../texts/panel.js';

/** Fields of a command's form. A path that a problem of the service names leads to one of them: see {@link formFieldOf}. */
export type CommandField =
  'text' | 'decision' | 'reason' | 'category' | 'subtype' | 'assignee' | 'channel' | 'proof' | 'reference';

/** What was typed, by field; kept apart from the case, so that nothing is lost when the case is read again. */
export type CommandValues = Readonly<Partial<Record<CommandField, string>>>;

export interface CommandFieldView {
  field: CommandField;
  kind: 'area' | 'text' | 'select';
  label: string;
  hint?: string;
  /** Longest text in characters. */
  max?: number;
  options?: { value: string; label: string }[];
  value: string;
}

export interface CommandFormView {
  title: string;
  help?: string;
  fields: CommandFieldView[];
  confirm: string;
}

export interface CommandFormContext {
  detail: CaseDetail;
  assignees: readonly Assignee[];
  locale: Locale;
}

/**
 * The form of a command: its fields with what stands in them.
 *
 * @example
 * commandForm('returnAnswer', {}, context).fields.map(({ field }) => field) // ['reason']
 */
export function commandForm(command: CommandType, values: CommandValues, context: CommandFormContext): CommandFormView {
  const texts = panelTexts[context.locale];
  const help: Partial<Record<CommandType, string>> = texts.help;
  const note = help[command];
  return {
    title: texts.actions[command],
    ...(note !== undefined && { help: note }),
    fields: fieldsOf(command, values, context).map((field) => ({
      ...fieldView(field, command, context),
      value: valueOf(field, command, values, context),
    })),
    confirm: texts.confirm[command],
  };
}

const commandFields: Readonly<Record<CommandType, readonly CommandField[]>> = {
  classify: ['category', 'subtype', 'reason'],
  assign: ['assignee'],
  note: ['text'],
  draftAnswer: ['text', 'decision'],
  approveAnswer: [],
  returnAnswer: ['reason'],
  notifyAnswer: ['channel'],
  confirmNotification: ['proof', 'reference'],
  close: [],
  reopen: ['reason'],
};

/** Only a petición has a class. */
function fieldsOf(command: CommandType, values: CommandValues, context: CommandFormContext): CommandField[] {
  const withClass = valueOf('category', command, values, context) === 'peticion';
  return commandFields[command].filter((field) => field !== 'subtype' || withClass);
}

/** What was typed, or what the case says already: an answer that came back is drafted again from where it stands. */
function valueOf(
  field: CommandField,
  command: CommandType,
  values: CommandValues,
  { detail }: CommandFormContext,
): string {
  const typed = values[field];
  if (typed !== undefined) return typed;
  if (command === 'draftAnswer') return (field === 'text' ? detail.answer?.text : detail.answer?.decision) ?? '';
  if (field === 'category') return detail.category;
  if (field === 'subtype') return detail.subtype ?? 'general';
  if (field === 'channel') return detail.answerBy;
  if (field === 'assignee') return detail.assignee?.id ?? '';
  return '';
}

function fieldView(
  field: CommandField,
  command: CommandType,
  { assignees, locale }: CommandFormContext,
): Omit<CommandFieldView, 'value'> {
  const { fields } = panelTexts[locale];
  const words = caseWords[locale];
  switch (field) {
    case 'text':
      return command === 'note'
        ? { field, kind: 'area', label: fields.note, hint: fields.noteHint, max: commandLimits.note }
        : { field, kind: 'area', label: fields.answer, hint: fields.answerHint, max: commandLimits.answer };
    case 'reason':
      return {
        field,
        kind: 'area',
        label: command === 'returnAnswer' ? fields.returnReason : fields.reason,
        max: commandLimits.reason,
      };
    case 'reference':
      return { field, kind: 'text', label: fields.reference, hint: fields.referenceHint, max: commandLimits.reference };
    case 'decision':
      return { field, kind: 'select', label: fields.decision, options: optionsOf(decisions, words.decisions) };
    case 'category':
      return { field, kind: 'select', label: fields.category, options: optionsOf(categories, words.categories) };
    case 'subtype':
      return { field, kind: 'select', label: fields.subtype, options: optionsOf(peticionSubtypes, words.subtypes) };
    case 'channel':
      return {
        field,
        kind: 'select',
        label: fields.notifyBy,
        options: optionsOf(answerChannels, words.answerChannels),
      };
    case 'proof':
      return { field, kind: 'select', label: fields.proof, options: optionsOf(proofKinds, words.proofs) };
    case 'assignee':
      return {
        field,
        kind: 'select',
        label: fields.assignee,
        options: assignees.map(({ id, name }) => ({ value: id, label: name })),
      };
  }
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: words[value] }));
}

/** What is wrong with a form, by field, in words. */
export type CommandProblems = Readonly<Partial<Record<CommandField, string>>>;

/**
 * Reads a form into a command, or says what is missing.
 *
 * @example
 * readForm('returnAnswer', {}, context) // { problems: { reason: 'Escriba este dato para continuar' } }
 */
export function readForm(
  type: CommandType,
  values: CommandValues,
  context: CommandFormContext,
): { command: CaseCommand } | { problems: CommandProblems } {
  const texts = panelTexts[context.locale];
  const view = commandForm(type, values, context);
  const problems: Partial<Record<CommandField, string>> = {};
  for (const { field, value, max, kind } of view.fields) {
    const length = textLength(value);
    if (value.trim() === '') problems[field] = kind === 'select' ? texts.chooseOne : texts.required;
    else if (max !== undefined && length > max)
      problems[field] = texts.tooLong(count(length, context.locale), count(max, context.locale));
  }
  if (Object.keys(problems).length > 0) return { problems };
  const read = (field: CommandField): string => view.fields.find((one) => one.field === field)?.value.trim() ?? '';
  return { command: commandOf(type, read, context) };
}

function commandOf(
  type: CommandType,
  read: (field: CommandField) => string,
  { assignees }: CommandFormContext,
): CaseCommand {
  switch (type) {
    case 'classify': {
      const category = read('category') as Category;
      const subtype = category === 'peticion' ? { subtype: read('subtype') as PeticionSubtype } : {};
      return { type, category, ...subtype, reason: read('reason') };
    }
    case 'assign': {
      const id = read('assignee');
      return { type, to: assignees.find((one) => one.id === id) ?? { id, name: id } };
    }
    case 'note':
      return { type, text: read('text') };
    case 'draftAnswer':
      return { type, text: read('text'), decision: read('decision') as Decision };
    case 'returnAnswer':
    case 'reopen':
      return { type, reason: read('reason') };
    case 'notifyAnswer':
      return { type, channel: read('channel') as AnswerChannel };
    case 'confirmNotification':
      return { type, proof: { kind: read('proof') as NotificationProof['kind'], reference: read('reference') } };
    case 'approveAnswer':
    case 'close':
      return { type };
  }
}

const fieldPaths: Readonly<Record<string, CommandField>> = {
  'to.id': 'assignee',
  to: 'assignee',
  'proof.kind': 'proof',
  'proof.reference': 'reference',
};

/**
 * The form field that a problem of the service speaks of.
 *
 * @example
 * formFieldOf('proof.reference') // 'reference'
 */
export function formFieldOf(path: string): CommandField {
  return fieldPaths[path] ?? (path as CommandField);
}

function count(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(value);
}
