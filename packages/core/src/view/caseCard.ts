import type { CommandType } from '../case/command.js';
import type { ClockStatus } from '../clock/snapshot.js';
import type { CaseDetail } from '../desk/client.js';
import { caseCardTexts, type CaseCardTexts } from '../texts/caseCard.js';
import type { Locale } from '../texts/catalogue.js';
import { commandNames } from '../texts/commandNames.js';
import { casePanelView, type CasePanelView } from './casePanel.js';
import type { LabelledText } from './labelledText.js';
import { clockView } from './clock.js';
import { plainText } from './richText.js';

/** The binding clock of a card. */
export interface CardClock {
  status: ClockStatus;
  /** "Quedan 3 d". */
  chip: string;
  /** "Vence el". */
  verb: string;
  /** The date in large. */
  headline: string;
  remainder: string;
  /** The whole state in one sentence. */
  summary: string;
  /** How the date came about, in one sentence, and then line by line with its law. */
  sentence: string;
  facts: LabelledText[];
  /** Where the norm was not read in the law. */
  uncertain?: string;
}

/**
 * What a CRM's own card shows of a case, already worded: plain texts, because such a card draws with the components of its host. It
 * says nothing of the person.
 */
export interface CaseCardView {
  caseId: string;
  radicado: string;
  categoryWord: string;
  subject: string;
  stageWord: string;
  severityWord?: string;
  restrictedNote?: string;
  clock?: CardClock;
  /** The closing gate: "7 de 10", and what is missing. */
  gate?: { summary: string; missing: string[] };
  next?: { label: string; command?: CommandType; reason?: string };
  /** The way to say how grave a case is, for whom it is open: what the escalation matrix starts from. */
  escalate?: { label: string; command: CommandType };
  /** Alerts that nobody of their level has taken on, newest first. */
  alerts: string[];
  labels: CaseCardTexts;
}

/**
 * The view of a case inside a CRM's own card.
 *
 * @param now ISO instant that the reader is at
 * @param timeZone zone of the organisation
 * @example
 * caseCardView(detail, '2026-11-24T12:00:00-05:00', 'es-CO', 'America/Bogota').next
 * // { label: 'Redactar respuesta', command: 'draftAnswer' }
 */
export function caseCardView(detail: CaseDetail, now: string, locale: Locale, timeZone: string): CaseCardView {
  const panel = casePanelView(detail, now, locale, timeZone);
  const clock = cardClock(detail, now, locale);
  return {
    caseId: detail.caseId,
    radicado: detail.radicado,
    categoryWord: panel.subtypeWord ?? panel.categoryWord,
    subject: panel.subject,
    stageWord: panel.stageWord,
    ...(panel.severityWord !== undefined && { severityWord: panel.severityWord }),
    ...(panel.restrictedNote !== undefined && { restrictedNote: panel.restrictedNote }),
    ...(clock && { clock }),
    ...gateOf(panel),
    ...(panel.primary && { next: panel.primary }),
    ...(detail.allowed.includes('assess') && {
      escalate: { label: commandNames[locale].actions.assess, command: 'assess' },
    }),
    alerts: panel.alerts,
    labels: caseCardTexts[locale],
  };
}

function gateOf({ closing }: CasePanelView): Pick<CaseCardView, 'gate'> {
  return closing ? { gate: { summary: closing.summary, missing: closing.missing } } : {};
}

function cardClock(detail: CaseDetail, now: string, locale: Locale): CardClock | undefined {
  const [binding] = detail.clocks;
  if (binding === undefined) return undefined;
  const { status, chip, verb, headline, remainder, summary, sentence, facts, uncertain } = clockView(
    binding,
    now,
    locale,
  );
  return {
    status,
    chip: chip.short,
    verb,
    headline,
    remainder: plainText(remainder),
    summary,
    sentence,
    facts: facts.map(({ label, text, detail: law }) => ({
      label,
      text: law === undefined ? text : `${text} (${law})`,
    })),
    ...(uncertain !== undefined && { uncertain }),
  };
}
