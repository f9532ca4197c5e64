import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../time/civilDate.js';
import type { OfficeCommand } from './command.js';
import { dutyBoard } from './dutyBoard.js';
import { evolveOffice } from './evolve.js';
import { after, bookOf, contract, julian, nowAt, paola } from './officeSamples.js';
import { nextReminderDay, reminderOf } from './reminder.js';
import type { OfficeState } from './state.js';

/** Friday 13 November 2026; Monday the 16th is a holiday (Ley 51 de 1983). */
const opened = bookOf([{ ...contract, validUntil: '2027-06-30' }, paola, '2026-11-13T10:00:00-05:00']);
const at = (date: string) => nowAt(`${date}T10:00:00-05:00`);
const done = (dueDate: string): OfficeCommand => ({
  type: 'completeDuty',
  dutyId: 'T1.1',
  periodicity: 'D',
  dueDate,
  evidence: 'Acta del día',
});

describe('duties of the office', () => {
  it('are missed on business days alone, with since when', () => {
    expect(dutyBoard(opened, at('2026-11-18')).missed).toEqual([
      {
        dutyId: 'T1.1',
        name: 'Liderar la gestión de PQRs',
        periodicity: 'D',
        since: '2026-11-13',
        dueDates: ['2026-11-13', '2026-11-17'],
      },
    ]);
  });

  it('are not missed where they were done, on their day or late', () => {
    const onTime = after(opened, done('2026-11-13'), julian, '2026-11-13T18:00:00-05:00');
    const late = after(onTime, done('2026-11-17'), paola, '2026-11-18T08:00:00-05:00');
    expect(dutyBoard(late, at('2026-11-18')).missed).toEqual([]);
    expect(late.duties.map(({ by, completedOn, evidence }) => [by, completedOn, evidence])).toEqual([
      ['julian', '2026-11-13', 'Acta del día'],
      ['paola', '2026-11-18', 'Acta del día'],
    ]);
  });

  it('are shown for today, the rest of the week and later', () => {
    const board = dutyBoard(opened, at('2026-11-18'));
    expect(board.today.map(({ dueDate, state }) => [dueDate, state])).toEqual([['2026-11-18', 'open']]);
    expect(board.week.map(({ dueDate }) => dueDate)).toEqual(['2026-11-19', '2026-11-20']);
    expect(board.later.map(({ dutyId, dueDate }) => [dutyId, dueDate])).toEqual([['T1.2', '2026-11-30']]);
  });

  it('are recorded once, on a day of the calendar, and not before their period begins', () => {
    const refused =
      (command: OfficeCommand, state = opened) =>
      () =>
        after(state, command, julian, '2026-11-18T08:00:00-05:00');
    const twice = after(opened, done('2026-11-17'), julian, '2026-11-17T08:00:00-05:00');
    expect(refused(done('2026-11-17'), twice)).toThrow(expect.objectContaining({ code: 'office-command-refused' }));
    expect(refused(done('2026-11-16'))).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    expect(refused(done('2026-11-19'))).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    expect(refused({ ...done('2026-11-30'), dutyId: 'T1.2', periodicity: 'M' } as OfficeCommand)).not.toThrow();
  });
});

describe('the reminder of a day', () => {
  const remind = (state: OfficeState, date: string): OfficeState => {
    const reminder = reminderOf(state, at(date));
    if (!reminder) return state;
    const by = { id: 'pqrs-kit', name: '', role: 'system' } as const;
    return evolveOffice(state, { type: 'reminded', ...reminder, at: at(date).at, by });
  };
  const daily = (dueDate: string) => ({ dutyId: 'T1.1', periodicity: 'D' as const, dueDate });

  it('names what is due and what was missed since the last one, once', () => {
    const first = remind(opened, '2026-11-13');
    expect(first.reminder).toEqual({ on: '2026-11-13', due: [daily('2026-11-13')], missed: [], ending: [] });
    expect(reminderOf(first, at('2026-11-13'))).toBeUndefined();
    const second = remind(first, '2026-11-17');
    expect(second.reminder).toMatchObject({ due: [daily('2026-11-17')], missed: [daily('2026-11-13')] });
    expect(remind(second, '2026-11-18').reminder?.missed).toEqual([daily('2026-11-17')]);
  });

  it('comes on the next day that brings something', () => {
    expect(nextReminderDay(opened, at('2026-11-13'))).toBe('2026-11-14');
    const friday = after(opened, done('2026-11-13'), julian, '2026-11-13T18:00:00-05:00');
    expect(nextReminderDay(friday, at('2026-11-13'))).toBe('2026-11-17');
    expect(nextReminderDay(friday, nowAt('2026-11-13T18:00:00-05:00', { duties: [] }))).toBe('2027-05-31');
  });

  it('says of a document 30 days before its last day that it ends, once', () => {
    const noDuties = (date: string) => ({ ...at(date), duties: [] });
    expect(reminderOf(opened, noDuties('2027-05-30'))).toBeUndefined();
    expect(reminderOf(opened, noDuties('2027-05-31'))?.ending).toEqual(['k1']);
    const told = remind(opened, '2027-05-31');
    expect(reminderOf(told, noDuties('2027-06-01'))).toBeUndefined();
    const ended = after(opened, { type: 'endDocument', documentId: 'k1', reason: 'Terminado' }, paola);
    expect(reminderOf(ended, noDuties('2027-05-31'))).toBeUndefined();
  });

  it('tells of every missed duty exactly once, however the days of the reminders lie', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }), (days) => {
        const dates = [...days].sort((a, b) => a - b).map((day) => formatDate(parseDate('2026-11-13') + day));
        const told: string[] = [];
        let state = opened;
        for (const date of dates) {
          told.push(
            ...(reminderOf(state, at(date))?.missed ?? []).map(({ dutyId, dueDate }) => `${dutyId} ${dueDate}`),
          );
          state = remind(state, date);
        }
        const last = dates.at(-1) ?? '2026-11-13';
        const missed = dutyBoard(opened, at(last)).missed.flatMap(({ dutyId, dueDates }) =>
          dueDates.map((dueDate) => `${dutyId} ${dueDate}`),
        );
        expect(told.sort()).toEqual(missed.sort());
      }),
    );
  });
});
