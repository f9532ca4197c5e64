import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapshot } from '../clock/snapshot.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { clockView } from './clock.js';
import { dayRuleOf } from './dayRule.js';
import type { RuleDay } from './dayRule.js';
import { rowClockView } from './rowClock.js';

const row = { receivedDate: '2026-11-05', dueDate: '2026-11-27', soonDate: '2026-11-24' };

describe('the clock of a row', () => {
  test.each([
    ['2026-11-20T10:00:00-05:00', 'ok', 'Quedan 5 d'],
    ['2026-11-24T10:00:00-05:00', 'soon', 'Quedan 3 d'],
    ['2026-11-27T10:00:00-05:00', 'today', 'Vence hoy'],
    ['2026-12-01T10:00:00-05:00', 'over', 'Hace 2 d'],
  ])('at %s: %s, %s', (now, status, short) => {
    const shown = rowClockView(row, now, 'es-CO');
    expect([shown.status, shown.chip.short, shown.date]).toEqual([status, short, 'vie 27 nov']);
    expect(shown.dateLong).toBe('viernes 27 de noviembre de 2026');
  });

  test('answered or closed, it is closed', () => {
    for (const stop of [{ answeredAt: '2026-11-20T10:00:00Z' }, { closedAt: '2026-11-20T10:00:00Z' }]) {
      expect(rowClockView({ ...row, ...stop }, '2027-01-20T10:00:00Z', 'es-CO')).toMatchObject({
        status: 'closed',
        chip: { short: 'Cerrado' },
        date: 'vie 27 nov 2026',
      });
    }
  });

  test('has at most 23 marks, the latest', () => {
    const shown = rowClockView({ ...row, receivedDate: '2026-10-30' }, '2026-12-01T10:00:00-05:00', 'es-CO');
    expect(shown.mini).toHaveLength(23);
    expect(shown.mini.at(-1)).toEqual({ mark: 'late', today: true });
  });

  test('says what the whole clock says, without its explanation', () => {
    const offsets = fc.record({ received: fc.integer({ min: 0, max: 1_500 }), now: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(offsets, fc.constantFrom('excluded' as const, 'included' as const), (offset, saturday) => {
        const received = parseDate('2023-01-01') + offset.received;
        const now = `${formatDate(received + offset.now)}T12:00:00-05:00`;
        const clock = snapshot({
          rule: 'co.pet.general',
          receivedAt: `${formatDate(received)}T12:00:00-05:00`,
          saturday,
        });
        const { dueDate, soonDate } = clock;
        const whole = clockView(clock, now, 'es-CO');
        const light = rowClockView({ receivedDate: formatDate(received), dueDate, soonDate }, now, 'es-CO', {
          saturday,
        });
        expect(light.status).toBe(whole.status);
        expect(light.chip).toEqual(whole.chip);
        expect(light.mini).toEqual(whole.rule.mini);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the day rule', () => {
  const span = (length: number): RuleDay[] =>
    Array.from({ length }, (_one, at) => ({ day: at, kind: at === 0 ? 'received' : 'counted' }));

  test('has one cell a day up to 45, and then one a week', () => {
    const daily = dayRuleOf(span(45), { status: 'ok', due: 44, today: 3 });
    expect([daily.unit, daily.cells.length, daily.todayIndex]).toEqual(['day', 45, 3]);
    const weekly = dayRuleOf(span(46), { status: 'ok', due: 45, today: 3 });
    // Day 0 is a Thursday: the ring, the rest of its week, and six more weeks.
    expect([weekly.unit, weekly.cells.length]).toEqual(['week', 8]);
    expect(weekly.cells[0]).toEqual({ mark: 'received' });
    expect(weekly.cells.at(-1)).toEqual({ mark: 'ahead', due: true });
  });

  test('a week is ahead while a day of it is', () => {
    const on = (today: number) =>
      dayRuleOf(span(60), { status: 'ok', due: 59, today })
        .cells.slice(1, 4)
        .map((cell) => cell.mark);
    expect(on(3)).toEqual(['gone', 'ahead', 'ahead']);
    expect(on(9)).toEqual(['gone', 'ahead', 'ahead']);
    expect(on(10)).toEqual(['gone', 'gone', 'ahead']);
  });

  test('a term that is over for years keeps to its size', () => {
    const old = rowClockView(
      { receivedDate: '2015-01-05', dueDate: '2015-01-27', soonDate: '2015-01-22' },
      '2026-11-24T10:00:00Z',
      'es-CO',
    );
    expect(old.mini).toHaveLength(23);
    expect(new Set(old.mini.map((cell) => cell.mark))).toEqual(new Set(['late']));
  });
});
