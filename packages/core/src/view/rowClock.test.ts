import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapshot } from '../clock/takeSnapshot.js';
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

  test('answered or closed, it has stopped, and says which of both', () => {
    const [answered, closed] = [{ answeredAt: '2026-11-20T10:00:00Z' }, { closedAt: '2026-11-23T10:00:00Z' }];
    for (const [stop, short] of [
      [answered, 'Respondido'],
      [closed, 'Cerrado'],
      [{ ...answered, ...closed }, 'Cerrado'],
    ] as const) {
      expect(rowClockView({ ...row, ...stop }, '2027-01-20T10:00:00Z', 'es-CO')).toMatchObject({
        status: 'closed',
        chip: { short },
        date: 'vie 27 nov 2026',
      });
    }
  });

  test('held by the law, it is paused whatever its dates say, until the answer stops it', () => {
    const held = { ...row, pausedAt: '2026-11-20T10:00:00Z' };
    expect(rowClockView(held, '2026-12-20T10:00:00Z', 'es-CO')).toMatchObject({
      status: 'pause',
      chip: { short: 'En pausa', label: 'En pausa' },
    });
    const answered = rowClockView({ ...held, answeredAt: '2026-11-23T10:00:00Z' }, '2026-12-20T10:00:00Z', 'es-CO');
    expect([answered.status, answered.chip.short]).toEqual(['closed', 'Respondido']);
  });

  test('of a term in hours goes by its instants', () => {
    const health = {
      receivedDate: '2026-04-01',
      receivedAt: '2026-04-01T16:00:00-05:00',
      dueDate: '2026-04-04',
      soonDate: '2026-04-04',
      dueAt: '2026-04-04T16:00:00-05:00',
    };
    const at = (now: string) => {
      const { status, chip, date } = rowClockView(health, now, 'es-CO');
      return [status, chip.short, date.replaceAll('\u00a0', ' ')];
    };
    expect(at('2026-04-02T10:20:00-05:00')).toEqual(['ok', 'Quedan 54 h', 'sáb 4 abr a las 4:00 p. m.']);
    expect(at('2026-04-04T11:10:00-05:00').slice(0, 2)).toEqual(['today', 'Quedan 5 h']);
    expect(at('2026-04-04T16:20:00-05:00').slice(0, 2)).toEqual(['over', 'Vencido']);
    expect(at('2026-04-04T21:20:00-05:00').slice(0, 2)).toEqual(['over', 'Hace 5 h']);
    const closed = rowClockView({ ...health, answeredAt: '2026-04-02T10:20:00-05:00' }, '2026-04-09T10:00:00Z', 'en');
    expect([closed.status, closed.chip.short]).toEqual(['closed', 'Answered']);
  });

  test('that ends at midnight is told by the day that the midnight ends', () => {
    const shown = rowClockView(
      { receivedDate: '2026-11-13', dueDate: '2026-11-17', soonDate: '2026-11-17', dueAt: '2026-11-17T00:00:00-05:00' },
      '2026-11-16T18:20:00-05:00',
      'es-CO',
    );
    expect([shown.status, shown.chip.short, shown.date]).toEqual(['today', 'Quedan 6 h', 'lun 16 nov a la medianoche']);
    expect(shown.mini.at(-1)).toEqual({ mark: 'gone', due: true, today: true });
  });

  test.each([
    ['co.health.simple', true],
    ['co.retract.refund', true],
    ['co.pet.incomplete.petitioner', false],
    ['co.consumer.action.other', false],
  ])('of %s says what the whole clock says', (rule, sameMarks) => {
    const clock = snapshot({ rule, receivedAt: '2026-01-30T12:00:00-05:00' });
    const { dueDate, dueAt, soonDate, explanation } = clock;
    const { receivedDate, receivedAt, term } = explanation;
    for (const now of ['2026-01-31T09:00:00-05:00', '2026-02-13T09:00:00-05:00', '2026-03-04T09:00:00-05:00']) {
      const whole = clockView(clock, now, 'es-CO');
      const light = rowClockView({ receivedDate, receivedAt, dueDate, dueAt, soonDate, unit: term.unit }, now, 'es-CO');
      expect([light.status, light.chip]).toEqual([whole.status, whole.chip]);
      if (sameMarks) expect(light.mini).toEqual(whole.rule.mini);
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
