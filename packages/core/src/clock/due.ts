import { calendarFor } from '../calendar/calendar.js';
import type { BusinessCalendar } from '../calendar/calendar.js';
import { PqrsError } from '../errors.js';
import { fullId } from '../norms/norm.js';
import type { Norm, Reading, Verification } from '../norms/norm.js';
import { variantsOf } from '../norms/registry.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import { bogota, dayAt, endOfDayInstant, inZone } from '../time/zone.js';
import { bindingNorm } from './bindingNorm.js';
import type { ExplainedDay, Explanation } from './explanation.js';
import { ledgerOf, reasonOf } from './ledger.js';
import { effectiveDay } from './receipt.js';
import type { DueRequest } from './request.js';
import { runTerm } from './termCourse.js';
import type { TermCourse } from './termCourse.js';

/** The answer of {@link due}: the output of `pqrs due`. */
export interface DueResult {
  dueDate: string;
  /** Last instant of the term, with offset. */
  dueAt: string;
  skipped: Explanation['skipped'];
  explanation: Explanation;
  norm: { id: string; citation: string; verification: Verification };
}

/** A term resolved to its norm, calendar and course. */
export interface ResolvedTerm {
  norm: Norm;
  calendar: BusinessCalendar;
  zone: string;
  readings: Record<string, string>;
  course: TermCourse;
}

function readingsFor(norm: Norm, asked: Readonly<Record<string, string>> = {}): Record<string, string> {
  const known: Record<string, Reading> = {};
  if (norm.extension) known['extension'] = norm.extension.reading;
  if (norm.completionPause) known['incomplete'] = norm.completionPause.reading;
  const readings = Object.fromEntries(Object.entries(known).map(([name, reading]) => [name, reading.values[0]]));
  for (const [name, value] of Object.entries(asked)) {
    if (!Object.hasOwn(known, name) || !known[name]?.values.includes(value)) {
      throw new PqrsError(
        'clock-reading-unknown',
        `The norm "${norm.id}" has no reading "${name}: ${value}".`,
        Object.entries(known)
          .map(([key, reading]) => `${key}: ${reading.values.join(' or ')}`)
          .join('; ') || 'Leave readings out: this norm is read in one way.',
      );
    }
    readings[name] = value;
  }
  return readings;
}

/**
 * Finds norm and calendar of a request and runs its events, without writing the day-by-day ledger: the fast way when
 * only the date matters.
 *
 * @throws PqrsError as {@link due}
 */
export function resolveTerm(request: DueRequest): ResolvedTerm {
  const { rule, receivedAt, asOf } = request;
  const zone = request.timezone ?? variantsOf(rule)[0]?.timeZone ?? bogota;
  const calendar = calendarFor(request);
  const receivedDate = formatDate(dayAt(parseInstant(receivedAt), zone));
  const start = effectiveDay(calendar, receivedAt, zone, request);
  const norm = bindingNorm(rule, receivedDate, start, calendar, asOf);
  const readings = readingsFor(norm, request.readings);
  const course = runTerm(norm, calendar, start, zone, readings, receivedAt, request.events);
  return { norm, calendar, zone, readings, course };
}

/**
 * The due date of a statutory term, with the ledger behind it.
 *
 * Civil dates are in the norm's zone (America/Bogota) unless `timezone` says another; a term in days ends at 23:59:59 of
 * its last day. Day zero is the day of receipt; only days that the calendar opens are counted.
 *
 * @throws PqrsError `norm-unknown`, `norm-not-in-force`, `time-bad-instant`, `time-bad-zone`, `time-out-of-range`,
 * `clock-extension-refused`, `clock-event-not-allowed`, `clock-events-out-of-order`, `clock-reading-unknown`,
 * `input-invalid`
 * @example
 * due({rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00'}).dueDate // '2026-07-24'
 * @see Ley 1755 de 2015 art. 14; Ley 1480 de 2011 art. 58; Ley 4 de 1913 arts. 59-62
 */
export function due(request: DueRequest): DueResult {
  const explanation = explainTerm(resolveTerm(request), request);
  const { id, citation, verification } = explanation.norm;
  return {
    dueDate: explanation.dueDate,
    dueAt: explanation.dueAt,
    skipped: explanation.skipped,
    explanation,
    norm: { id, citation, verification },
  };
}

/** The ledger of a term that was resolved from the same request. */
export function explainTerm(
  { norm, calendar, zone, readings, course }: ResolvedTerm,
  request: DueRequest,
): Explanation {
  const days = ledgerOf(calendar, course, norm.term);
  const counted = days.filter((day) => day.kind === 'counted');
  const dueDate = days.at(-1)?.date ?? formatDate(course.due);
  return {
    norm: {
      id: fullId(norm),
      name: norm.name,
      citation: norm.citation,
      verification: norm.verification,
      source: norm.source,
      amount: norm.term.amount,
      unit: norm.term.unit,
    },
    timeZone: zone,
    receivedAt: inZone(request.receivedAt, zone),
    receivedDate: formatDate(dayAt(parseInstant(request.receivedAt), zone)),
    effectiveDate: formatDate(course.start),
    firstDay: counted[0]?.date ?? dueDate,
    days,
    total: counted.at(-1)?.count ?? 0,
    skipped: skippedDays(calendar, course, days),
    extensions: course.extensions,
    // Completed on the day it was asked for, it held no day.
    pauses: course.pauses
      .filter((pause) => pause.to >= pause.from)
      .map((pause) => ({
        from: formatDate(pause.from),
        ...(pause.open ? {} : { to: formatDate(pause.to) }),
        cause: pause.cause,
        deadline: formatDate(pause.deadline),
      })),
    readings,
    receiptPolicy: request.receiptPolicy ?? 'asReceived',
    calendar: {
      id: calendar.id,
      version: calendar.version,
      saturday: calendar.saturday,
      layers: [...calendar.layers],
    },
    ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
    dueDate,
    dueAt: endOfDayInstant(dueDate, zone),
  };
}

function skippedDays(
  calendar: BusinessCalendar,
  course: TermCourse,
  days: readonly ExplainedDay[],
): { date: string; reason: string }[] {
  const cause = course.pauses[0]?.cause ?? '';
  return days
    .filter((day) => day.kind !== 'counted' && day.kind !== 'received')
    .map((day) => ({ date: day.date, reason: reasonOf(calendar, parseDate(day.date), day.kind, cause) }));
}
