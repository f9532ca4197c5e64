import { clockState } from '../clock/clockState.js';
import type { ClockState } from '../clock/clockState.js';
import type { ClockSnapshot, ClockStatus } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import type { Audience, ClockTexts } from '../texts/clock.js';
import { civilDateAt } from '../time/zone.js';
import { answeredChip, clockChip } from './clockChip.js';
import type { ClockChip } from './clockChip.js';
import { explanationText } from './clockCopy.js';
import { clockFacts, knownText, uncertainNorm } from './clockFacts.js';
import type { ClockFact } from './clockFacts.js';
import { headlineDateOf, headlineOf, verbOf } from './clockMoment.js';
import type { ClockMoment } from './clockMoment.js';
import { afterPause, remainderOf, sentenceOf, summaryOf } from './clockRemainder.js';
import { endsOf, ruleOf } from './clockRule.js';
import { ledgerWeeks } from './clockWeeks.js';
import type { LedgerWeek } from './clockWeeks.js';
import type { DayRule } from './dayRule.js';
import { textParts } from './richText.js';
import type { TextPart } from './richText.js';

/** Everything that a renderer of a clock needs, already worded. */
export interface ClockView {
  status: ClockStatus;
  state: ClockState;
  chip: ClockChip;
  /** Small line above the date: "Vence el". */
  verb: string;
  /**
   * The date in large, with its time where the term is in hours: the due date; while paused the day it stopped; when
   * closed the day of the answer.
   */
  headline: string;
  /** The same without the year where it is this year's. */
  headlineShort: string;
  /** That day as a civil date. */
  headlineDate: string;
  /** Line under the date: "Quedan 3 días hábiles de 15." */
  remainder: TextPart[];
  /** While paused: how the term goes on. */
  afterPause?: string;
  /** The whole state in one sentence, for letters, announcements and hosts that draw nothing. */
  summary: string;
  /** How the date came about, in one sentence. */
  sentence: string;
  ends: { start: string; end: string };
  rule: DayRule;
  /** Heads of the calendar are `weekdays`. */
  weeks: LedgerWeek[];
  facts: ClockFact[];
  /** For agents, where the norm was not read in the law. */
  uncertain?: string;
  /** Where the date was counted with what was known on a day: that it was, and on which. */
  known?: string;
  /** The explanation as plain text, to be copied. */
  copyText: string;
  labels: ClockTexts['labels'] & { readonly howComputed: string };
}

/**
 * Words a clock at an instant. Pure: the same snapshot and instant give the same view.
 *
 * @param nowIso ISO instant with offset or Z
 * @param options `audience`: `agent` unless given. `caseOpen`: the case goes on after its answer, so that a clock which stopped says
 *   "Respondido" and not "Cerrado"
 * @throws PqrsError `time-bad-instant`
 * @example
 * clockView(clock, '2026-11-24T15:00:00Z', 'es-CO').chip.short // 'Quedan 3 d'
 */
export function clockView(
  clock: ClockSnapshot,
  nowIso: string,
  locale: Locale,
  options: { audience?: Audience; caseOpen?: boolean } = {},
): ClockView {
  const { explanation } = clock;
  const { audience = 'agent', caseOpen = false } = options;
  const dateOf = (instant: string | undefined) =>
    instant === undefined ? undefined : civilDateAt(instant, explanation.timeZone);
  const moment: ClockMoment = {
    clock,
    state: clockState(clock, nowIso),
    locale,
    audience,
    today: civilDateAt(nowIso, explanation.timeZone),
    stopped: dateOf(clock.stoppedAt),
    paused: dateOf(clock.pausedAt),
  };
  const { status } = moment.state;
  const texts = clockTexts[locale];
  const headline = headlineOf(moment);
  const sentence = sentenceOf(moment);
  const known = knownText(explanation, locale);
  const uncertain = audience === 'agent' ? uncertainNorm(explanation, locale) : undefined;
  return {
    status,
    state: moment.state,
    chip: caseOpen && status === 'closed' ? answeredChip(locale) : clockChip(moment.state, locale),
    verb: verbOf(moment, headline),
    headline,
    headlineShort: headlineOf(moment, moment.today),
    headlineDate: headlineDateOf(moment),
    remainder: textParts(remainderOf(moment)),
    ...(status === 'pause' ? { afterPause: afterPause(moment) } : {}),
    summary: summaryOf(moment, headline),
    sentence,
    ends: endsOf(moment),
    rule: ruleOf(moment),
    weeks: ledgerWeeks(explanation, moment.today, locale),
    facts: clockFacts(explanation, locale, audience),
    ...(uncertain === undefined ? {} : { uncertain }),
    ...(known === undefined ? {} : { known }),
    copyText: explanationText(sentence, explanation, locale, audience),
    labels: { ...texts.labels, howComputed: texts.howComputed[audience] },
  };
}
