import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { asSentence, fill } from '../texts/fill.js';
import { bogota } from '../time/zone.js';
import { verbOf } from './clockMoment.js';
import type { ClockMoment } from './clockMoment.js';
import { amountOf, amountText, capital, causeText, lateOf, leftOf } from './clockWords.js';
import { atTime, dayMonth } from './dates.js';
import { plainText, textParts } from './richText.js';
import { dueText } from './termSpan.js';

function pauseOf({ clock }: ClockMoment) {
  return clock.explanation.pauses.at(-1);
}

function deadlineOf(moment: ClockMoment): string {
  const { clock, locale, today } = moment;
  return dayMonth(pauseOf(moment)?.deadline ?? clock.dueDate, locale, today);
}

function causeOf(moment: ClockMoment): string {
  return causeText(pauseOf(moment) ?? { from: moment.today, cause: '' }, moment.locale);
}

function zoneText(zone: string, locale: Locale): string {
  const texts = clockTexts[locale];
  return fill(texts.zone, { zone: zone === bogota ? texts.colombia : zone });
}

/** On its last day a term in days lasts until midnight, and one in hours until its instant. */
function todayText({ clock, state, locale }: ClockMoment): string {
  const { untilMidnight, untilTime } = clockTexts[locale];
  const { timeZone, dueAt } = clock.explanation;
  const zone = zoneText(timeZone, locale);
  if (state.remainingHours === undefined) return fill(untilMidnight, { zone });
  const left = leftOf(state);
  return fill(untilTime, { n: left.n, days: amountText(left, locale), at: atTime(dueAt, timeZone, locale), zone });
}

function leftText({ clock, state, locale }: ClockMoment): string {
  const texts = clockTexts[locale];
  const { term, total } = clock.explanation;
  const left = leftOf(state);
  const whole = term.unit === 'hours' ? term.amount : total;
  // Months are not told in days, and a term that went on to a business day has more days left than it counts.
  const has = term.unit !== 'months' && term.unit !== 'years' && left.unit !== 'minutes' && left.n <= whole;
  return fill(texts.remaining, {
    n: left.n,
    days: amountText(left, locale),
    of: has ? fill(texts.ofTotal, { n: whole }) : '',
  });
}

/** The line under the date, strong words between asterisks. */
export function remainderOf(moment: ClockMoment): string {
  const { state, clock, locale, audience, today } = moment;
  const texts = clockTexts[locale];
  switch (state.status) {
    case 'today':
      return todayText(moment);
    case 'over': {
      const late = lateOf(state);
      return fill((late.n === 0 ? texts.overdueNow : texts.overdue)[audience], { days: amountText(late, locale) });
    }
    case 'pause':
      return fill(texts.held[audience], { cause: capital(causeOf(moment)), deadline: deadlineOf(moment) });
    case 'closed':
      return fill(texts.notified, { when: whenAnswered(moment), due: dueText(clock.explanation, locale, today) });
    default:
      return leftText(moment);
  }
}

function whenAnswered({ state, locale }: ClockMoment): string {
  const { answered } = clockTexts[locale];
  const late = state.lateBy !== undefined;
  const amount = amountOf(state.lateBy ?? state.earlyBy ?? 0, state);
  if (amount.n > 0) return fill(late ? answered.after : answered.before, { days: amountText(amount, locale) });
  if (late) return answered.justAfter;
  return state.remainingHours === undefined ? answered.on : answered.justBefore;
}

/** How a held term goes on. */
export function afterPause({ clock, state, locale }: ClockMoment): string {
  const { resumes, next } = clockTexts[locale];
  const { readings, term, pauses } = clock.explanation;
  const left = leftOf(state);
  // "La petición" is taken up by "la", "el reclamo" by "lo"; the other languages have no use for it.
  const it = /(ción|tud|ja)$/.test(pauses.at(-1)?.cause ?? '') ? 'a' : 'o';
  return fill(readings['incomplete'] === 'restart' ? resumes.restart : resumes.resume, {
    n: left.n,
    days: amountText(left, locale),
    next: term.unit === 'businessDays' ? next.business : next.calendar,
    it,
  });
}

/** The whole state in one sentence. */
export function summaryOf(moment: ClockMoment, headline: string): string {
  const { state, locale, audience } = moment;
  const verb = verbOf(moment, headline);
  if (state.status === 'closed') return `${verb} ${headline}, ${plainText(textParts(whenAnswered(moment)))}.`;
  if (state.status !== 'pause' || audience === 'citizen') {
    return `${asSentence(`${verb} ${headline}`)} ${plainText(textParts(remainderOf(moment)))}`;
  }
  const values = { date: headline, cause: causeOf(moment), deadline: deadlineOf(moment) };
  return fill(clockTexts[locale].heldSince, values);
}
