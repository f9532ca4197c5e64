import { formatDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import type { EpochMs } from '../time/instant.js';
import { dayAt } from '../time/zone.js';
import type { GivenAlert } from './alert.js';
import type { Measure } from './measure.js';
import { startOfDay } from './officeHours.js';
import { isTold, keyOf } from './situation.js';
import type { Candidate, Situation } from './situation.js';
import { escalationLevels } from './words.js';
import type { EscalationLevel } from './words.js';

/** The first second after a term: a term in days is over at the midnight that ends its last one. */
export function lapseOf({ due }: Measure): EpochMs {
  return due + 1_000;
}

/** What an overdue case brings at an instant: what is due now, and when the next of it comes. */
export interface Overdue {
  due: Candidate[];
  next?: EpochMs;
}

/** An overdue case is told when the term lapses, and again on each business day after the last time. */
export function overdueAt(situation: Situation, now: EpochMs): Overdue {
  const { matrix, severity, measure } = situation;
  if (measure.held) return { due: [] };
  const found = escalationLevels
    .filter((level) => matrix.triggers[severity][level].lapse)
    .map((level) => overdueOf(situation, level, now));
  const nexts = found.flatMap(({ next }) => (next === undefined ? [] : [next]));
  return { due: found.flatMap(({ due }) => due), ...(nexts.length === 0 ? {} : { next: Math.min(...nexts) }) };
}

function overdueOf(situation: Situation, level: EscalationLevel, now: EpochMs): Overdue {
  const { measure, given, severeSince } = situation;
  const told = given.filter((one) => one.level === level && isOverdue(one));
  const key = keyOf(situation, level, '/lapse');
  const lapse = lapseOf(measure);
  if (!isTold(key, lapse, told, measure.dueSince)) {
    const at = Math.max(lapse, measure.dueSince, severeSince);
    return at > now ? { due: [], next: at } : { due: [{ key, level, trigger: { type: 'lapse' }, at }] };
  }
  return dailyOf(situation, level, lastDay(told, measure.zone), now);
}

function isOverdue({ trigger }: GivenAlert): boolean {
  return trigger.type === 'lapse' || trigger.type === 'daily';
}

/** Last civil date on which a level was told that the case is overdue. */
function lastDay(told: readonly GivenAlert[], zone: string): EpochDay {
  return Math.max(...told.map((one) => dayAt(parseInstant(one.deliverAt), zone)));
}

/** The repetition of the last business day that opened: days that nobody was awake for are not made up. */
function dailyOf(situation: Situation, level: EscalationLevel, told: EpochDay, now: EpochMs): Overdue {
  const { measure, office } = situation;
  const { zone, calendar } = measure;
  const opening = (day: EpochDay) => office.nextOpen(startOfDay(day, zone));
  let next = calendar.add(Math.max(told, dayAt(now, zone)), 1);
  let day = calendar.add(next, -1);
  for (; day > told && opening(day) > now; day = calendar.add(day, -1)) next = day;
  if (day <= told) return { due: [], next: opening(next) };
  const date = formatDate(day);
  const at = opening(day);
  const key = keyOf(situation, level, `/daily/${date}`);
  return { due: [{ key, level, trigger: { type: 'daily', date }, at }], next: opening(next) };
}
