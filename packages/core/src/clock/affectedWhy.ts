import { calendarFor } from '../calendar/calendar.js';
import { fullId } from '../norms/norm.js';
import { formatDate } from '../time/civilDate.js';
import type { DueRequest } from './request.js';
import type { ResolvedTerm } from './resolveTerm.js';

/** What became known and moved a term: a day that counts no longer, or a norm that came into force. */
export type ChangeCause =
  | { kind: 'day'; date: string; name: string; law: string; publishedAt: string }
  | { kind: 'norm'; norm: string; citation: string; inForceFrom: string };

interface Change {
  from: string;
  to: string;
}

/** A term and those before it whose expiry led to its start. */
function chainOf(term: ResolvedTerm | undefined): ResolvedTerm[] {
  return term ? [...chainOf(term.parent), term] : [];
}

function newNorms(
  { from, to }: Change,
  before: readonly ResolvedTerm[],
  after: readonly ResolvedTerm[],
): ChangeCause[] {
  const known = new Set(before.map(({ norm }) => norm));
  return after
    .map(({ norm }) => norm)
    .filter((norm) => !known.has(norm) && norm.inForceFrom > from && norm.inForceFrom <= to)
    .map((norm) => ({ kind: 'norm', norm: fullId(norm), citation: norm.citation, inForceFrom: norm.inForceFrom }));
}

/** Days of a term that the one day's calendar opens and the other closes, with the rules that close them. */
function changedDays(change: Change, request: DueRequest, terms: readonly ResolvedTerm[]): ChangeCause[] {
  const [one] = terms;
  if (!one) return [];
  const options = { ...request, calendar: one.calendar.id, calendarLayers: one.calendar.layers };
  const [then, now] = [calendarFor({ ...options, asOf: change.from }), calendarFor({ ...options, asOf: change.to })];
  const last = Math.max(...terms.map(({ course }) => course.due));
  const causes: ChangeCause[] = [];
  for (let day = Math.min(...terms.map(({ course }) => course.start)); day <= last; day += 1) {
    if (then.isBusinessDay(day) === now.isBusinessDay(day)) continue;
    for (const { name, law, publishedAt } of [...now.holidaysOn(day), ...now.closuresOn(day)]) {
      causes.push({ kind: 'day', date: formatDate(day), name, law, publishedAt });
    }
  }
  return causes;
}

/**
 * What became known between two days and fell within a term, on its own days or on those of the terms that led to it.
 * Either of both may be missing, where the law refused it on that day.
 */
export function whyItMoved(
  change: Change,
  request: DueRequest,
  before: ResolvedTerm | undefined,
  after: ResolvedTerm | undefined,
): ChangeCause[] {
  const [then, now] = [chainOf(before), chainOf(after)];
  const longer = then.length > now.length ? then : now;
  const days = longer.flatMap((_, index) =>
    changedDays(
      change,
      request,
      [then[index], now[index]].filter((term) => term !== undefined),
    ),
  );
  const causes = [...newNorms(change, then, now), ...days];
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
}
