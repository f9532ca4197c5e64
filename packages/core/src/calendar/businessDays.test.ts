import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../time/civilDate.js';
import { addBusinessDays, businessDaysBetween, isBusinessDay } from './businessDays.js';
import type { StartRule } from './businessDays.js';
import { buildBusinessIndex } from './businessIndex.js';
import { calendarFor } from './calendar.js';

describe('adding business days in Colombia', () => {
  test.each([
    ['2026-07-01', 15, '2026-07-24'],
    ['2025-12-05', 15, '2025-12-30'],
    ['2025-12-05', 10, '2025-12-22'],
    ['2025-12-05', 30, '2026-01-22'],
    ['2026-03-20', 15, '2026-04-15'],
    ['2026-03-27', 5, '2026-04-07'],
    ['2026-06-05', 15, '2026-07-01'],
    ['2026-07-17', 15, '2026-08-11'],
    ['2026-12-23', 10, '2027-01-08'],
    ['2026-01-09', 30, '2026-02-23'],
    ['2026-10-31', 15, '2026-11-24'],
    ['2026-04-01', 3, '2026-04-08'],
    ['2025-06-27', 15, '2025-07-21'],
    ['2026-07-24', -15, '2026-07-01'],
    ['2026-07-13', 0, '2026-07-13'],
  ])('%s and %i is %s', (start, days, end) => {
    expect(addBusinessDays(start, days, 'dayAfterIsFirst')).toBe(end);
  });

  test('without Ley 2578 de 2026 the term of 1 July 2026 would end a day early', () => {
    expect(addBusinessDays('2026-07-01', 15, 'dayAfterIsFirst', { asOf: '2026-05-31' })).toBe('2026-07-23');
  });

  test('a start that is no business day rolls first, where that is the rule', () => {
    expect(addBusinessDays('2026-10-10', 0, 'rollThenAdd')).toBe('2026-10-13');
    expect(addBusinessDays('2026-10-10', 1, 'rollThenAdd')).toBe('2026-10-14');
    expect(addBusinessDays('2026-10-10', 1, 'dayAfterIsFirst')).toBe('2026-10-13');
    expect(addBusinessDays('2026-10-13', 1, 'rollThenAdd')).toBe('2026-10-14');
  });

  test('counts the days between two dates', () => {
    expect(businessDaysBetween('2026-07-01', '2026-07-24')).toBe(15);
    expect(businessDaysBetween('2026-07-01', '2026-07-24', { inclusive: true })).toBe(16);
    expect(businessDaysBetween('2026-07-24', '2026-07-01')).toBe(-15);
    expect(businessDaysBetween('2026-07-11', '2026-07-13')).toBe(0);
    expect(isBusinessDay('2026-07-13')).toBe(false);
  });

  test('says what is wrong with a count', () => {
    const add = (days: number, rule?: string) => () => addBusinessDays('2026-07-01', days, rule as StartRule);
    expect(add(1.5, 'dayAfterIsFirst')).toThrowError(expect.objectContaining({ code: 'calendar-bad-days' }));
    expect(add(Number.NaN, 'dayAfterIsFirst')).toThrowError(expect.objectContaining({ code: 'calendar-bad-days' }));
    expect(add(1)).toThrowError(expect.objectContaining({ code: 'calendar-start-rule-missing' }));
    expect(add(1_000_000, 'dayAfterIsFirst')).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
    expect(add(-1_000_000, 'dayAfterIsFirst')).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
  });
});

describe('the index', () => {
  const options = fc.record({
    saturday: fc.constantFrom('excluded' as const, 'included' as const),
    calendarLayers: fc.constantFrom([], ['co-civic-national-executive']),
    asOf: fc.constantFrom('2020-01-01', '2025-03-17', '2026-12-31'),
  });
  const day = fc.integer({ min: parseDate('1990-01-01'), max: parseDate('2090-12-31') });

  test('adds as stepping day by day does', () => {
    fc.assert(
      fc.property(options, day, fc.integer({ min: -250, max: 250 }), (chosen, start, n) => {
        const calendar = calendarFor(chosen);
        let [at, left] = [start, Math.abs(n)];
        while (left > 0) {
          at += Math.sign(n);
          if (calendar.isBusinessDay(at)) left -= 1;
        }
        expect(calendar.add(start, n)).toBe(at);
      }),
    );
  });

  test('counts as stepping does, and adding undoes it', () => {
    fc.assert(
      fc.property(options, day, fc.integer({ min: 0, max: 400 }), (chosen, start, length) => {
        const calendar = calendarFor(chosen);
        let stepped = 0;
        for (let at = start + 1; at <= start + length; at += 1) if (calendar.isBusinessDay(at)) stepped += 1;
        const counted = calendar.count(start, start + length);
        expect(counted).toBe(stepped);
        expect(calendar.count(start + length, start)).toBe(-stepped || 0);
        if (counted > 0) expect(calendar.add(start, counted)).toBeLessThanOrEqual(start + length);
      }),
    );
  });

  test('answers any pattern of closed days, in wide tables too', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), fc.boolean(), (pattern, wide) => {
        const lastDay = wide ? 70_000 : pattern.length - 1;
        const closed = (at: number) => pattern[at % pattern.length] === true;
        const index = buildBusinessIndex(0, lastDay, closed);
        const open = [...pattern.keys()].filter((at) => !closed(at));
        expect([...pattern.keys()].filter((at) => index.isBusinessDay(at))).toEqual(open);
        if (!closed(0)) expect(index.roll(0)).toBe(0);
        expect(index.count(0, pattern.length - 1)).toBe(open.filter((at) => at > 0).length);
      }),
    );
  });

  test('a calendar that never opens answers with an error, not with a loop', () => {
    const index = buildBusinessIndex(0, 100, () => true);
    expect(index.count(0, 100)).toBe(0);
    expect(() => index.roll(3)).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
    expect(() => index.add(3, 1)).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
    expect(() => index.isBusinessDay(101)).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
    expect(() => index.isBusinessDay(Number.NaN)).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
  });
});
