import { describe, expect, test } from 'vitest';
import { due } from './due.js';
import { parseDate } from '../time/civilDate.js';
import { calendarFor } from '../calendar/calendar.js';
import type { CalendarOptions } from '../calendar/calendar.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const open = (date: string, options: CalendarOptions) => calendarFor(options).isBusinessDay(parseDate(date));
const inventory = { closures: [{ date: '2026-11-26', name: 'Inventario general' }] };

describe('the days of an organisation', () => {
  test('a closed day does not count, and the ledger names it', () => {
    expect(open('2026-11-26', {})).toBe(true);
    expect(open('2026-11-26', inventory)).toBe(false);
    const request = { rule: 'co.pet.transfer', receivedAt: '2026-11-23T09:00:00-05:00' };
    expect(due(request).dueDate).toBe('2026-11-30');
    const closed = due({ ...request, ...inventory });
    expect(closed.dueDate).toBe('2026-12-01');
    expect(closed.skipped[0]).toEqual({ date: '2026-11-26', reason: 'cierre: Inventario general' });
    expect(closed.explanation.calendar.closures).toEqual(inventory.closures);
    expect(closed.explanation.days[3]).toMatchObject({ kind: 'closure', name: 'Inventario general' });
  });

  test('a working Saturday counts, unless a holiday falls on it', () => {
    const saturdays = { workingSaturdays: ['2026-11-28', '2029-12-08'] };
    expect(open('2026-11-28', {})).toBe(false);
    expect(open('2026-11-28', saturdays)).toBe(true);
    expect(open('2026-12-05', saturdays)).toBe(false);
    expect(open('2029-12-08', saturdays)).toBe(false);
    const request = { rule: 'co.pet.transfer', receivedAt: '2026-11-23T09:00:00-05:00', ...saturdays };
    expect(due(request).dueDate).toBe('2026-11-28');
  });

  test('refuses what is no Saturday, no date, or too many', () => {
    expect(() => open('2026-11-26', { workingSaturdays: ['2026-11-27'] })).toThrowError(code('input-invalid'));
    expect(() => open('2026-11-26', { closures: [{ date: '2026-02-30', name: '' }] })).toThrowError(
      code('time-bad-date'),
    );
    const many = Array.from({ length: 2_001 }, () => '2026-11-28');
    expect(() => open('2026-11-26', { workingSaturdays: many })).toThrowError(code('input-invalid'));
  });

  test('many calendars of organisations do not pile up or mix', () => {
    for (let day = 1; day <= 28; day += 1) {
      for (const month of ['09', '10', '11']) {
        const date = `2026-${month}-${String(day).padStart(2, '0')}`;
        expect(open(date, { closures: [{ date, name: 'Cierre' }] })).toBe(false);
      }
    }
    expect(open('2026-11-24', {})).toBe(true);
  });
});

describe('the vacancia of the courts', () => {
  const courts = { calendarLayers: ['co-courts-vacancia'] };

  test('closes 20 December to 10 January and Monday to Wednesday of Holy Week, for who asks for it', () => {
    const dates = ['2026-12-21', '2026-12-31', '2027-01-08', '2026-03-30', '2026-03-31', '2026-04-01'];
    expect(dates.map((date) => open(date, {}))).toEqual([true, true, true, true, true, true]);
    expect(dates.map((date) => open(date, courts))).toEqual([false, false, false, false, false, false]);
    expect(open('2026-12-18', courts)).toBe(true);
    expect(open('2027-01-12', courts)).toBe(true);
  });

  test('never stops the term of a petition', () => {
    const request = { rule: 'co.pet.general', receivedAt: '2026-12-18T15:00:00-05:00' };
    expect(due(request).dueDate).toBe('2027-01-13');
  });
});

describe('other countries', () => {
  test('each has its own holidays; an unknown one is refused', () => {
    expect(open('2026-07-28', { calendar: 'pe' })).toBe(false);
    expect(open('2026-07-28', { calendar: 'co' })).toBe(true);
    expect(open('2026-12-25', { calendar: 'eu' })).toBe(false);
    expect(open('2026-04-06', { calendar: 'eu' })).toBe(true);
    expect(open('2026-04-06', { calendar: 'eu', calendarLayers: ['eu-target'] })).toBe(false);
    expect(() => calendarFor({ calendar: 'atlantis' })).toThrowError(code('input-invalid'));
    expect(() => calendarFor({ calendar: 'pe', calendarLayers: ['co-courts-vacancia'] })).toThrowError(
      code('input-invalid'),
    );
  });
});
