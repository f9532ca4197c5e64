// What others use to count business time: Monday to Friday, 08:00-12:00 and 14:00-18:00 in Colombia, five hours behind UTC.
import { requireAnew } from '../../support/subjects.mjs';

export const offset = -18_000;

/** Hand-written stepping over segments, day by day, with what it needs of the holidays in a Set. */
export function segmentStepping({ days }) {
  const holidays = new Set(days);
  const segments = [28_800, 43_200, 50_400, 64_800];
  const weekday = (day) => (((day + 3) % 7) + 7) % 7;
  return {
    add(start, seconds) {
      const wall = start + offset;
      let day = Math.floor(wall / 86_400);
      let at = wall - day * 86_400;
      let left = seconds;
      for (; ; day += 1, at = 0) {
        if (weekday(day) > 4 || holidays.has(day)) continue;
        for (let i = 0; i < segments.length; i += 2) {
          const from = at > segments[i] ? at : segments[i];
          const open = segments[i + 1] - from;
          if (open <= 0) continue;
          if (left <= open) return day * 86_400 + from + left - offset;
          left -= open;
        }
      }
    },
    elapsed(start, end) {
      const [from, to] = [start + offset, end + offset];
      let sum = 0;
      for (let day = Math.floor(from / 86_400); day * 86_400 < to; day += 1) {
        if (weekday(day) > 4 || holidays.has(day)) continue;
        for (let i = 0; i < segments.length; i += 2) {
          const low = Math.max(from, day * 86_400 + segments[i]);
          const high = Math.min(to, day * 86_400 + segments[i + 1]);
          if (high > low) sum += high - low;
        }
      }
      return sum;
    },
    /** Without the spans [from, to) in which nothing counts; they are in order and apart. */
    elapsedPaused(start, end, pauses) {
      let sum = this.elapsed(start, end);
      for (const [from, to] of pauses) sum -= this.elapsed(Math.max(from, start), Math.min(to, end));
      return sum;
    },
  };
}

/** It counts whole minutes in local time: run it in UTC, and it is given the wall clock. */
export function dayjsBusinessTime({ dates }) {
  const [dayjs, plugin] = requireAnew('dayjs', 'dayjs-business-time');
  dayjs.extend(plugin.default ?? plugin);
  dayjs.setHolidays(dates);
  const hours = [
    { start: '08:00:00', end: '12:00:00' },
    { start: '14:00:00', end: '18:00:00' },
  ];
  const open = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, hours]);
  dayjs.setBusinessTime({ sunday: null, saturday: null, ...Object.fromEntries(open) });
  const wall = (second) => dayjs((second + offset) * 1_000);
  return {
    add: (start, seconds) =>
      wall(start)
        .addBusinessMinutes(seconds / 60)
        .valueOf() /
        1_000 -
      offset,
    elapsed: (start, end) => wall(start).businessMinutesDiff(wall(end)) * 60,
  };
}
