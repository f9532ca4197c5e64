import type { EpochDay } from '../../time/civilDate.js';
import type { DayHours } from './dayHours.js';
import { secondsPerDay } from './daySpans.js';
import { widestOffset } from './zoneChanges.js';
import type { ZoneChanges } from './zoneChanges.js';

/** Open segments in epoch seconds, in order and apart. None crosses a local midnight. */
export interface OpenSegments {
  opens: readonly number[];
  closes: readonly number[];
}

/** The open segments of local days. */
export function openSegments(hours: DayHours, changes: ZoneChanges, fromDay: EpochDay, toDay: EpochDay): OpenSegments {
  const [opens, closes]: [number[], number[]] = [[], []];
  let ordered = true;
  for (let day = Math.max(fromDay, hours.firstDay); day <= Math.min(toDay, hours.lastDay); day += 1) {
    const spans = hours.spansOn(day);
    if (spans.length === 0) continue;
    const midnight = day * secondsPerDay;
    const offset = changes.steadyOffset(midnight - widestOffset, midnight + secondsPerDay + widestOffset);
    for (let i = 0; i < spans.length; i += 2) {
      const [from, to] = [midnight + (spans[i] as number), midnight + (spans[i + 1] as number)];
      const open = offset === undefined ? changes.instantOfWall(from) : from - offset;
      const close = offset === undefined ? changes.instantOfWall(to) : to - offset;
      // In a gap an opening may have moved past its closing.
      if (open >= close) continue;
      ordered &&= open >= (closes.at(-1) ?? -Infinity);
      opens.push(open);
      closes.push(close);
    }
  }
  return ordered ? { opens, closes } : united(opens, closes);
}

/** Segments in order and apart, where a gap of the wall clock has pushed some into others. */
function united(opens: readonly number[], closes: readonly number[]): OpenSegments {
  const order = [...opens.keys()].sort((a, b) => (opens[a] as number) - (opens[b] as number));
  const [from, to]: [number[], number[]] = [[], []];
  for (const k of order) {
    const [open, close] = [Math.max(opens[k] as number, to.at(-1) ?? -Infinity), closes[k] as number];
    if (open >= close) continue;
    from.push(open);
    to.push(close);
  }
  return { opens: from, closes: to };
}
