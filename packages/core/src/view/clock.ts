import { calendarOf, clockState } from '../clock/clockState.js';
import type { ClockState } from '../clock/clockState.js';
import type { DayKind } from '../clock/explanation.js';
import type { ClockSnapshot, ClockStatus } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import type { Audience, ClockTexts } from '../texts/clock.js';
import { parseDate } from '../time/civilDate.js';
import { fill } from '../texts/fill.js';
import { bogota, civilDateAt } from '../time/zone.js';
import { clockChip } from './clockChip.js';
import type { ClockChip } from './clockChip.js';
import { explanationText } from './clockCopy.js';
import { clockFacts, uncertainNorm } from './clockFacts.js';
import type { ClockFact } from './clockFacts.js';
import { citizenSentence, dueSentence } from './clockSentence.js';
import { ledgerWeeks } from './clockWeeks.js';
import type { LedgerWeek } from './clockWeeks.js';
import { businessDaysText, clockVerb } from './clockWords.js';
import { briefDate, dayMonth, listDate, longDate } from './dates.js';
import { dayRuleOf } from './dayRule.js';
import type { DayRule, RuleDay, RuleDayKind } from './dayRule.js';
import { plannedDays, workingDaysAfter } from './ruleDays.js';
import { plainText, textParts } from './richText.js';
import type { TextPart } from './richText.js';

/** Everything that a renderer of a clock needs, already worded. */
export interface ClockView {
  status: ClockStatus;
  state: ClockState;
  chip: ClockChip;
  /** Small line above the date: "Vence el". */
  verb: string;
  /** The date in large: the due date; while paused the day it stopped; when closed the day of the answer. ISO beside it. */
  headline: string;
  /** The same without the year where it is this year's. */
  headlineShort: string;
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
  /** The explanation as plain text, to be copied. */
  copyText: string;
  labels: ClockTexts['labels'] & { readonly howComputed: string };
}

interface Moment {
  clock: ClockSnapshot;
  state: ClockState;
  locale: Locale;
  audience: Audience;
  /** Civil dates in the clock's zone. */
  today: string;
  stopped: string | undefined;
  paused: string | undefined;
}

/**
 * Words a clock at an instant. Pure: the same snapshot and instant give the same view.
 *
 * @param nowIso ISO instant with offset or Z
 * @param options `audience`: `agent` unless given
 * @throws PqrsError `time-bad-instant`
 * @example
 * clockView(clock, '2026-11-24T15:00:00Z', 'es-CO').chip.short // 'Quedan 3 d'
 */
export function clockView(
  clock: ClockSnapshot,
  nowIso: string,
  locale: Locale,
  options: { audience?: Audience } = {},
): ClockView {
  const { explanation } = clock;
  const { timeZone } = explanation;
  const dateOf = (instant: string | undefined) => (instant === undefined ? undefined : civilDateAt(instant, timeZone));
  const moment: Moment = {
    clock,
    state: clockState(clock, nowIso),
    locale,
    audience: options.audience ?? 'agent',
    today: civilDateAt(nowIso, timeZone),
    stopped: dateOf(clock.stoppedAt),
    paused: dateOf(clock.pausedAt),
  };
  const { status } = moment.state;
  const texts = clockTexts[locale];
  const headlineDate = headlineDateOf(moment);
  const headline = longDate(headlineDate, locale);
  const remainder = textParts(remainderOf(moment));
  const sentence = sentenceOf(moment);
  const uncertain = moment.audience === 'agent' ? uncertainNorm(explanation, locale) : undefined;
  return {
    status,
    state: moment.state,
    chip: clockChip(moment.state, locale),
    verb: clockVerb(status, moment.audience, headline, locale),
    headline,
    headlineShort: longDate(headlineDate, locale, moment.today),
    headlineDate,
    remainder,
    ...(status === 'pause' ? { afterPause: afterPause(moment) } : {}),
    summary: summaryOf(moment, headline, plainText(remainder)),
    sentence,
    ends: endsOf(moment),
    rule: ruleOf(moment),
    weeks: ledgerWeeks(explanation, moment.today, locale),
    facts: clockFacts(explanation, locale),
    ...(uncertain === undefined ? {} : { uncertain }),
    copyText: explanationText(sentence, explanation, locale),
    labels: { ...texts.labels, howComputed: texts.howComputed[moment.audience] },
  };
}

function headlineDateOf({ state, clock, stopped, paused }: Moment): string {
  if (state.status === 'closed') return stopped ?? clock.dueDate;
  return state.status === 'pause' ? (paused ?? clock.dueDate) : clock.dueDate;
}

function deadlineOf({ clock, locale, today }: Moment): string {
  return dayMonth(clock.explanation.pauses.at(-1)?.deadline ?? clock.dueDate, locale, today);
}

function zoneText(zone: string, locale: Locale): string {
  const texts = clockTexts[locale];
  return fill(texts.zone, { zone: zone === bogota ? texts.colombia : zone });
}

function remainderOf(moment: Moment): string {
  const { state, clock, locale, audience, today } = moment;
  const texts = clockTexts[locale];
  const { norm, total, timeZone } = clock.explanation;
  const [left, late] = [state.remainingBusinessDays, state.overdueBusinessDays];
  switch (state.status) {
    case 'today':
      return fill(texts.untilMidnight, { zone: zoneText(timeZone, locale) });
    case 'over':
      return fill((late === 0 ? texts.overdueNow : texts.overdue)[audience], { days: businessDaysText(late, locale) });
    case 'pause':
      return fill(texts.held[audience], { deadline: deadlineOf(moment) });
    case 'closed':
      return fill(texts.notified, { when: whenAnswered(moment), due: longDate(clock.dueDate, locale, today) });
    default:
      return fill(texts.remaining, {
        n: left,
        days: businessDaysText(left, locale),
        of: norm.unit === 'businessDays' ? fill(texts.ofTotal, { n: total }) : '',
      });
  }
}

function whenAnswered({ state, locale }: Moment): string {
  const { answered } = clockTexts[locale];
  const n = state.lateBy ?? state.earlyBy ?? 0;
  const late = state.lateBy !== undefined;
  const text = n > 0 ? (late ? answered.after : answered.before) : late ? answered.justAfter : answered.on;
  return fill(text, { days: businessDaysText(n, locale) });
}

function afterPause({ clock, state, locale }: Moment): string {
  const { resumes } = clockTexts[locale];
  const n = state.remainingBusinessDays;
  const text = clock.explanation.readings['incomplete'] === 'restart' ? resumes.restart : resumes.resume;
  return fill(text, { n, days: businessDaysText(n, locale) });
}

function summaryOf(moment: Moment, headline: string, remainder: string): string {
  const { state, locale, audience } = moment;
  const verb = clockVerb(state.status, audience, headline, locale);
  if (state.status === 'closed') return `${verb} ${headline}, ${plainText(textParts(whenAnswered(moment)))}.`;
  if (state.status !== 'pause' || audience === 'citizen') return `${verb} ${headline}. ${remainder}`;
  return fill(clockTexts[locale].heldSince, { date: headline, deadline: deadlineOf(moment) });
}

/** A paused term has no date yet, so that sentence says since when and how it goes on. */
function sentenceOf(moment: Moment): string {
  const { clock, state, locale, audience, paused, today } = moment;
  if (state.status === 'pause') {
    const since = dayMonth(paused ?? today, locale, today);
    return `${summaryOf(moment, since, plainText(textParts(remainderOf(moment))))} ${afterPause(moment)}`;
  }
  if (audience === 'citizen') return citizenSentence(clock.explanation, locale);
  return dueSentence(clock.explanation, state.status, locale);
}

function endsOf({ clock, state, locale, audience, today, stopped }: Moment): { start: string; end: string } {
  const { ends } = clockTexts[locale];
  const citizen = audience === 'citizen';
  const { receivedDate } = clock.explanation;
  const text = (template: string, iso: string) =>
    fill(template, { date: citizen ? briefDate(iso, locale) : listDate(iso, locale, today) });
  const start = receivedDate === today && state.status !== 'closed' ? ends.today : citizen ? ends.received : '{date}';
  return { start: text(start, receivedDate), end: endOf() };

  function endOf(): string {
    if (state.status === 'pause') return ends.unknown;
    if (state.status === 'over') return text(ends.today, today);
    if (state.status === 'closed') return text(ends.closed, stopped ?? clock.dueDate);
    return text(citizen ? '{date}' : ends.due, clock.dueDate);
  }
}

const ruleKinds: Readonly<Record<DayKind, RuleDayKind>> = {
  received: 'received',
  counted: 'counted',
  saturday: 'weekend',
  sunday: 'weekend',
  holiday: 'holiday',
  closure: 'holiday',
  paused: 'paused',
};

function ruleOf({ clock, state, today, stopped }: Moment): DayRule {
  const { explanation } = clock;
  const calendar = calendarOf(explanation);
  const [now, end] = [parseDate(today), parseDate(stopped ?? today)];
  const days: RuleDay[] = explanation.days.map((day) => ({ day: parseDate(day.date), kind: ruleKinds[day.kind] }));
  const moment = { status: state.status, today: now, ...(stopped === undefined ? {} : { stopped: end }) };
  if (state.status === 'pause') {
    const known = days.filter((one) => one.day <= now);
    const planned = plannedDays(calendar, now, state.remainingBusinessDays);
    return dayRuleOf([...known, ...planned], { ...moment, due: planned.at(-1)?.day ?? now });
  }
  const due = parseDate(clock.dueDate);
  return dayRuleOf([...days, ...workingDaysAfter(calendar, due, end)], { ...moment, due });
}
