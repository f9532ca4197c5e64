import { contractKey } from '../agreements/agreementFor.js';
import { gradeLevels, pauseReasons, type PauseReason } from '../agreements/vocabulary.js';
import { answerChannels, categories, channels, peticionSubtypes } from '../case/category.js';
import { commandLimits as limits, type CommandType } from '../case/command.js';
import { areas, decisions, priorityGrounds, proofKinds, withdrawalKinds } from '../case/event.js';
import { penaltyDecisions, penaltyOrigins } from '../case/obligation.js';
import { itemOutcomes, needsReason, type ItemOutcome } from '../case/item.js';
import { termUnits, type TermUnit } from '../norms/term.js';
import type { Locale } from '../texts/catalogue.js';
import { clockChipTexts } from '../texts/clockChip.js';
import { fill } from '../texts/fill.js';
import { levelsToEscalateTo } from '../case/manualEscalation.js';
import { alertText } from './alert.js';
import { agreementTexts } from '../texts/agreements.js';
import { caseWords } from '../texts/caseWords.js';
import { commandNames } from '../texts/commandNames.js';
import { commandTexts, type CommandTexts } from '../texts/commands.js';
import { linesOf, type CommandField } from './commandFields.js';
import type { CommandFormContext } from './commandForm.js';

/** A choice in a list. */
export interface FieldOption {
  value: string;
  label: string;
}

export interface CommandFieldView {
  field: CommandField;
  /** `check`: ticked when its value is not empty. `lines`: one entry a line. */
  kind: 'area' | 'lines' | 'text' | 'date' | 'select' | 'check';
  label: string;
  hint?: string;
  /** It may stay empty. */
  optional?: true;
  /** What stays when it is left alone: an approver must tick every point. */
  mustTick?: true;
  /** Longest text in characters. */
  max?: number;
  options?: FieldOption[];
  value: string;
}

type Shape = Omit<CommandFieldView, 'field' | 'value'>;
type LabelName = keyof CommandTexts['labels'];

/** What a field looks like: its control, its words, its limits and what may be chosen. */
export function fieldView(
  field: CommandField,
  command: CommandType,
  read: (field: CommandField) => string,
  context: CommandFormContext,
): Omit<CommandFieldView, 'value'> {
  const texts = commandTexts[context.locale];
  const [first, part] = field.split('.') as [string, string | undefined];
  if (first === 'check') {
    const label = texts.checks[part as keyof CommandTexts['checks']];
    return { field, kind: 'check', label, mustTick: true };
  }
  if (first === 'fact') {
    return { field, kind: 'check', label: texts.facts[part as keyof CommandTexts['facts']], optional: true };
  }
  if (first === 'outcome') return { field, ...outcomeOf(part ?? '', context) };
  if (first === 'remedyBy') {
    const promise = linesOf(read('remedies'))[Number(part) - 1] ?? '';
    return { field, kind: 'date', label: texts.remedyBy(promise) };
  }
  if (first === 'itemReason') {
    const outcome = read(`outcome.${part ?? ''}`);
    const optional = !needsReason(outcome as ItemOutcome);
    return {
      field,
      ...worded('itemReason', texts, { kind: 'area', max: limits.reason, ...(optional && { optional }) }),
    };
  }
  return { field, ...(optionShape(field, command, context) ?? textShape(field, command, texts)) };
}

function outcomeOf(itemId: string, { detail, locale }: CommandFormContext): Shape {
  const place = detail.items.findIndex(({ id }) => id === itemId);
  const label = commandTexts[locale].itemOutcome(place + 1, detail.items[place]?.text ?? '');
  return { kind: 'select', label, options: optionsOf(itemOutcomes, caseWords[locale].decisions) };
}

/** What "text" and "reason" are called in each form. */
const textLabels: Partial<Record<CommandType, LabelName>> = {
  draftAnswer: 'answer',
  recordContact: 'contact',
  requestInformation: 'asked',
  receiveInformation: 'came',
  askArea: 'areaQuestion',
  answerArea: 'areaAnswer',
};
const reasonLabels: Partial<Record<CommandType, LabelName>> = {
  returnAnswer: 'returnReason',
  notifyAnswer: 'otherChannel',
};

function textShape(field: CommandField, command: CommandType, texts: CommandTexts): Shape {
  switch (field) {
    case 'text':
      return worded(textLabels[command] ?? 'note', texts, {
        kind: 'area',
        max: command === 'draftAnswer' ? limits.answer : limits.note,
      });
    case 'reason':
      return worded(reasonLabels[command] ?? 'reason', texts, { kind: 'area', max: limits.reason });
    case 'items':
    case 'basis':
      return worded(field, texts, { kind: 'lines', max: limits.item });
    case 'remedies':
      return worded(field, texts, { kind: 'lines', max: limits.item, optional: true });
    case 'recourse':
    case 'data':
    case 'purpose':
      return worded(field, texts, { kind: 'area', max: limits.reason });
    case 'recurrent':
      return worded(field, texts, { kind: 'check', optional: true });
    case 'penalty':
      return worded(field, texts, { kind: 'text', optional: true });
    case 'amountCop': {
      const hint = texts.hints.penalty;
      return worded(field, texts, { kind: 'text', ...(hint !== undefined && { hint }) });
    }
    case 'probabilityPercent':
      return worded('probability', texts, { kind: 'text' });
    case 'dueDate':
      // An area has a target of its own, and a letter may give a time instead.
      return worded(field, texts, {
        kind: 'date',
        ...((command === 'askArea' || command === 'recordRequirement') && { optional: true }),
      });
    case 'termAmount':
      return worded(field, texts, { kind: 'text' });
    case 'notifiedOn':
    case 'expiresOn':
      return worded(field, texts, { kind: 'date' });
    case 'until':
      return worded(field, texts, { kind: 'date', optional: true });
    default:
      return worded(field as LabelName, texts, { kind: 'text', max: limits.reference });
  }
}

function worded(name: LabelName, { labels, hints }: CommandTexts, shape: Omit<Shape, 'label'>): Shape {
  const hint = hints[name];
  return { ...shape, label: labels[name], ...(hint !== undefined && { hint }) };
}

function optionShape(
  field: CommandField,
  command: CommandType,
  { detail, assignees, locale }: CommandFormContext,
): Shape | undefined {
  const texts = commandTexts[locale];
  const names = commandNames[locale];
  const words = caseWords[locale];
  const select = (name: LabelName, options: FieldOption[]) => worded(name, texts, { kind: 'select', options });
  switch (field) {
    case 'decision':
      return select('decision', optionsOf(decisions, words.decisions));
    case 'category':
      return select('category', optionsOf(categories, words.categories));
    case 'subtype':
      return select('subtype', optionsOf(peticionSubtypes, words.subtypes));
    case 'channel':
      return select('notifyBy', optionsOf(answerChannels, words.answerChannels));
    case 'contactChannel':
      return select('contactBy', optionsOf(channels, words.channels));
    case 'direction':
      return select('direction', optionsOf(['in', 'out'], texts.directions));
    case 'proof':
      return select('proof', optionsOf(proofKinds, words.proofs));
    case 'ground':
      return select('ground', optionsOf(priorityGrounds, names.grounds));
    case 'area':
      return select('area', optionsOf(areas, names.areas));
    case 'kind':
      return select('kind', optionsOf(withdrawalKinds, texts.withdrawals));
    case 'granted':
      return select('granted', optionsOf(['yes', 'no'], texts.grant));
    case 'assignee':
      return select(
        'assignee',
        assignees.map(({ id, name }) => ({ value: id, label: name })),
      );
    case 'remedyId':
      return select('remedy', waitingRemedies(command, detail));
    case 'requestId':
      return select(
        'request',
        detail.requests
          .filter(({ answeredAt }) => answeredAt === undefined)
          .map(({ id, area, text }) => ({ value: id, label: `${names.areas[area]}: ${text}` })),
      );
    case 'key':
      return select(
        'alert',
        detail.alerts
          .filter(({ acknowledged }) => !acknowledged)
          .map((alert) => ({ value: alert.key, label: alertText(alert, detail.radicado, locale) })),
      );
    case 'contract':
      return select(
        field,
        (detail.contracts ?? []).map((one) => ({
          value: contractKey(one),
          label: `${one.customer} · ${one.contractId}, ${one.service}`,
        })),
      );
    case 'impact':
    case 'urgency':
      return select(field, optionsOf(gradeLevels, agreementTexts[locale].grades));
    case 'pauseReason':
      return select(field, optionsOf(pauseReasonsFor(command, detail), agreementTexts[locale].pauses));
    case 'termUnit':
      return select(field, optionsOf(termUnits, termUnitWords(locale)));
    case 'level':
      return select(
        'level',
        levelsToEscalateTo(detail.alerts).map((level) => ({ value: level, label: level })),
      );
    case 'otherCaseId':
      return select(
        'otherCase',
        detail.merges
          .filter(({ decision }) => !decision)
          .map(({ caseId, radicado }) => ({ value: caseId, label: radicado })),
      );
    case 'origin':
      return select('origin', optionsOf(penaltyOrigins, texts.origins));
    case 'penaltyDecision':
      return select('penaltyDecision', optionsOf(penaltyDecisions, names.penaltyDecisions));
    case 'penaltyId':
      return select(
        'penaltyId',
        detail.penalties.filter(({ decision }) => !decision).map(({ id, basis }) => ({ value: id, label: basis })),
      );
    case 'requirementId':
      return select(
        'requirement',
        detail.requirements
          .filter(({ answered }) => !answered)
          .map(({ id, authority, reference }) => ({ value: id, label: `${authority}: ${reference}` })),
      );
    case 'disclosureId':
      return select(
        'disclosure',
        detail.disclosures
          .filter(({ decision }) => !decision)
          .map(({ disclosureId, recipient, data }) => ({ value: disclosureId, label: `${recipient}: ${data}` })),
      );
    default:
      return undefined;
  }
}

/** What a pause may be for, and what one that lasts is for. */
function pauseReasonsFor(command: CommandType, { agreement }: CommandFormContext['detail']): readonly PauseReason[] {
  const waiting = agreement?.waitingFor ?? [];
  return command === 'resumeAgreement' ? waiting : pauseReasons.filter((reason) => !waiting.includes(reason));
}

/** "días hábiles", "horas": the units without their numbers. */
function termUnitWords(locale: Locale): Record<TermUnit, string> {
  const { units } = clockChipTexts[locale];
  const entries = termUnits.map((unit) => [unit, fill(units[unit], { n: '' }).trim()]);
  return Object.fromEntries(entries) as Record<TermUnit, string>;
}

function waitingRemedies(command: CommandType, { answer }: CommandFormContext['detail']): FieldOption[] {
  return (answer?.remedies ?? [])
    .filter(({ executed, verified }) => (command === 'executeRemedy' ? !executed : executed && !verified))
    .map(({ id, text }) => ({ value: id, label: text }));
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): FieldOption[] {
  return values.map((value) => ({ value, label: words[value] }));
}
