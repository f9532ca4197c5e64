import { PqrsError } from '../../errors.js';
import type { OpenTimeline } from './openTimeline.js';
import { ordinalIn } from './openWindow.js';
import type { OpenWindow } from './openWindow.js';

/** Spans of epoch seconds that do not count, `[from, to)`. They may overlap and come in any order. */
export type EpochPauses = readonly (readonly [from: number, to: number])[];

/** Pauses in order and apart. */
export function inOrder(pauses: EpochPauses): EpochPauses {
  let end = -Infinity;
  let ordered = true;
  for (const [from, to] of pauses) {
    if (!(from <= to)) {
      throw new PqrsError('calendar-bad-pause', 'A pause ends before it starts.', 'Give each pause as [from, to].');
    }
    if (from < end) ordered = false;
    end = to;
  }
  return ordered ? pauses : merged(pauses);
}

function merged(pauses: EpochPauses): EpochPauses {
  const apart: [number, number][] = [];
  for (const [from, to] of [...pauses].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/**
 * Open seconds of (start, end) that are paused.
 *
 * @param window holds both instants
 * @throws PqrsError `calendar-bad-pause`
 */
export function pausedBetween(window: OpenWindow, pauses: EpochPauses, start: number, end: number): number {
  let sum = 0;
  let last = -Infinity;
  // One walk that checks and counts: pauses that come in order, as nearly all do, are not gone through twice.
  for (let i = 0; i < pauses.length; i += 1) {
    const pause = pauses[i] as readonly [number, number];
    const from = pause[0];
    const to = pause[1];
    if (!(from <= to && from >= last)) return pausedBetween(window, inOrder(pauses), start, end);
    last = to;
    const low = from > start ? from : start;
    const high = to < end ? to : end;
    if (high > low) sum += ordinalIn(window, high) - ordinalIn(window, low);
  }
  return sum;
}

/**
 * The ordinal at which some open and unpaused seconds after a start have passed. A span that ends where a pause begins
 * ends there; adding nothing inside a pause goes to its end.
 */
export function ordinalAfter(timeline: OpenTimeline, pauses: EpochPauses, start: number, seconds: number): number {
  const first = timeline.ordinal(start);
  let target = first + seconds;
  for (const [from, to] of pauses) {
    if (to <= start) continue;
    const begin = from <= start ? first : timeline.ordinal(from);
    if (begin > target || (begin === target && seconds > 0)) break;
    target += timeline.ordinal(to) - begin;
  }
  return target;
}

/** {@link ordinalAfter}, backward. */
export function ordinalBefore(timeline: OpenTimeline, pauses: EpochPauses, start: number, seconds: number): number {
  const first = timeline.ordinal(start);
  let target = first - seconds;
  for (let i = pauses.length - 1; i >= 0; i -= 1) {
    const [from, to] = pauses[i] as readonly [number, number];
    if (from >= start) continue;
    const finish = to >= start ? first : timeline.ordinal(to);
    if (finish < target || (finish === target && seconds > 0)) break;
    target -= finish - timeline.ordinal(from);
  }
  return target;
}
