import type { CaseEvent } from '../case/event.js';
import { evolve } from '../case/evolve.js';
import type { CaseState } from '../case/state.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import type { TimelineItem } from './caseTimeline.js';
import { longDate } from './dates.js';

/** What the history may be narrowed to; `internal` takes in notes. */
export const timelineFilters = ['all', 'legal', 'message', 'internal', 'escalation'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

export type TimelineAudience = 'citizen' | 'agent';

/**
 * What a citizen is shown of a history: what was done in the open or sent to them. This product's own choice, on the careful side: nothing
 * that names the work inside. It spares words; it keeps no secret that the data themselves still hold.
 */
const open: ReadonlySet<CaseEvent['type']> = new Set([
  'registered',
  'informationRequested',
  'informationReceived',
  'termExtended',
  'transferred',
  'withdrawn',
  'answerNotified',
  'notificationConfirmed',
  'closed',
  'reopened',
]);

/** What of an open event stays with the desk: why, and by which proof. */
const withReason: ReadonlySet<CaseEvent['type']> = new Set([
  'transferred',
  'withdrawn',
  'notificationConfirmed',
  'reopened',
]);

/**
 * The items that a reader is shown, newest first as they came, or oldest first.
 *
 * @example
 * shownTimeline(items, { filter: 'all', audience: 'citizen', order: 'newest' }).map(({ title }) => title)
 * // ['Respuesta notificada', 'Radicado y acuse']
 */
export function shownTimeline(
  items: readonly TimelineItem[],
  { filter, audience, order }: { filter: TimelineFilter; audience: TimelineAudience; order: 'newest' | 'oldest' },
): TimelineItem[] {
  const readable = audience === 'citizen' ? items.filter(({ type }) => open.has(type)).map(forCitizen) : [...items];
  const shown = readable.filter((item) => filter === 'all' || filterOf(item) === filter);
  return order === 'oldest' ? shown.reverse() : shown;
}

function filterOf({ kind }: TimelineItem): TimelineFilter {
  return kind === 'note' ? 'internal' : kind;
}

function forCitizen({ by: _by, body, ...item }: TimelineItem): TimelineItem {
  return body === undefined || withReason.has(item.type) ? item : { ...item, body };
}

/** Items under one line: a day, or a stage. */
export interface TimelineGroup {
  key: string;
  label: string;
  items: TimelineItem[];
}

/** Items by civil date, in their order. */
export function groupByDay(items: readonly TimelineItem[], locale: Locale): TimelineGroup[] {
  return grouped(items, ({ date }) => ({ key: date, label: longDate(date, locale) }));
}

/**
 * Items by the stage that the case stood at once each had happened, in their order. A case that comes back to a stage has it twice.
 *
 * @param events all events of the case, oldest first.
 */
export function groupByStage(
  items: readonly TimelineItem[],
  events: readonly CaseEvent[],
  locale: Locale,
): TimelineGroup[] {
  let state: CaseState | undefined;
  const stages = events.map((event) => (state = evolve(state, event, '')).stage);
  return grouped(items, ({ eventId }) => {
    const stage = stages[Number(eventId) - 1] ?? 'unassigned';
    return { key: stage, label: caseWords[locale].stages[stage] };
  });
}

function grouped(
  items: readonly TimelineItem[],
  groupOf: (item: TimelineItem) => Pick<TimelineGroup, 'key' | 'label'>,
): TimelineGroup[] {
  const groups: TimelineGroup[] = [];
  for (const item of items) {
    const { key, label } = groupOf(item);
    const last = groups.at(-1);
    if (last?.key === key) last.items.push(item);
    else groups.push({ key, label, items: [item] });
  }
  return groups;
}
