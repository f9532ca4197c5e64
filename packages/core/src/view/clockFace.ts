import { clockState } from '../clock/clockState.js';
import type { ClockState } from '../clock/clockState.js';
import type { ClockSnapshot, ClockStatus } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import type { Audience, ClockTexts } from '../texts/clock.js';
import { civilDateAt } from '../time/zone.js';
import { answeredChip, clockChip } from './clockChip.js';
import type { ClockChip } from './clockChip.js';
import { headlineDateOf, headlineOf, verbOf } from './clockMoment.js';
import type { ClockMoment } from './clockMoment.js';
import { knownText, uncertainNorm } from './clockNorm.js';
import { afterPause, remainderOf, summaryOf } from './clockRemainder.js';
import { endsOf, ruleOf } from './clockRule.js';
import type { DayRule } from './dayRule.js';
import { textParts } from './richText.js';
import type { TextPart } from './richText.js';

/** Who reads a clock, and of which case. */
export interface ClockReading {
  /** `agent` unless given. */
  audience?: Audience;
  /** The case goes on after its answer, so that a clock which stopped says "Respondido" and not "Cerrado". */
  caseOpen?: boolean;
}

/** What a renderer of a clock shows at once, already worded. */
export interface ClockFace {
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
  ends: { start: string; end: string };
  rule: DayRule;
  /** For agents, where the norm was not read in the law. */
  uncertain?: string;
  /** Where the date was counted with what was known on a day: that it was, and on which. */
  known?: string;
  labels: ClockTexts['labels'] & { readonly howComputed: string };
}

/** A clock as it stands at an instant. @throws PqrsError `time-bad-instant` */
export function momentOfClock(
  clock: ClockSnapshot,
  nowIso: string,
  locale: Locale,
  { audience = 'agent' }: ClockReading = {},
): ClockMoment {
  const { timeZone } = clock.explanation;
  const dateOf = (instant: string | undefined) => (instant === undefined ? undefined : civilDateAt(instant, timeZone));
  return {
    clock,
    state: clockState(clock, nowIso),
    locale,
    audience,
    today: civilDateAt(nowIso, timeZone),
    stopped: dateOf(clock.stoppedAt),
    paused: dateOf(clock.pausedAt),
  };
}

/**
 * Words what a clock says at an instant, without how its date came about. Pure: the same snapshot and instant give the same face.
 *
 * @param nowIso ISO instant with offset or Z
 * @throws PqrsError `time-bad-instant`
 * @example
 * clockFaceView(clock, '2026-11-24T15:00:00Z', 'es-CO').chip.short // 'Quedan 3 d'
 */
export function clockFaceView(
  clock: ClockSnapshot,
  nowIso: string,
  locale: Locale,
  reading: ClockReading = {},
): ClockFace {
  const moment = momentOfClock(clock, nowIso, locale, reading);
  const { audience, state } = moment;
  const { status } = state;
  const texts = clockTexts[locale];
  const headline = headlineOf(moment);
  const known = knownText(clock.explanation, locale);
  const uncertain = audience === 'agent' ? uncertainNorm(clock.explanation, locale) : undefined;
  return {
    status,
    state,
    chip: reading.caseOpen && status === 'closed' ? answeredChip(locale) : clockChip(state, locale),
    verb: verbOf(moment, headline),
    headline,
    headlineShort: headlineOf(moment, moment.today),
    headlineDate: headlineDateOf(moment),
    remainder: textParts(remainderOf(moment)),
    ...(status === 'pause' ? { afterPause: afterPause(moment) } : {}),
    summary: summaryOf(moment, headline),
    ends: endsOf(moment),
    rule: ruleOf(moment),
    ...(uncertain === undefined ? {} : { uncertain }),
    ...(known === undefined ? {} : { known }),
    labels: { ...texts.labels, howComputed: texts.howComputed[audience] },
  };
}
