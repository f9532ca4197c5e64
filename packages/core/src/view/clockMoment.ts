import type { ClockState } from '../clock/clockState.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import type { Audience } from '../texts/clock.js';
import { clockVerb } from './clockWords.js';
import { endText, longDate } from './dates.js';

/** A clock as it stands at an instant, for a reader: what its words are made of. */
export interface ClockMoment {
  clock: ClockSnapshot;
  state: ClockState;
  locale: Locale;
  audience: Audience;
  /** Civil dates in the clock's zone. */
  today: string;
  stopped: string | undefined;
  paused: string | undefined;
}

/** The civil date that a clock shows in large: the due date; while paused the day it stopped; when closed that of the answer. */
export function headlineDateOf({ state, clock, stopped, paused }: ClockMoment): string {
  const due = clock.dueDate;
  if (state.status === 'closed') return stopped ?? due;
  return state.status === 'pause' ? (paused ?? due) : due;
}

/** The small line above the date. A citizen is promised no more than the last moment of a term in hours. */
export function verbOf({ state, locale, audience }: ClockMoment, headline: string): string {
  const byTheHour = state.status === 'today' && state.remainingHours !== undefined && audience === 'citizen';
  return clockVerb(byTheHour ? 'ok' : state.status, audience, headline, locale);
}

/** That date in words, with its time where the term is in hours. The year is left out where it is that of `today`. */
export function headlineOf(moment: ClockMoment, today?: string): string {
  const { clock, state, locale } = moment;
  const { term, timeZone, dueAt } = clock.explanation;
  const long = (date: string) => longDate(date, locale, today);
  if (term.unit !== 'hours') return long(headlineDateOf(moment));
  return endText(state.status === 'closed' ? (clock.stoppedAt ?? dueAt) : dueAt, timeZone, locale, long);
}
