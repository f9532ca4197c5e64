import { PqrsError } from '../errors.js';
import type { EpochDay } from '../time/civilDate.js';
import { addOnIndex, countOnIndex } from './businessDays.js';
import { calendarFor } from './calendar.js';
import type { CalendarOptions } from './calendar.js';
import { addPiece, countPiece, rankTable, termTable } from './businessDayKernelTables.js';

/** Business days on epoch days, one by one and by the million, for whoever counts many terms of one calendar. */
export interface BusinessDayKernel {
  /** First and last day that the calendar covers. */
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  /** The n-th business day after a day (before it, when negative), which itself never counts; for 0, the day itself. */
  add(day: EpochDay, n: number): EpochDay;
  /** How many business days lie after `from` and up to `to`; negative when `to` comes first. */
  count(from: EpochDay, to: EpochDay): number;
  /**
   * {@link BusinessDayKernel.add} for each day of an array.
   *
   * @param out where the answers go, one for each day; a new array unless given. It may be `days` itself.
   * @returns `out`
   */
  addAll(days: Int32Array, n: number, out?: Int32Array): Int32Array;
  /** {@link BusinessDayKernel.count} for each pair of two arrays. */
  countAll(from: Int32Array, to: Int32Array, out?: Int32Array): Int32Array;
}

/** Below this a table of a term costs more than it saves. */
const worthATable = 16_384;

/**
 * Engines compile a function the better the more often it was called: a long array goes through in pieces, since one
 * long loop would mostly run in the code made for its middle.
 */
const piece = 4_096;

/**
 * A kernel over one calendar. Keep it: it holds a table of the last term that it was asked for in bulk.
 *
 * Days are epoch days (whole days since 1970-01-01, see {@link parseDate}); there is no zone and no hour.
 *
 * @throws PqrsError `input-invalid` for an unknown calendar or layer, `time-bad-date`. Its operations throw
 * `calendar-bad-days`, `time-out-of-range` (then part of `out` may be written), and `input-invalid` for arrays that differ
 * in length.
 * @example
 * const kernel = businessDayKernel();
 * kernel.add(parseDate('2026-07-01'), 15) // 20_658: 2026-07-24 (Ley 1755 de 2015 art. 14; Ley 4 de 1913 art. 62)
 * kernel.addAll(Int32Array.of(parseDate('2026-07-01'), parseDate('2025-12-05')), 15) // Int32Array [20_658, 20_452]
 */
export function businessDayKernel(options: CalendarOptions = {}): BusinessDayKernel {
  const calendar = calendarFor(options);
  const { firstDay, lastDay } = calendar;
  let term: { n: number; table: Int32Array } | undefined;
  let ranks: Int32Array | undefined;

  const add = (day: EpochDay, n: number): EpochDay => addOnIndex(calendar, day, n, 'dayAfterIsFirst');
  const count = (from: EpochDay, to: EpochDay): number => countOnIndex(calendar, from, to, false);

  function tableOf(n: number): Int32Array {
    if (term?.n === n) return term.table;
    // Any day tells whether n is a number of days at all.
    if (!Number.isSafeInteger(n)) add(firstDay, n);
    term = { n, table: termTable(calendar, n) };
    return term.table;
  }

  return {
    firstDay,
    lastDay,
    add,
    count,
    addAll(days, n, out = new Int32Array(days.length)) {
      sameLength('out', days, out);
      if (days.length < worthATable && term?.n !== n) {
        for (let i = 0; i < days.length; i += 1) out[i] = add(days[i] as number, n);
        return out;
      }
      const table = tableOf(n);
      // One by one, such a day gives the error that says what is wrong with it.
      const refuse = (at: number) => add(days[at] as number, n);
      for (let at = 0; at < days.length; at += piece) {
        addPiece(table, firstDay, days, out, at, Math.min(at + piece, days.length), refuse);
      }
      return out;
    },
    countAll(from, to, out = new Int32Array(from.length)) {
      sameLength('to', from, to);
      sameLength('out', from, out);
      ranks ??= rankTable(calendar);
      const refuse = (at: number) => count(from[at] as number, to[at] as number);
      for (let at = 0; at < from.length; at += piece) {
        countPiece(ranks, firstDay, from, to, out, at, Math.min(at + piece, from.length), refuse);
      }
      return out;
    },
  };
}

function sameLength(name: string, days: Int32Array, other: Int32Array): void {
  if (other.length === days.length) return;
  throw new PqrsError(
    'input-invalid',
    `The array "${name}" has ${other.length} places for ${days.length} days.`,
    'Give arrays of one length.',
    { fields: [{ field: name, code: 'wrongType' }] },
  );
}
