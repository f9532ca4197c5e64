import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, parseDate } from '../../time/civilDate.js';
import { instantOfWall } from '../../time/zone.js';
import type { HourSpan, WorkingHoursDefinition } from './definition.js';
import { weekdayNames } from './definition.js';
import { workingHours } from './workingHours.js';

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const instants = new Map<string, number>();

/** Minute of a wall time, which many situations ask for again. */
function instantAt(wall: number, zone: string): number {
  const key = `${zone} ${wall}`;
  const known = instants.get(key) ?? instantOfWall(wall * 60_000, zone) / 60_000;
  instants.set(key, known);
  return known;
}

/** The open minutes around a date, each marked: what a definition says, without any table. */
function openMinutes(definition: WorkingHoursDefinition, firstDate: string, dayCount: number) {
  const firstDay = parseDate(firstDate);
  const start = firstDay * 1_440;
  const marks = new Uint8Array(dayCount * 1_440);
  for (let day = firstDay - 2; day < firstDay + dayCount + 2; day += 1) {
    const date = formatDate(day);
    const weekday = weekdayNames[(day + 3) % 7] ?? 'mon';
    const weekly = definition.hours?.[weekday] ?? [];
    const hours = definition.holidays?.includes(date) ? [] : (definition.shifts?.[date] ?? weekly);
    const breaks = [...(definition.breaks?.[date] ?? []), ...(definition.weeklyBreaks?.[weekday] ?? [])];
    const wallOpen = new Uint8Array(1_441);
    for (const [from, to] of hours) wallOpen.fill(1, minutesOf(from), minutesOf(to));
    for (const [from, to] of breaks) wallOpen.fill(0, minutesOf(from), minutesOf(to));
    const borders = new Set(hours.flat().map(minutesOf));
    let open: number | undefined;
    for (let minute = 0; minute <= 1_440; minute += 1) {
      if (open !== undefined && (wallOpen[minute] !== 1 || borders.has(minute))) {
        mark(day * 1_440 + open, day * 1_440 + minute);
        open = undefined;
      }
      if (wallOpen[minute] === 1) open ??= minute;
    }
  }
  function mark(from: number, to: number): void {
    const zone = definition.timezone ?? 'UTC';
    const close = instantAt(to, zone);
    for (let at = instantAt(from, zone); at < close; at += 1) {
      if (at >= start && at < start + marks.length) marks[at - start] = 1;
    }
  }
  return { start, end: start + marks.length, isOpen: (minute: number) => marks[minute - start] === 1 };
}

type Minutes = ReturnType<typeof openMinutes>;

/** Minute after minute; undefined where the marked days end first. */
function step(minutes: Minutes, start: number, count: number, direction: 1 | -1, paused: (minute: number) => boolean) {
  let [at, left] = [start, count];
  for (;;) {
    const next = direction === 1 ? at : at - 1;
    if (next < minutes.start || next >= minutes.end) return undefined;
    const counts = minutes.isOpen(next) && !paused(next);
    if (left === 0 && (count > 0 || counts)) return at;
    if (counts) left -= 1;
    at += direction;
  }
}

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => quarters.sort((a, b) => a - b).map((quarter) => timeOf(quarter * 15)))
  .map((times) =>
    Array.from({ length: times.length >> 1 }, (_, i): HourSpan => [times[2 * i] ?? '', times[2 * i + 1] ?? '']),
  );
const week = fc.record(Object.fromEntries(weekdayNames.map((name) => [name, spans])));

// Four days before a change of the clocks, so that the days after the start hold it.
const place = fc.constantFrom(
  ['America/New_York', '2026-03-04'],
  ['America/New_York', '2026-10-28'],
  ['Australia/Lord_Howe', '2026-04-01'],
  ['Australia/Lord_Howe', '2026-09-30'],
  ['Asia/Kolkata', '2026-07-01'],
  ['America/Bogota', '1992-04-30'],
  ['America/Bogota', '1993-02-03'],
  ['Asia/Tehran', '2022-03-18'],
  ['Asia/Dubai', '2026-07-01'],
  ['America/Asuncion', '2023-09-28'],
  ['Pacific/Apia', '2011-12-27'],
) as fc.Arbitrary<[string, string]>;
const dayCount = 14;
const nearDates = (from: string) =>
  fc.integer({ min: 0, max: dayCount - 1 }).map((day) => formatDate(parseDate(from) + day));

/** A day before those marked that opens for one second: then no cells fit, and rows answer. */
const oddShift = (from: string) => ({ [formatDate(parseDate(from) - 9)]: [['08:00:01', '08:00:02']] as HourSpan[] });

const situation = place.chain(([timezone, from]) =>
  fc.record({
    odd: fc.boolean(),
    timezone: fc.constant(timezone),
    from: fc.constant(from),
    definition: fc.record({
      timezone: fc.constant(timezone),
      hours: week,
      weeklyBreaks: fc.record({ wed: spans, sun: spans }),
      holidays: fc.array(nearDates(from), { maxLength: 2 }),
      shifts: fc.dictionary(nearDates(from), spans, { maxKeys: 2 }),
      breaks: fc.dictionary(nearDates(from), spans, { maxKeys: 2 }),
    }),
    start: fc.integer({ min: 0, max: dayCount * 1_440 - 1 }),
    count: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3_000 })),
    pauses: fc.array(fc.tuple(fc.integer({ min: 0, max: dayCount * 1_440 }), fc.integer({ min: 0, max: 600 })), {
      maxLength: 4,
    }),
  }),
);

describe('working hours say what stepping says', () => {
  test('minute by minute, through changes of the clocks and pauses', () => {
    let answered = 0;
    fc.assert(
      fc.property(situation, ({ definition: even, odd, from, start, count, pauses }) => {
        const definition = odd ? { ...even, shifts: { ...even.shifts, ...oddShift(from) } } : even;
        const minutes = openMinutes(definition, from, dayCount);
        let hours;
        try {
          hours = workingHours(definition).epoch;
        } catch (error) {
          expect(error).toMatchObject({ code: 'calendar-no-open-time' });
          return;
        }
        const at = minutes.start + start;
        const stops = pauses.map(([begin, length]) => [minutes.start + begin, minutes.start + begin + length] as const);
        const paused = (minute: number) => stops.some(([begin, end]) => minute >= begin && minute < end);
        const seconds = stops.map(([begin, end]) => [begin * 60, end * 60] as const);
        expect(hours.isOpen(at * 60)).toBe(minutes.isOpen(at));
        const [after, before] = [step(minutes, at, count, 1, paused), step(minutes, at, count, -1, paused)];
        if (after !== undefined) {
          expect(hours.add(at * 60, count * 60, seconds)).toBe(after * 60);
          expect(hours.elapsed(at * 60, after * 60, seconds)).toBe(count * 60);
          answered += 1;
        }
        if (before !== undefined) {
          expect(hours.subtract(at * 60, count * 60, seconds)).toBe(before * 60);
          expect(hours.elapsed(before * 60, at * 60, seconds)).toBe(count * 60);
          answered += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(answered).toBeGreaterThan(80);
  });

  test('second by second, where hours have seconds', () => {
    const day = parseDate('2026-07-14') * 86_400;
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 320 }), fc.integer({ min: 0, max: 300 }), (given, start, count) => {
        const [a = 0, b = 0, c = 0, d = 0] = given.sort((x, y) => x - y);
        const text = (second: number) => `00:${timeOf(second)}`;
        const hours = workingHours({
          shifts: {
            '2026-07-14': [
              [text(a), text(b)],
              [text(c), text(d)],
            ],
          },
        }).epoch;
        const open = (second: number) => (second >= a && second < b) || (second >= c && second < d);
        let [at, left] = [start, count];
        while (at < 400 && (left > 0 || (count === 0 && !open(at)))) {
          if (open(at)) left -= 1;
          at += 1;
        }
        if (at === 400)
          expect(() => hours.add(day + start, count)).toThrowError(
            expect.objectContaining({ code: 'time-out-of-range' }),
          );
        else expect(hours.add(day + start, count)).toBe(day + at);
        const seconds = Array.from({ length: count }, (_, i) => start + i).filter(open).length;
        expect(hours.elapsed(day + start, day + start + count)).toBe(seconds);
      }),
      { numRuns: 50 },
    );
  });

  test('spans as long as a stretch of the tables end at their closing', () => {
    const { add, subtract } = workingHours({
      hours: {
        mon: [
          ['08:00:00', '08:17:04'],
          ['09:00:01', '09:17:05'],
        ],
      },
    }).epoch;
    const monday = parseDate('2026-07-13') * 86_400;
    expect(add(monday, 1_024)).toBe(monday + 8 * 3_600 + 1_024);
    expect(add(monday, 2_048)).toBe(monday + 9 * 3_600 + 1_025);
    expect(subtract(monday + 86_400, 1_024)).toBe(monday + 9 * 3_600 + 1);
    expect(subtract(monday + 86_400, 2_048)).toBe(monday + 8 * 3_600);
  });

  test.each([
    ['in cells', '09:00', '10:00'],
    ['in rows', '09:00:01', '10:00'],
  ])('a definition read twice gives the same, wherever its tables began to grow: %s', (_, opens, closes) => {
    const definition: WorkingHoursDefinition = {
      timezone: 'Europe/Madrid',
      hours: {
        mon: [
          ['08:00', '12:00'],
          ['14:00', '18:30'],
        ],
        thu: [['00:00', '24:00']],
      },
      recurringHolidays: ['01-01', '12-25'],
      shifts: { '2026-07-14': [[opens, closes]] },
    };
    const grown = workingHours(definition).epoch;
    const instant = fc.integer({ min: parseDate('2000-01-01') * 86_400, max: parseDate('2040-01-01') * 86_400 });
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 0, max: 2_000_000 }), (start, other, seconds) => {
        const fresh = workingHours(definition).epoch;
        expect(grown.add(start, seconds)).toBe(fresh.add(start, seconds));
        expect(grown.subtract(other, seconds)).toBe(fresh.subtract(other, seconds));
        expect(grown.elapsed(start, other)).toBe(workingHours(definition).epoch.elapsed(start, other));
        expect(grown.elapsed(start, grown.add(start, seconds))).toBe(seconds);
      }),
      { numRuns: 25 },
    );
  });
});
