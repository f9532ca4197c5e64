import { calendarFor } from '../calendar/calendar.js';
import type { BusinessCalendar } from '../calendar/calendar.js';
import { PqrsError } from '../errors.js';
import type { Law } from '../norms/law.js';
import type { Norm } from '../norms/norm.js';
import { termUnits } from '../norms/term.js';
import type { Term } from '../norms/term.js';
import { formatDate } from '../time/civilDate.js';
import { msPerDay, parseInstant } from '../time/instant.js';
import { dayAt, instantOfWall } from '../time/zone.js';
import { normInForce } from './normInForce.js';
import { readingsFor, readingsWithin } from './readings.js';
import { effectiveDay } from './receipt.js';
import type { DueRequest } from './request.js';
import type { TermCourse, TermStart } from './runningTerm.js';
import { runTerm } from './termCourse.js';

/** A term resolved to its norm, calendar and course. */
export interface ResolvedTerm {
  norm: Norm;
  calendar: BusinessCalendar;
  zone: string;
  readings: Record<string, string>;
  /** Civil date on which the medium recorded what starts the term. */
  receivedDate: string;
  course: TermCourse;
  /** The term whose expiry started this one. */
  parent?: ResolvedTerm;
}

/** Longest term that a requirement may say: a century in any unit. */
const mostOfCase = 876_000;

function termOfCase(norm: Norm, given: Term | undefined): Term {
  if (norm.term !== 'fromCase') {
    if (given === undefined) return norm.term;
    throw new PqrsError(
      'input-invalid',
      `The term of "${norm.id}" is in the law: ${norm.term.amount} ${norm.term.unit}.`,
      'Leave "term" out; it is only for norms that leave the term to a requirement or contract.',
      { fields: [{ field: 'term', code: 'notAllowed' }] },
    );
  }
  if (given === undefined) {
    throw new PqrsError(
      'clock-term-missing',
      `"${norm.id}" takes its term from the requirement or contract, and none was given.`,
      'Give it as term: {amount, unit}, such as {"amount": 3, "unit": "businessDays"}.',
    );
  }
  const { amount, unit } = given;
  if (Number.isInteger(amount) && amount >= 1 && amount <= mostOfCase && termUnits.includes(unit)) return given;
  throw new PqrsError(
    'input-invalid',
    `${String(amount).slice(0, 20)} ${String(unit).slice(0, 20)} is not a term.`,
    `Give a whole amount of at least 1 and a unit: ${termUnits.join(', ')}.`,
    { fields: [{ field: 'term', code: 'wrongType' }] },
  );
}

function calendarOf(norm: Norm, request: DueRequest): BusinessCalendar {
  if (norm.calendarLayers === undefined && norm.calendar === 'co') return calendarFor(request);
  const calendarLayers = [...(request.calendarLayers ?? []), ...(norm.calendarLayers ?? [])];
  return calendarFor({ ...request, calendar: norm.calendar, calendarLayers });
}

/** Where a term starts that another one's expiry starts: at the midnight that ends the last day, or at its instant. */
function startAfter(parent: ResolvedTerm): TermStart {
  const { due, dueInstant } = parent.course;
  return { day: due, instant: dueInstant ?? instantOfWall((due + 1) * msPerDay, parent.zone) };
}

/** Where a term starts: running hours at the recorded instant, whatever the receipt policy. */
function startOf(inHours: boolean, calendar: BusinessCalendar, zone: string, request: DueRequest): TermStart {
  const instant = parseInstant(request.receivedAt);
  return { day: inHours ? dayAt(instant, zone) : effectiveDay(calendar, request.receivedAt, zone, request), instant };
}

/** The term that starts when another one expires, from that one. */
export function resolveAfter(norm: Norm, parent: ResolvedTerm, request: DueRequest): ResolvedTerm {
  const { zone, receivedDate } = parent;
  const calendar = calendarOf(norm, request);
  const readings = readingsFor(norm, request.readings, parent.norm);
  const base = termOfCase(norm, norm.term === 'fromCase' ? request.term : undefined);
  const course = runTerm({ norm, calendar, zone, readings, base }, startAfter(parent), request.receivedAt);
  return { norm, calendar, zone, readings, receivedDate, course, parent };
}

/**
 * Finds norm and calendar of a request and runs its events, without writing the day-by-day ledger: the fast way when
 * only the date matters.
 *
 * @throws PqrsError as `due`
 */
export function resolveTerm(law: Law, request: DueRequest): ResolvedTerm {
  const [first] = law.variantsOf(request.rule);
  const zone = request.timezone ?? first?.timeZone ?? 'Etc/UTC';
  const receivedDate = formatDate(dayAt(parseInstant(request.receivedAt), zone));
  if (first?.startsAfter !== undefined) {
    const { readings: asked, events, term: _term, ...rest } = request;
    const parentNorm = law.variantsOf(first.startsAfter)[0];
    const parent = resolveTerm(law, {
      ...rest,
      rule: first.startsAfter,
      ...(events ? { events } : {}),
      ...(asked && parentNorm ? { readings: readingsWithin(parentNorm, asked) } : {}),
    });
    const norm = normInForce(law, request.rule, receivedDate, parent.course.due, parent.calendar, request.asOf);
    return resolveAfter(norm, parent, request);
  }
  const calendar = first ? calendarOf(first, request) : calendarFor(request);
  const deemed = startOf(false, calendar, zone, request);
  const norm = normInForce(law, request.rule, receivedDate, deemed.day, calendar, request.asOf);
  const readings = readingsFor(norm, request.readings);
  const base = termOfCase(norm, request.term);
  const start = base.unit === 'hours' ? startOf(true, calendar, zone, request) : deemed;
  const counted = readings['receiptDay'] === 'included' ? { ...start, day: start.day - 1 } : start;
  return {
    norm,
    calendar,
    zone,
    readings,
    receivedDate,
    course: runTerm({ norm, calendar, zone, readings, base }, counted, request.receivedAt, request.events),
  };
}
