import type { WorkingHours } from '../calendar/hours/workingHours.js';
import type { Agreement } from './agreement.js';
import type { CasePause } from './casePauses.js';
import type { EpochSecond } from './epochSecond.js';
import { openHours } from './openHours.js';
import type { VersionSteps } from './versionSteps.js';

/** Pauses that overlap, as one. */
export interface Held {
  from: EpochSecond;
  to: EpochSecond;
  reasons: CasePause['reason'][];
  heldSeconds: number;
  lasts: boolean;
}

/** The part of a clock that ran under one version. */
export interface CountedPart {
  agreement: Agreement;
  from: EpochSecond;
  to: EpochSecond;
  held: Held[];
  /** Pauses for reasons that the version does not allow. */
  refused: CasePause[];
  /** Open and unpaused. */
  seconds: number;
}

/** Whether a version stands still for a pause. */
export function isAllowed(agreement: Agreement, { reason }: CasePause): boolean {
  return reason === 'resolved' || agreement.pauseReasons.includes(reason);
}

function merged(pauses: readonly CasePause[], from: EpochSecond, to: EpochSecond, hours: WorkingHours): Held[] {
  const apart: Held[] = [];
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const [start, end] = [Math.max(pause.from, from), Math.min(pause.to ?? to, to)];
    if (start >= end) continue;
    const lasts = pause.to === undefined;
    const last = apart.at(-1);
    if (!last || start > last.to) {
      apart.push({ from: start, to: end, reasons: [pause.reason], heldSeconds: 0, lasts });
      continue;
    }
    last.to = Math.max(last.to, end);
    last.lasts ||= lasts;
    if (!last.reasons.includes(pause.reason)) last.reasons.push(pause.reason);
  }
  for (const one of apart) one.heldSeconds = hours.epoch.elapsed(one.from, one.to);
  return apart;
}

function partOf(agreement: Agreement, from: EpochSecond, to: EpochSecond, pauses: readonly CasePause[]): CountedPart {
  const hours = openHours(agreement);
  const held = merged(
    pauses.filter((pause) => isAllowed(agreement, pause)),
    from,
    to,
    hours,
  );
  const refused = pauses.filter((pause) => !isAllowed(agreement, pause) && pause.from < to && (pause.to ?? to) > from);
  const paused = held.reduce((sum, one) => sum + one.heldSeconds, 0);
  return { agreement, from, to, held, refused, seconds: hours.epoch.elapsed(from, to) - paused };
}

/** What a clock counted from one instant to another, version by version; the last part is that of the last instant. */
export function countedParts(
  steps: VersionSteps,
  pauses: readonly CasePause[],
  from: EpochSecond,
  to: EpochSecond,
): CountedPart[] {
  const reached = steps.filter((step) => step.from <= to);
  return reached.flatMap(({ agreement, from: begins }, i) => {
    const [start, end] = [Math.max(begins, from), reached[i + 1]?.from ?? to];
    const isLast = i === reached.length - 1;
    return end > start || isLast ? [partOf(agreement, start, end, pauses)] : [];
  });
}

/** Seconds that some parts counted. */
export function secondsOf(parts: readonly CountedPart[]): number {
  return parts.reduce((sum, part) => sum + part.seconds, 0);
}

/**
 * The instant at which some seconds have been counted. A part that ends first hands on what is left; the last one goes on
 * beyond its end.
 */
export function dueOf(parts: readonly CountedPart[], seconds: number): EpochSecond {
  let left = seconds;
  for (const [i, part] of parts.entries()) {
    if (part.seconds < left && i < parts.length - 1) {
      left -= part.seconds;
      continue;
    }
    const pauses = part.held.map(({ from, to }) => [from, to] as const);
    return openHours(part.agreement).epoch.add(part.from, left, pauses);
  }
  return Infinity;
}
