import type { BusinessCalendar } from '../calendar/calendar.js';
import type { Law } from '../norms/law.js';
import { fullId } from '../norms/norm.js';
import type { Norm, Verification } from '../norms/norm.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { inZone } from '../time/zone.js';
import { dueAtOf, silenceOf, transitionOf } from './consequences.js';
import type { ExplainedDay, Explanation } from './explanation.js';
import { isHeld, ledgerOf, reasonOf } from './ledger.js';
import type { DueRequest } from './request.js';
import { resolveTerm } from './resolveTerm.js';
import type { ResolvedTerm } from './resolveTerm.js';
import type { CoursePause, TermCourse } from './runningTerm.js';
import { rollsForward } from './termEnd.js';

/** The answer of `due`: the output of `pqrs due`. */
export interface DueResult {
  /**
   * Civil date of `dueAt`. Hours that end at midnight end at the first instant of this day; `explanation.dueDate`, which people
   * read, is then the day that the midnight closes.
   */
  dueDate: string;
  /** Last instant of the term, with offset. */
  dueAt: string;
  skipped: Explanation['skipped'];
  explanation: Explanation;
  norm: { id: string; citation: string; verification: Verification };
}

/**
 * {@link due} under a law of one's own choice: a page that needs one country bundles that one alone.
 *
 * @throws PqrsError as `due`
 * @example
 * const law = createLaw([colombianLaw]);
 * dueUnder(law, {rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00'}).dueDate // '2026-07-24'
 */
export function dueUnder(law: Law, request: DueRequest): DueResult {
  const explanation = explainTerm(law, resolveTerm(law, request), request);
  const { id, citation, verification } = explanation.norm;
  const { dueAt, skipped } = explanation;
  return { dueDate: dueAt.slice(0, 10), dueAt, skipped, explanation, norm: { id, citation, verification } };
}

/** The ledger of a term that was resolved from the same request. */
export function explainTerm(law: Law, term: ResolvedTerm, request: DueRequest): Explanation {
  const { norm, calendar, zone, readings, course, receivedDate, parent } = term;
  const countsReceiptDay = readings['receiptDay'] === 'included';
  const days = ledgerOf(calendar, course, { countsReceiptDay, rolls: rollsForward(norm, course.term.unit, readings) });
  const firstDay = countsReceiptDay ? course.start + 1 : course.start;
  const last = days.at(-1);
  const dueDate = last?.date ?? formatDate(course.due);
  const silence = silenceOf(law, term, request);
  const transition = transitionOf(law, term);
  const prudentDate = prudentDateOf(term);
  const inHours = course.term.unit === 'hours';
  return {
    norm: normFacts(norm, term),
    term: { ...course.term },
    timeZone: zone,
    receivedAt: inZone(request.receivedAt, zone),
    receivedDate,
    effectiveDate: formatDate(firstDay),
    ...(parent ? { startedBy: startedBy(parent) } : {}),
    firstDay: firstCounted(course, days) ?? dueDate,
    days,
    total: lastCount(days),
    skipped: skippedDays(calendar, course.pauses, days),
    extensions: course.extensions,
    pauses: explainedPauses(course.pauses),
    readings,
    receiptPolicy: inHours ? 'asReceived' : (request.receiptPolicy ?? 'asReceived'),
    calendar: calendarFacts(calendar, request),
    ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
    ...(silence ? { silence } : {}),
    ...(transition ? { transition } : {}),
    ...(prudentDate === undefined ? {} : { prudentDate }),
    dueDate,
    dueAt: dueAtOf(term),
  };
}

function normFacts(norm: Norm, { course }: ResolvedTerm): Explanation['norm'] {
  const term = norm.term === 'fromCase' ? course.term : norm.term;
  return {
    id: fullId(norm),
    name: norm.name,
    citation: norm.citation,
    verification: norm.verification,
    source: norm.source,
    amount: term.amount,
    unit: term.unit,
  };
}

function startedBy(parent: ResolvedTerm): NonNullable<Explanation['startedBy']> {
  return { norm: fullId(parent.norm), dueDate: formatDate(parent.course.due), dueAt: dueAtOf(parent) };
}

function calendarFacts(calendar: BusinessCalendar, request: DueRequest): Explanation['calendar'] {
  const { closures = [], workingSaturdays = [] } = request;
  return {
    id: calendar.id,
    version: calendar.version,
    saturday: calendar.saturday,
    layers: [...calendar.layers],
    ...(closures.length === 0 ? {} : { closures: [...closures] }),
    ...(workingSaturdays.length === 0 ? {} : { workingSaturdays: [...workingSaturdays] }),
  };
}

/** The ledger of a term in years lists no counted day but the last: its first is the first that nothing held. */
function firstCounted({ start, term, pauses }: TermCourse, days: readonly ExplainedDay[]): string | undefined {
  if (term.unit !== 'years') return days.find((day) => day.kind === 'counted')?.date;
  let first = start + 1;
  while (isHeld(pauses, first)) first += 1;
  return formatDate(first);
}

function lastCount(days: readonly ExplainedDay[]): number {
  for (let at = days.length - 1; at >= 0; at -= 1) if (days[at]?.count !== undefined) return days[at]?.count ?? 0;
  return 0;
}

/** Completed on the day it was asked for, a requirement held no day. */
function explainedPauses(pauses: readonly CoursePause[]): Explanation['pauses'] {
  return pauses
    .filter((pause) => pause.to >= pause.from)
    .map((pause) => ({
      from: formatDate(pause.from),
      ...(pause.open ? {} : { to: formatDate(pause.to) }),
      cause: pause.cause,
      ...(pause.deadline === undefined ? {} : { deadline: formatDate(pause.deadline) }),
    }));
}

function skippedDays(
  calendar: BusinessCalendar,
  pauses: readonly CoursePause[],
  days: readonly ExplainedDay[],
): Explanation['skipped'] {
  const cause = pauses[0]?.cause ?? '';
  const skipped: Explanation['skipped'] = [];
  for (const { date, kind } of days) {
    if (kind === 'counted' || kind === 'received') continue;
    skipped.push({ date, reason: reasonOf(calendar, parseDate(date), kind, cause) });
  }
  return skipped;
}

/** Nothing moves a term of calendar days that ends on a closed day, so it is safer to be done the business day before. */
function prudentDateOf({ calendar, course, norm, readings }: ResolvedTerm): string | undefined {
  const { unit } = course.term;
  if (unit !== 'calendarDays' || rollsForward(norm, unit, readings) || calendar.isBusinessDay(course.due))
    return undefined;
  return formatDate(calendar.add(course.due, -1));
}
