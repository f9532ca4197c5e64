import { calendarOf } from '../clock/clockState.js';
import type { DayKind } from '../clock/explanation.js';
import { clockTexts } from '../texts/clock.js';
import { fill } from '../texts/fill.js';
import { parseDate } from '../time/civilDate.js';
import type { ClockMoment } from './clockMoment.js';
import { leftOf } from './clockWords.js';
import { briefDate, endText, listDate } from './dates.js';
import { dayRuleOf } from './dayRule.js';
import type { DayRule, RuleDay, RuleDayKind } from './dayRule.js';
import { daysAfter, plannedDays, withCounted } from './ruleDays.js';
import { beginningOf, shownDays } from './termSpan.js';

/** The words at both ends of the rule. */
export function endsOf({ clock, state, locale, audience, today, stopped }: ClockMoment): {
  start: string;
  end: string;
} {
  const { ends } = clockTexts[locale];
  const citizen = audience === 'citizen';
  const { explanation } = clock;
  const { dueAt, timeZone, effectiveDate } = explanation;
  const short = (iso: string) => (citizen ? briefDate(iso, locale) : listDate(iso, locale, today));
  const text = (template: string, iso: string) => fill(template, { date: short(iso) });
  return { start: startText(), end: endingText() };

  function startText(): string {
    const began = beginningOf(explanation);
    const ofItsOwn = began === 'after' || began === 'again';
    const first = ofItsOwn ? effectiveDate : explanation.receivedDate;
    if (first === today && state.status !== 'closed') return text(ends.today, first);
    return text(citizen && !ofItsOwn ? ends.received : '{date}', first);
  }

  function endingText(): string {
    if (state.status === 'pause') return ends.unknown;
    if (state.status === 'over') return text(ends.today, today);
    if (state.status === 'closed') return text(ends.closed, stopped ?? clock.dueDate);
    return fill(citizen ? '{date}' : ends.due, { date: endText(dueAt, timeZone, locale, short) });
  }
}

/** How a day of a ledger is drawn. */
export const ruleKinds: Readonly<Record<DayKind, RuleDayKind>> = {
  received: 'received',
  counted: 'counted',
  saturday: 'weekend',
  sunday: 'weekend',
  holiday: 'holiday',
  closure: 'holiday',
  paused: 'paused',
};

/** The day rule of a clock: its ledger, and the days after it that are overdue or still to be counted. */
export function ruleOf({ clock, state, today, stopped }: ClockMoment): DayRule {
  const { explanation } = clock;
  const { unit } = explanation.term;
  const calendar = calendarOf(explanation);
  const [now, end] = [parseDate(today), parseDate(stopped ?? today)];
  const shown = shownDays(explanation).map((day): RuleDay => ({ day: parseDate(day.date), kind: ruleKinds[day.kind] }));
  const days = unit === 'years' ? withCounted(shown) : shown;
  const moment = { status: state.status, today: now, ...(stopped === undefined ? {} : { stopped: end }) };
  if (state.status === 'pause') {
    const known = days.filter((one) => one.day <= now);
    const planned = plannedDays(calendar, now, leftOf(state).n, unit);
    return dayRuleOf([...known, ...planned], { ...moment, due: planned.at(-1)?.day ?? now });
  }
  const due = parseDate(explanation.dueDate);
  return dayRuleOf([...days, ...daysAfter(calendar, due, end, unit)], { ...moment, due });
}
