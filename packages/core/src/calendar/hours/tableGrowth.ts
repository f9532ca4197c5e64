import { instantOfWall } from '../../time/zone.js';
import type { DayHours } from './dayHours.js';
import { secondsPerDay } from './daySpans.js';
import { layByCell } from './cellTables.js';
import type { CellTables } from './cellTables.js';
import { layByDay, layByOrdinal, ordinalByRows } from './dayTables.js';
import type { DayTables, OrdinalTable } from './dayTables.js';
import { outsideYears } from './hoursErrors.js';
import { openSegments } from './openSegments.js';
import type { OpenSegments } from './openSegments.js';
import type { ZoneChanges } from './zoneChanges.js';

/** Tables over the instants [from, to], in epoch seconds, whose ordinals run from lowest to highest. */
export interface WindowTables extends DayTables, OrdinalTable {
  from: number;
  to: number;
  lowest: number;
  highest: number;
  segments: OpenSegments;
  /** The same in cells, where it fits into them. */
  cells: CellTables | undefined;
}

/** Makes tables that cover more and more of the years of a calendar. An ordinal means the same in all of them. */
export interface TableGrowth {
  /** Tables that hold an instant too. */
  covering(instant: number): WindowTables;
  /** Tables that begin earlier, or end later, than the last. */
  earlier(): WindowTables;
  later(): WindowTables;
}

/** Days around the first instant asked for; after that tables double, until they grow by so many days at once. */
const firstDays = { before: 14, after: 98 } as const;
const mostNewDays = 8 * 365;
/** A day on a wall clock can reach this far into the UTC days around it. */
const daysAround = 2;

/** Tables of the open hours of a zone. Past the years of the calendar it throws `time-out-of-range`. */
export function tableGrowth(hours: DayHours, changes: ZoneChanges, zone: string): TableGrowth {
  // Asked of the zone database itself, whose few answers here cost less than all changes from now to then.
  const start = Math.round(instantOfWall(hours.firstDay * secondsPerDay * 1_000, zone) / 1_000);
  const end = Math.round(instantOfWall((hours.lastDay + 1) * secondsPerDay * 1_000, zone) / 1_000);
  const [firstDay, lastDay] = [Math.floor(start / secondsPerDay), Math.ceil(end / secondsPerDay)];
  /** Instant of ordinal 0. */
  let anchor = Number.NaN;
  let [fromDay, toDay] = [0, 0];

  function build(newFrom: number, newTo: number): WindowTables {
    [fromDay, toDay] = [Math.max(newFrom, firstDay), Math.min(newTo, lastDay)];
    const segments = openSegments(hours, changes, fromDay - daysAround, toDay + daysAround);
    const tables = layByDay(segments, fromDay, toDay);
    const shift = ordinalByRows(tables, anchor);
    for (let i = 0; i < tables.bases.length; i += 1) tables.bases[i] = (tables.bases[i] as number) - shift;
    const [from, to] = [Math.max(fromDay * secondsPerDay, start), Math.min(toDay * secondsPerDay, end)];
    const [lowest, highest] = [ordinalByRows(tables, from), ordinalByRows(tables, to)];
    const cells = layByCell(segments, from, to, lowest);
    return { ...tables, ...layByOrdinal(tables.bases), from, to, lowest, highest, segments, cells };
  }

  const newDays = () => Math.min(toDay - fromDay, mostNewDays);
  const growBackward = (toward: number) => build(Math.min(toward, fromDay - newDays()), toDay);
  const growForward = (toward: number) => build(fromDay, Math.max(toward, toDay + newDays()));

  function exhausted(): never {
    throw outsideYears('The calendar has no more open time within its years.', hours.firstDay, hours.lastDay);
  }

  return {
    covering(instant) {
      if (!(instant >= start && instant <= end)) {
        throw outsideYears('The instant lies outside the years of the calendar.', hours.firstDay, hours.lastDay);
      }
      const day = Math.floor(instant / secondsPerDay);
      if (Number.isNaN(anchor)) {
        anchor = Math.floor(instant);
        return build(day - firstDays.before, day + firstDays.after);
      }
      return day < fromDay ? growBackward(day - firstDays.before) : growForward(day + firstDays.after);
    },
    earlier: () => (fromDay > firstDay ? growBackward(fromDay) : exhausted()),
    later: () => (toDay < lastDay ? growForward(toDay) : exhausted()),
  };
}
