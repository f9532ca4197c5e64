import type { Category } from '../case/category.js';
import type { CommandType } from '../case/command.js';
import { closingSteps, type Answer, type ClosingStep } from '../case/state.js';
import type { Person } from '../case/submission.js';
import type { CaseDetail } from '../desk/client.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import { panelTexts } from '../texts/panel.js';
import { caseTimeline, type TimelineItem } from './caseTimeline.js';
import { radicadoText, type RadicadoText } from './radicadoText.js';
import { stamp } from './stamp.js';

export interface LabelledText {
  label: string;
  text: string;
}

export interface PanelAction {
  command: CommandType;
  label: string;
}

/** The closing gate in brief. */
export interface ClosingBrief {
  done: number;
  total: number;
  /** "2 de 4". */
  summary: string;
  segments: { step: ClosingStep; done: boolean; label: string }[];
  /** What is missing, in words; says that it is complete when nothing is. */
  lines: string[];
}

export interface AnswerBrief {
  text: string;
  decision: string;
  /** Who did what to it and when. */
  history: string[];
  /** Why it was sent back. */
  returned?: string;
}

/** What a case panel shows, already worded. */
export interface CasePanelView {
  category: Category;
  categoryWord: string;
  subtypeWord?: string;
  stageWord: string;
  radicado: RadicadoText;
  subject: string;
  /** Set when this actor may not read what the case says. */
  restrictedNote?: string;
  closing?: ClosingBrief;
  person: LabelledText[];
  /** Says why there are no data of the person. */
  personNote?: string;
  story: LabelledText[];
  originNote?: string;
  answer?: AnswerBrief;
  /** The next missing step. Without `command` it cannot be taken now, and `reason` says why. */
  primary: { label: string; command?: CommandType; reason?: string } | undefined;
  /** What else may be done, in the order of the menu. */
  actions: PanelAction[];
  timeline: TimelineItem[];
}

/**
 * The view of the case panel: what the case is, what stands between it and its closing, what may be done next, what happened.
 *
 * @param now ISO instant that the reader is at.
 * @param timeZone zone of the organisation.
 * @example
 * casePanelView(detail, '2026-11-24T12:00:00-05:00', 'es-CO', 'America/Bogota').primary
 * // { label: 'Redactar respuesta', command: 'draftAnswer' }
 */
export function casePanelView(detail: CaseDetail, now: string, locale: Locale, timeZone: string): CasePanelView {
  const words = caseWords[locale];
  const hidden = isHidden(detail);
  const primary = primaryOf(detail, locale);
  const closing = closingOf(detail, locale);
  return {
    category: detail.category,
    categoryWord: words.categories[detail.category],
    ...(detail.subtype && { subtypeWord: words.subtypes[detail.subtype] }),
    stageWord: words.stages[detail.stage],
    radicado: radicadoText(detail.radicado),
    subject: hidden ? words.restricted : detail.subject,
    ...(hidden && { restrictedNote: words.restrictedHelp }),
    ...(closing && { closing }),
    ...personOf(detail, hidden, locale),
    story: hidden ? [] : storyOf(detail, locale),
    ...(detail.origin && { originNote: panelTexts[locale].origin(detail.origin.system, detail.origin.status) }),
    ...(detail.answer && { answer: answerOf(detail.answer, now, locale, timeZone) }),
    primary,
    actions: detail.allowed
      .filter((command) => command !== primary?.command)
      .map((command) => ({ command, label: panelTexts[locale].actions[command] })),
    timeline: caseTimeline(detail, now, locale, timeZone),
  };
}

/** A restricted case reaches those who may not read it without a word of what it says. */
function isHidden(detail: CaseDetail): boolean {
  return detail.restricted && detail.subject === '' && detail.facts === '';
}

function closingOf(detail: CaseDetail, locale: Locale): ClosingBrief | undefined {
  // A case that was closed where it came from never passed this gate.
  if (detail.stage === 'closed' && !detail.answer?.confirmedAt) return undefined;
  const texts = panelTexts[locale];
  const segments = closingSteps.map((step) => ({
    step,
    done: !detail.missing.includes(step),
    label: texts.steps[step],
  }));
  const done = segments.filter((segment) => segment.done).length;
  const missing = detail.missing.map((step) => texts.missing[step]);
  const complete = detail.stage === 'closed' ? [] : [texts.complete];
  return {
    done,
    total: segments.length,
    summary: texts.stepsDone(done, segments.length),
    segments,
    lines: missing.length === 0 ? complete : missing,
  };
}

function personOf(detail: CaseDetail, hidden: boolean, locale: Locale): Pick<CasePanelView, 'person' | 'personNote'> {
  if (hidden) return { person: [] };
  if (!detail.person) return { person: [], personNote: panelTexts[locale].anonymousHelp };
  return { person: personRows(detail.person, locale) };
}

function personRows(person: Person, locale: Locale): LabelledText[] {
  const labels = panelTexts[locale].person;
  const document = [person.documentType && caseWords[locale].documents[person.documentType], person.documentNumber];
  const rows: [string, string | undefined][] = [
    [labels.name, person.name],
    [labels.document, document.filter(Boolean).join(' ')],
    [labels.email, person.email],
    [labels.phone, person.phone],
    [labels.address, person.address],
    [labels.municipality, person.municipality],
  ];
  return present(rows);
}

function storyOf(detail: CaseDetail, locale: Locale): LabelledText[] {
  const texts = panelTexts[locale];
  const words = caseWords[locale];
  return present([
    [texts.facts, detail.facts],
    [texts.request, detail.request],
    [texts.answerBy, words.answerChannels[detail.answerBy]],
    [texts.channel, words.channels[detail.channel]],
    [texts.owner, detail.assignee?.name ?? words.unassigned],
  ]);
}

function present(rows: readonly [label: string, text: string | undefined][]): LabelledText[] {
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function answerOf(answer: Answer, now: string, locale: Locale, timeZone: string): AnswerBrief {
  const texts = panelTexts[locale];
  const when = (instant: string): string => stamp(instant, now, locale, timeZone);
  const history = [texts.draftedBy(answer.draftedBy.name, when(answer.draftedAt))];
  if (answer.returned) history.push(texts.returnedBy(answer.returned.by.name, when(answer.returned.at)));
  if (answer.approvedBy && answer.approvedAt)
    history.push(texts.approvedBy(answer.approvedBy.name, when(answer.approvedAt)));
  if (answer.notifiedAt) history.push(texts.notifiedOn(when(answer.notifiedAt)));
  return {
    text: answer.text,
    decision: caseWords[locale].decisions[answer.decision],
    history,
    ...(answer.returned && { returned: answer.returned.reason }),
  };
}

const nextCommand = {
  unassigned: 'assign',
  analysis: 'draftAnswer',
  approval: 'approveAnswer',
  notification: 'notifyAnswer',
  confirmation: 'confirmNotification',
  closing: 'close',
  closed: undefined,
} as const;

function primaryOf(detail: CaseDetail, locale: Locale): CasePanelView['primary'] {
  const command = nextCommand[detail.stage];
  if (!command) return undefined;
  const label = panelTexts[locale].actions[command];
  if (detail.allowed.includes(command)) return { label, command };
  return { label, reason: reasonOf(detail, command, locale) };
}

function reasonOf(detail: CaseDetail, command: CommandType, locale: Locale): string {
  const { waiting } = panelTexts[locale];
  if (isHidden(detail)) return waiting.restricted;
  if (command !== 'approveAnswer') return waiting.role;
  // Whoever may send an answer back may also approve it, unless the draft is their own.
  return detail.allowed.includes('returnAnswer') ? waiting.samePerson : waiting.approval;
}
