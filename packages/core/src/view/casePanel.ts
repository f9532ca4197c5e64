import type { Category } from '../case/category.js';
import { commandTypes, type CommandType } from '../case/command.js';
import type { Answer } from '../case/state.js';
import type { GateCriterionName } from '../case/closingGate.js';
import type { Person } from '../case/submission.js';
import type { CaseDetail, CaseProtocol } from '../desk/client.js';
import { caseWords } from '../texts/caseWords.js';
import { commandNames } from '../texts/commandNames.js';
import type { Locale } from '../texts/catalogue.js';
import { escalationTexts } from '../texts/escalation.js';
import { panelTexts } from '../texts/panel.js';
import { alertText } from './alert.js';
import { caseTimeline, type TimelineItem } from './caseTimeline.js';
import { radicadoText, type RadicadoText } from './radicadoText.js';
import { answerBrief, type AnswerBrief } from './answerBrief.js';
import { closingBrief, type ClosingBrief } from './closingBrief.js';
import { agreementRows } from './agreementRows.js';
import { present, type LabelledText } from './labelledText.js';
import { bindingHeadline, otherClockViews, type OtherClockHeadline, type OtherClockView } from './otherClocks.js';
import { mergeBriefs, type MergeBrief } from './mergeBrief.js';
import { longDate } from './dates.js';

export interface PanelAction {
  command: CommandType;
  label: string;
}

/** What a case panel shows, already worded. */
export interface CasePanelView {
  category: Category;
  categoryWord: string;
  subtypeWord?: string;
  stageWord: string;
  /** "Gravedad alta"; absent while nothing speaks for it. */
  severityWord?: string;
  /** Alerts that nobody of their level has taken on, newest first. */
  alerts: string[];
  radicado: RadicadoText;
  subject: string;
  /** Set when this actor may not read what the case says. */
  restrictedNote?: string;
  /** The clock that binds, where that is not the law's. */
  binding?: OtherClockHeadline;
  /** The clocks beside that of the law. */
  otherClocks: OtherClockView[];
  /** The agreement that the case falls under; empty where it falls under none. */
  agreement: LabelledText[];
  closing?: ClosingBrief;
  /** How the case is attended, step by step; absent where no protocol covers it, or the reader may not read the case. */
  protocol?: CaseProtocol;
  person: LabelledText[];
  /** Says why there are no data of the person. */
  personNote?: string;
  story: LabelledText[];
  originNote?: string;
  /** Cases that may be one with this, for somebody to decide. */
  merges: MergeBrief[];
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
  const binding = bindingHeadline(detail, now, locale);
  const closing = closingBrief(detail, now, locale, timeZone);
  return {
    category: detail.category,
    categoryWord: words.categories[detail.category],
    ...(detail.subtype && { subtypeWord: words.subtypes[detail.subtype] }),
    stageWord: detail.ending ? words.endings[detail.ending.kind] : words.stages[detail.stage],
    ...(detail.severity !== 'low' && {
      severityWord: panelTexts[locale].severity(escalationTexts[locale].severities[detail.severity]),
    }),
    alerts: hidden ? [] : alertsOf(detail, locale),
    radicado: radicadoText(detail.radicado),
    subject: hidden ? words.restricted : detail.subject,
    ...(hidden && { restrictedNote: words.restrictedHelp }),
    ...(binding && { binding }),
    otherClocks: otherClockViews(detail, now, locale),
    agreement: detail.agreement ? agreementRows(detail.agreement, now, locale) : [],
    ...(closing && { closing }),
    ...(!hidden && detail.protocol && { protocol: detail.protocol }),
    ...personOf(detail, hidden, locale),
    story: hidden ? [] : storyOf(detail, locale),
    ...(detail.origin && { originNote: panelTexts[locale].origin(detail.origin.system, detail.origin.status) }),
    merges: hidden ? [] : mergeBriefs(detail, now, locale, timeZone),
    ...(detail.answer && { answer: answerBrief(detail, detail.answer, now, locale, timeZone) }),
    primary,
    actions: commandTypes
      .filter((command) => command !== primary?.command && detail.allowed.includes(command))
      .map((command) => ({ command, label: commandNames[locale].actions[command] })),
    timeline: caseTimeline(detail, now, locale, timeZone),
  };
}

/** A restricted case reaches those who may not read it without a word of what it says. */
function isHidden(detail: CaseDetail): boolean {
  return detail.restricted && detail.subject === '' && detail.facts === '';
}

function alertsOf({ alerts, radicado }: CaseDetail, locale: Locale): string[] {
  return alerts
    .filter(({ acknowledged }) => !acknowledged)
    .map((alert) => alertText(alert, radicado, locale))
    .reverse();
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
  const split = detail.items.length > 1;
  const words = caseWords[locale];
  return present([
    [texts.facts, detail.facts],
    [texts.request, split ? undefined : detail.request],
    ...(split ? detail.items.map(({ text }, place): LabelledPair => [texts.item(place + 1), text]) : []),
    [texts.answerBy, words.answerChannels[detail.answerBy]],
    [texts.channel, words.channels[detail.channel]],
    [texts.merge.serial, detail.productSerial],
    [texts.attachments, detail.attachments.map(({ name }) => name).join('\n')],
    [texts.mergedInto, detail.ending?.into?.radicado],
    ...detail.joined.map(({ radicado, dueDate }): LabelledPair => [
      texts.joined,
      `${radicado}, ${texts.dueOn(longDate(dueDate, locale))}`,
    ]),
    [texts.owner, detail.assignee?.name ?? words.unassigned],
    [texts.priority, detail.priority && commandNames[locale].grounds[detail.priority.ground]],
  ]);
}

type LabelledPair = readonly [label: string, text: string | undefined];

/** What each stage waits for; at the last one it is what the gate still lacks. */
function nextCommand({ stage, gate, answer }: CaseDetail): CommandType | undefined {
  switch (stage) {
    case 'unassigned':
      return 'assign';
    case 'analysis':
      return 'draftAnswer';
    case 'approval':
      return 'approveAnswer';
    case 'notification':
      return 'notifyAnswer';
    case 'confirmation':
      return 'confirmNotification';
    case 'closing':
      return closingCommand(gate.find(({ met }) => !met)?.criterion, answer);
    case 'closed':
    case 'ended':
      return undefined;
  }
}

function closingCommand(lacking: GateCriterionName | undefined, answer: Answer | undefined): CommandType {
  switch (lacking) {
    case 'onTime':
      return 'declareLate';
    case 'remedyVerified':
      return answer?.remedies?.some(({ executed }) => !executed) ? 'executeRemedy' : 'verifyRemedy';
    case 'causeCoded':
      return 'codeCause';
    default:
      return 'close';
  }
}

function primaryOf(detail: CaseDetail, locale: Locale): CasePanelView['primary'] {
  const command = nextCommand(detail);
  if (!command) return undefined;
  const label = commandNames[locale].actions[command];
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
