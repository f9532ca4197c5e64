import type { DayHours } from './dayHours.js';
import { secondsPerDay } from './daySpans.js';
import { outsideYears, wholeDaysForward, wholeSeconds } from './hoursErrors.js';
import { openTimeline } from './openTimeline.js';
import { inOrder, ordinalAfter, ordinalBefore, pausedBetween } from './pauses.js';
import type { EpochPauses } from './pauses.js';
import { tableGrowth } from './tableGrowth.js';
import type { ZoneChanges } from './zoneChanges.js';

/** Working hours on epoch seconds, for hot paths: the operations of {@link WorkingHours} without reading or writing text. */
export interface EpochHours {
  add(start: number, seconds: number, pauses?: EpochPauses): number;
  subtract(start: number, seconds: number, pauses?: EpochPauses): number;
  elapsed(start: number, end: number, pauses?: EpochPauses): number;
  isOpen(at: number): boolean;
  nextOpen(at: number): number;
  segmentsAfter(start: number, take: number): [open: number, close: number][];
  addDaysKeepTime(start: number, days: number): number;
  subtractDaysKeepTime(start: number, days: number): number;
}

/** Makes the operations over the open hours of dates in a zone. */
export function epochHours(hours: DayHours, changes: ZoneChanges, zone: string): EpochHours {
  const timeline = openTimeline(tableGrowth(hours, changes, zone));

  function elapsed(start: number, end: number, pauses?: EpochPauses): number {
    if (end < start) return -elapsed(end, start, pauses) || 0;
    const open = timeline.elapsed(start, end);
    // What has passed was found above, so the window holds both instants.
    return pauses === undefined ? open : open - pausedBetween(timeline.window(), pauses, start, end);
  }

  function nextOpen(at: number): number {
    return timeline.opening(timeline.ordinal(at));
  }

  /** The wall time of an instant on the n-th day with hours after it (before it, with step -1). */
  function sameTimeOn(start: number, days: number, step: 1 | -1): number {
    const wall = start + changes.offsetAt(start);
    let day = Math.floor(wall / secondsPerDay);
    const timeOfDay = wall - day * secondsPerDay;
    for (let left = days; left > 0;) {
      day += step;
      if (day < hours.firstDay || day > hours.lastDay) {
        const problem = 'The calendar has no more days with hours within its years.';
        throw outsideYears(problem, hours.firstDay, hours.lastDay);
      }
      if (hours.spansOn(day).length > 0) left -= 1;
    }
    return days === 0 ? start : changes.instantOfWall(day * secondsPerDay + timeOfDay);
  }

  return {
    elapsed,
    nextOpen,
    add(start, seconds, pauses) {
      wholeSeconds(seconds);
      if (seconds > 0 && pauses === undefined) return timeline.add(start, seconds);
      const target = ordinalAfter(timeline, inOrder(pauses ?? []), start, seconds);
      return seconds === 0 ? timeline.opening(target) : timeline.closing(target);
    },
    subtract(start, seconds, pauses) {
      wholeSeconds(seconds);
      if (seconds > 0 && pauses === undefined) return timeline.subtract(start, seconds);
      const target = ordinalBefore(timeline, inOrder(pauses ?? []), start, seconds);
      return seconds === 0 ? timeline.closing(target) : timeline.opening(target);
    },
    isOpen: (at) => timeline.isOpen(at),
    segmentsAfter(start, take) {
      const segments: [number, number][] = [];
      let from = start;
      while (segments.length < take) {
        const open = nextOpen(from);
        from = timeline.closeOf(open);
        segments.push([open, from]);
      }
      return segments;
    },
    addDaysKeepTime: (start, days) => nextOpen(sameTimeOn(start, wholeDaysForward(days), 1)),
    subtractDaysKeepTime: (start, days) =>
      timeline.closing(timeline.ordinal(sameTimeOn(start, wholeDaysForward(days), -1))),
  };
}
