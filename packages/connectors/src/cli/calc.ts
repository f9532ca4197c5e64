import type { Writable } from 'node:stream';
import {
  addMonths,
  addOnIndex,
  countOnIndex,
  dayOf,
  formatDate,
  formatInstant,
  instantOfWall,
  msPerDay,
  parseDate,
  parseLocal,
  PqrsError,
} from '@pqrs-kit/core';
import type { EpochDay, StartRule } from '@pqrs-kit/core';
import { z } from 'zod';
import { checked } from './badInput.js';
import { calcCalendar, dayCalendarOf } from './calcCalendar.js';
import type { CalcCalendar } from './calcCalendar.js';
import { hoursOperations } from './calcHours.js';
import { operation } from './calcOperation.js';
import type { Operation } from './calcOperation.js';
import { answerJsonLines } from './jsonLines.js';
import type { LineInput } from './jsonLines.js';

const whole = z.number().int();
/** Left to the calendar, which says what a missing one means. */
const startRule = z.enum(['dayAfterIsFirst', 'rollThenAdd']).optional();
const oneDate = z.strictObject({ date: z.string() });

function ruleOf(given: StartRule | undefined): StartRule {
  if (given) return given;
  throw new PqrsError(
    'calendar-start-rule-missing',
    'A count of business days came without a start rule.',
    'Say startRule "dayAfterIsFirst" (statutes) or "rollThenAdd".',
  );
}

const operations: Readonly<Record<string, Operation>> = {
  ...hoursOperations,

  addBusinessDays: operation(z.strictObject({ start: z.string(), days: whole, startRule }), (calendar, input) =>
    formatDate(addOnIndex(dayCalendarOf(calendar).index, parseDate(input.start), input.days, ruleOf(input.startRule))),
  ),

  businessDaysBetween: operation(
    z.strictObject({ start: z.string(), end: z.string(), inclusive: z.boolean().optional() }),
    (calendar, { start, end, inclusive = false }) =>
      countOnIndex(dayCalendarOf(calendar).index, parseDate(start), parseDate(end), inclusive),
  ),

  isBusinessDay: operation(oneDate, (calendar, { date }) =>
    dayCalendarOf(calendar).index.isBusinessDay(parseDate(date)),
  ),

  isHoliday: operation(oneDate, (calendar, { date }) => dayCalendarOf(calendar).isHoliday(parseDate(date))),

  addBusinessDaysWithSuspensions: operation(
    z.strictObject({
      start: z.string(),
      days: whole,
      startRule,
      suspensionsLocal: z.array(z.tuple([z.string(), z.string()])).max(10_000),
    }),
    addWithSuspensions,
  ),

  addCalendarPeriod: operation(
    z.strictObject({
      start: z.string(),
      period: z.strictObject({ years: whole.optional(), months: whole.optional(), days: whole.optional() }),
      rounding: z.enum(['up', 'down', 'fail']).optional(),
    }),
    (_calendar, { start, period, rounding = 'fail' }) => {
      const { years = 0, months = 0, days = 0 } = period;
      return formatDate(writable(addMonths(parseDate(start), years * 12 + months, rounding) + days));
    },
  ),

  localToInstant: operation(z.strictObject({ local: z.string() }), (calendar, { local }) =>
    formatInstant(instantOfWall(parseLocal(local), calendar.timezone ?? 'Etc/UTC')),
  ),
};

/** A day whose year has four digits. */
function writable(day: EpochDay): EpochDay {
  if (day >= dayOf(1, 1, 1) && day <= dayOf(9_999, 12, 31)) return day;
  throw new PqrsError('time-out-of-range', 'The period ends outside the years 1 to 9999.', 'Give a shorter period.');
}

interface Suspendable {
  start: string;
  days: number;
  startRule?: StartRule | undefined;
  suspensionsLocal: readonly (readonly [string, string])[];
}

function suspendedDays([from, to]: readonly [string, string]): readonly [EpochDay, EpochDay] {
  const [start, end] = [parseLocal(from), parseLocal(to)];
  if (start <= end) return [Math.floor(start / msPerDay), Math.floor(end / msPerDay)];
  throw new PqrsError(
    'calendar-bad-pause',
    `The suspension from ${from} ends before it starts.`,
    'Give each suspension as [from, to].',
  );
}

function addWithSuspensions(calendar: CalcCalendar, input: Suspendable): string {
  const { index } = dayCalendarOf(calendar);
  const rule = ruleOf(input.startRule);
  const spans = input.suspensionsLocal.map(suspendedDays);
  const counts = (day: EpochDay) => index.isBusinessDay(day) && !spans.some(([from, to]) => day >= from && day <= to);
  let day = parseDate(input.start);
  if (rule === 'rollThenAdd') while (!counts(day)) day += 1;
  const step = Math.sign(input.days);
  for (let left = Math.abs(input.days); left > 0;) {
    day += step;
    if (counts(day)) left -= 1;
  }
  return formatDate(day);
}

const calcLine = z.strictObject({
  id: z.unknown().optional(),
  op: z.string(),
  calendar: calcCalendar.optional(),
  input: z.unknown(),
});

/**
 * The result of one line of `pqrs calc`.
 *
 * @throws PqrsError `input-invalid`, `calendar-operation-unknown` and what the operation throws
 */
export function calculate(value: unknown): unknown {
  const { op, calendar = {}, input } = checked(calcLine, value);
  const run = Object.hasOwn(operations, op) ? operations[op] : undefined;
  if (run) return run(calendar, input);
  throw new PqrsError(
    'calendar-operation-unknown',
    `There is no operation "${op.slice(0, 60)}".`,
    `Use one of: ${Object.keys(operations).join(', ')}.`,
  );
}

/**
 * `pqrs calc`: calendar arithmetic, JSON Lines in, JSON Lines out, in order and streaming.
 *
 * @returns exit code: 0, or 1 if any line failed
 * @example
 * // {"id": 1, "op": "isHoliday", "calendar": {"holidaySet": "CO"}, "input": {"date": "2026-07-13"}}
 * // gives {"id": 1, "result": true}
 */
export function runCalc(input: LineInput, output: Writable): Promise<number> {
  return answerJsonLines(input, output, (value) => ({ result: calculate(value) }));
}
