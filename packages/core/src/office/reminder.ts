import { dutiesDue } from '../improvement/dutyCalendar.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { dutyName } from './decideDuty.js';
import type { DutyKey, Reminder } from './event.js';
import type { OfficeNow } from './now.js';
import type { OfficeDocument } from './document.js';
import type { OfficeState } from './state.js';

/** How long before its end a document is spoken of: the product's own default, 30 days. */
export const endingNoticeDays = 30;

/** How far ahead the next day is looked for: mostly it is near; the second is longer than the longest period of a duty. */
const horizonsDays = [14, 400] as const;

function plusDays(date: string, days: number): string {
  return formatDate(parseDate(date) + days);
}

/** Civil date from which on it is said that a document ends; undefined where it has no end, or was ended by hand. */
function toldFrom({ validUntil, ended }: OfficeDocument): string | undefined {
  return validUntil === undefined || ended ? undefined : plusDays(validUntil, -endingNoticeDays);
}

function undone(state: OfficeState, now: OfficeNow, from: string, to: string): DutyKey[] {
  if (state.openedOn === undefined || to < from) return [];
  const first = from < state.openedOn ? state.openedOn : from;
  if (to < first) return [];
  const done = new Set(state.duties.map(dutyName));
  return dutiesDue(now.duties, { from: first, to, calendar: now.calendar })
    .filter((one) => !done.has(dutyName(one)))
    .map(({ dutyId, periodicity, dueDate }) => ({ dutyId, periodicity, dueDate }));
}

/** The documents that end within the notice and of which nobody was told yet. */
function newlyEnding({ documents, endingTold }: OfficeState, today: string): string[] {
  return documents.flatMap((one) => {
    const from = toldFrom(one);
    const isIt = from !== undefined && from <= today && today <= (one.validUntil ?? '');
    return isIt && !endingTold.includes(one.documentId) ? [one.documentId] : [];
  });
}

/**
 * What a day brings that nobody was reminded of yet: duties due on it, duties that were missed since the last reminder, documents that end
 * within 30 days. Undefined where that is nothing, or the day had its reminder.
 *
 * @example
 * reminderOf(state, now)?.missed // [{ dutyId: 'T1.1', periodicity: 'D', dueDate: '2026-11-23' }, …]
 */
export function reminderOf(state: OfficeState, now: OfficeNow): Reminder | undefined {
  const { today } = now;
  const last = state.reminder?.on;
  if (last !== undefined && today <= last) return undefined;
  const due = undone(state, now, today, today);
  const missed = undone(state, now, last ?? state.openedOn ?? today, plusDays(today, -1));
  const ending = newlyEnding(state, today);
  if (due.length + missed.length + ending.length === 0) return undefined;
  return { on: today, due, missed, ending };
}

/**
 * The next day after today on which the office is to be looked at: when a duty falls due, the day after one that is not done, or when a
 * document comes within 30 days of its end.
 *
 * @returns civil date; undefined where nothing lies ahead
 */
export function nextReminderDay(state: OfficeState, now: OfficeNow): string | undefined {
  const { today } = now;
  const documents = state.documents.flatMap((one) =>
    state.endingTold.includes(one.documentId) ? [] : (toldFrom(one) ?? []),
  );
  for (const days of horizonsDays) {
    const duties = undone(state, now, today, plusDays(today, days)).flatMap(({ dueDate }) => [
      dueDate,
      plusDays(dueDate, 1),
    ]);
    const [next] = [...duties, ...documents].filter((date) => date > today).sort();
    if (next !== undefined && next <= plusDays(today, days)) return next;
  }
  return documents.filter((date) => date > today).sort()[0];
}
