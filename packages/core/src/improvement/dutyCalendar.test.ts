import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBusinessDay } from '../calendar/businessDays.js';
import { locales } from '../texts/catalogue.js';
import { dutyTexts } from '../texts/duties.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { dutiesDue, dutyStandings, missedDuties } from './dutyCalendar.js';
import { positionDuties } from './positionDuties.js';
import { dutyTypes, periodicities } from './recurringDuty.js';
import type { Periodicity, RecurringDuty } from './recurringDuty.js';

const duty = (...codes: Periodicity[]): RecurringDuty => ({ id: 'X', name: 'x', periodicities: codes, types: [] });
const dates = (code: Periodicity, from: string, to: string) =>
  dutiesDue([duty(code)], { from, to }).map((one) => one.dueDate);

describe('the duties due', () => {
  test('daily: each business day; not on Monday 16 November 2026, a holiday', () => {
    expect(dates('D', '2026-11-13', '2026-11-18')).toEqual(['2026-11-13', '2026-11-17', '2026-11-18']);
  });

  test('weekly: the last business day of the week, which is Wednesday in Holy Week', () => {
    expect(dates('s', '2026-03-23', '2026-04-12')).toEqual(['2026-03-27', '2026-04-01', '2026-04-10']);
  });

  test('half month, month, quarter, half year and year', () => {
    expect(dates('Q', '2026-11-01', '2026-11-30')).toEqual(['2026-11-13', '2026-11-30']);
    expect(dates('M', '2026-04-01', '2026-06-30')).toEqual(['2026-04-30', '2026-05-29', '2026-06-30']);
    expect(dates('T', '2026-01-01', '2026-12-31')).toEqual(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']);
    expect(dates('S', '2026-01-01', '2026-12-31')).toEqual(['2026-06-30', '2026-12-31']);
    expect(dates('A', '2025-01-01', '2026-12-31')).toEqual(['2025-12-31', '2026-12-31']);
  });

  test('occasional: none, and only what is due inside the span', () => {
    expect(dates('O', '2026-01-01', '2026-12-31')).toEqual([]);
    expect(dates('M', '2026-05-01', '2026-05-28')).toEqual([]);
    expect(dates('M', '2026-05-29', '2026-05-29')).toEqual(['2026-05-29']);
    expect(dates('D', '2026-05-29', '2026-05-28')).toEqual([]);
  });

  test("on the organisation's own calendar: its closures have no duty, its Saturdays do", () => {
    const closures = [{ date: '2026-12-24', name: 'Cierre' }];
    const days = (calendar: object) =>
      dutiesDue([duty('D')], { from: '2026-12-23', to: '2026-12-26', calendar }).map((one) => one.dueDate);
    expect(days({ closures })).toEqual(['2026-12-23']);
    expect(days({ saturday: 'included' })).toEqual(['2026-12-23', '2026-12-24', '2026-12-26']);
  });

  test('a duty with no periodicity, or one twice or unknown, is refused', () => {
    for (const codes of [[], ['D', 'D'], ['W']]) {
      const faulty = { ...duty(), periodicities: codes as Periodicity[] };
      expect(() => dutiesDue([faulty], { from: '2026-01-01', to: '2026-01-02' })).toThrow('The duty "X" comes back');
    }
  });

  test('daily duties are the business days, whatever the span', () => {
    const first = parseDate('2020-01-01');
    fc.assert(
      fc.property(fc.nat(4_000), fc.nat(60), (start, length) => {
        const days = Array.from({ length: length + 1 }, (_, at) => formatDate(first + start + at));
        const expected = days.filter((date) => isBusinessDay(date));
        expect(dates('D', days[0]!, days.at(-1)!)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('how duties stand', () => {
  const span = { from: '2026-11-12', to: '2026-11-19' };
  const done = (dueDate: string, completedOn: string) =>
    ({ dutyId: 'X', periodicity: 'D', dueDate, completedOn, by: 'paola' }) as const;
  const states = (...completions: ReturnType<typeof done>[]) =>
    dutyStandings([duty('D')], completions, '2026-11-18', span).map((one) => `${one.dueDate} ${one.state}`);

  test('a business day without it is missed, a holiday is not', () => {
    expect(states(done('2026-11-12', '2026-11-12'))).toEqual([
      '2026-11-12 done',
      '2026-11-13 missed',
      '2026-11-17 missed',
      '2026-11-18 open',
      '2026-11-19 upcoming',
    ]);
    expect(missedDuties([duty('D')], [], '2026-11-18', span).map((one) => one.dueDate)).toEqual([
      '2026-11-12',
      '2026-11-13',
      '2026-11-17',
    ]);
  });

  test('done after its day is late; before its day, or with a date to come, is not done', () => {
    expect(states(done('2026-11-12', '2026-11-13'))[0]).toBe('2026-11-12 late');
    expect(states(done('2026-11-12', '2026-11-11'))[0]).toBe('2026-11-12 missed');
    expect(states(done('2026-11-12', '2026-11-20'))[0]).toBe('2026-11-12 missed');
    expect(states(done('2026-11-12', '2026-11-17'), done('2026-11-12', '2026-11-12'))[0]).toBe('2026-11-12 done');
  });

  test('a monthly duty may be done all month, and is apart from the daily one of the same line', () => {
    const month = { from: '2026-11-26', to: '2026-11-30' };
    const monthly = {
      dutyId: 'X',
      periodicity: 'M',
      dueDate: '2026-11-30',
      completedOn: '2026-11-03',
      by: 'p',
    } as const;
    const standings = dutyStandings([duty('D', 'M')], [monthly], '2026-12-01', month);
    expect(standings.filter((one) => one.state === 'done').map((one) => one.periodicity)).toEqual(['M']);
    expect(standings.filter((one) => one.state === 'missed').map((one) => one.dueDate)).toEqual([
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
    ]);
  });
});

describe('the duties of the position', () => {
  test('has every line once, with letters that the document knows', () => {
    expect(positionDuties).toHaveLength(35);
    expect(new Set(positionDuties.map((one) => one.id)).size).toBe(35);
    for (const one of positionDuties) {
      expect(one.periodicities.every((code) => periodicities.includes(code))).toBe(true);
      expect(one.types.every((type) => dutyTypes.includes(type))).toBe(true);
    }
  });

  test('a working day has the 29 daily duties; the last of June adds two monthly and one half-yearly', () => {
    const on = (date: string) => dutiesDue(positionDuties, { from: date, to: date });
    expect(on('2026-11-24')).toHaveLength(29);
    expect(on('2026-11-16')).toEqual([]);
    expect(
      on('2026-06-30')
        .map((one) => one.periodicity)
        .filter((code) => code !== 'D'),
    ).toEqual(['M', 'M', 'S']);
  });

  test('is worded in every language', () => {
    for (const locale of locales) expect(Object.keys(dutyTexts[locale].periodicities)).toEqual([...periodicities]);
  });
});
