import { contractKey } from '../agreements/agreementFor.js';
import type { Assignee } from '../case/actor.js';
import type { CaseAgreement } from '../case/agreement.js';
import type { CaseCommand, CommandType } from '../case/command.js';
import { textLength } from '../fields/fieldCheck.js';
import type { PlainFact } from '../escalation/words.js';
import type { CaseDetail } from '../desk/client.js';
import type { Locale } from '../texts/catalogue.js';
import { commandNames } from '../texts/commandNames.js';
import { commandTexts } from '../texts/commands.js';
import { panelTexts } from '../texts/panel.js';
import { parseDate } from '../time/civilDate.js';
import { fieldsOf, linesOf, type CommandField, type CommandValues } from './commandFields.js';
import { fieldView, type CommandFieldView } from './commandFieldView.js';
import { commandOf } from './commandOf.js';

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
  const texts = commandTexts[context.locale];
  const title = commandNames[context.locale].actions[command];
  const help = texts.help[command];
  const read = (field: CommandField) => valueOf(field, command, values, context);
  return {
    title,
    ...(help !== undefined && { help }),
    fields: fieldsOf(command, read, context.detail).map((field) => {
      const view = fieldView(field, command, read, context);
      return { ...view, value: onlyOption(view.options) ?? read(field) };
    }),
    confirm: texts.confirm[command] ?? title,
  };
}

/** Of one thing there is nothing to choose. */
function onlyOption(options: CommandFieldView['options']): string | undefined {
  return options?.length === 1 ? options[0]?.value : undefined;
}

/** What was typed, or what the case says already: an answer that came back is drafted again from where it stands. */
function valueOf(
  field: CommandField,
  command: CommandType,
  values: CommandValues,
  { detail, locale }: CommandFormContext,
): string {
  const typed = values[field];
  if (typed !== undefined) return typed;
  if (command === 'draftAnswer') return draftValue(field, detail, locale);
  if (field === 'category') return detail.category;
  if (field === 'subtype') return detail.subtype ?? 'general';
  if (field === 'channel') return detail.answerBy;
  if (field === 'assignee') return detail.assignee?.id ?? '';
  if (command === 'assess') return assessed(field, detail);
  if (command === 'setAgreement' && field === 'contract') return contractSet(detail);
  if (command === 'setAgreement') return detail.agreement?.[field as keyof CaseAgreement] ?? '';
  if (field === 'items') return detail.items.map(({ text }) => text).join('\n');
  return '';
}

/** The contract that the case is under, where it may still be chosen. */
function contractSet({ agreement, contracts = [] }: CaseDetail): string {
  const set = agreement && contractKey(agreement);
  return contracts.map(contractKey).find((key) => key === set) ?? '';
}

function assessed(field: CommandField, { assessment = {} }: CaseDetail): string {
  if (field === 'penalty') return String(assessment.penaltyAmountCop ?? '');
  return assessment[field.replace('fact.', '') as PlainFact] ? 'on' : '';
}

function draftValue(field: CommandField, { answer, items, clocks }: CaseDetail, locale: Locale): string {
  const [first, itemId] = field.split('.');
  const said = answer?.answers?.find((one) => one.itemId === itemId);
  switch (first) {
    case 'text':
      return answer?.text ?? '';
    case 'decision':
      return answer?.decision ?? '';
    case 'outcome':
      return said?.outcome ?? '';
    case 'itemReason':
      return said?.reason ?? '';
    case 'basis':
      return (answer?.basis ?? clocks.slice(0, 1).map(({ explanation }) => explanation.norm.citation)).join('\n');
    case 'recourse':
      return answer?.recourse ?? (items.length > 0 ? commandTexts[locale].usualRecourse : '');
    case 'remedyBy':
      return answer?.remedies?.[Number(itemId) - 1]?.dueDate ?? '';
    case 'remedies':
      return (answer?.remedies ?? []).map(({ text }) => text).join('\n');
    default:
      return '';
  }
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
  const { fields } = commandForm(type, values, context);
  const problems: Partial<Record<CommandField, string>> = {};
  for (const field of fields) {
    const problem = problemOf(field, context.locale);
    if (problem !== undefined) problems[field.field] = problem;
  }
  if (Object.keys(problems).length > 0) return { problems };
  const read = (name: CommandField): string => {
    // Where a text came from is not a field to fill in: it is kept beside them.
    if (name === 'template') return values.template?.trim() ?? '';
    return fields.find(({ field }) => field === name)?.value.trim() ?? '';
  };
  return { command: commandOf(type, read, context) };
}

function problemOf(
  { field, value, kind, max, optional, mustTick }: CommandFieldView,
  locale: Locale,
): string | undefined {
  const texts = panelTexts[locale];
  if (value.trim() === '') {
    if (optional) return undefined;
    if (mustTick) return commandTexts[locale].checkMissing;
    return kind === 'select' ? texts.chooseOne : texts.required;
  }
  const wrongNumber = numberProblem(field, value.trim(), locale);
  if (wrongNumber !== undefined) return wrongNumber;
  if (kind === 'date' && !isDate(value)) return commandTexts[locale].badDate;
  const lengths = (kind === 'lines' ? linesOf(value) : [value]).map(textLength);
  const longest = Math.max(...lengths);
  if (max !== undefined && longest > max) return texts.tooLong(count(longest, locale), count(max, locale));
  return undefined;
}

/** Amounts are typed as whole pesos, and likelihoods as whole percents. */
function numberProblem(field: CommandField, typed: string, locale: Locale): string | undefined {
  const { badAmount, badPercent, badTime } = commandTexts[locale];
  if (field === 'penalty' || field === 'amountCop') return /^\d{1,15}$/.test(typed) ? undefined : badAmount;
  if (field === 'termAmount') return /^[1-9]\d{0,2}$/.test(typed) ? undefined : badTime;
  if (field === 'probabilityPercent') return /^(\d{1,2}|100)$/.test(typed) ? undefined : badPercent;
  return undefined;
}

function isDate(value: string): boolean {
  try {
    parseDate(value);
    return true;
  } catch {
    return false;
  }
}

const fieldPaths: Readonly<Record<string, CommandField>> = {
  'to.id': 'assignee',
  to: 'assignee',
  customer: 'contract',
  contractId: 'contract',
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
  const promised = /^remedies\.(\d+)\.dueDate$/.exec(path);
  if (promised) return `remedyBy.${Number(promised[1]) + 1}`;
  return fieldPaths[path] ?? (path.replace(/^(basis|remedies|items)\..*$/, '$1') as CommandField);
}

function count(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(value);
}
