import type { HourSpan } from './definition.js';
import { badHours } from './hoursErrors.js';

/** Spans of one day in seconds since its local midnight, in order and apart: [open, close, open, close, ...]. */
export type DaySpans = readonly number[];

export const secondsPerDay = 86_400;
export const noSpans: DaySpans = [];

/** More spans than this in one day are a mistake, and would make tables large. */
const mostSpans = 48;
const timePattern = /^([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?$/;

function secondOf(time: string, owner: string): number {
  const match = timePattern.exec(time);
  const second = match ? (Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0) : Infinity;
  if (second <= secondsPerDay) return second;
  throw badHours(`"${String(time).slice(0, 20)}" of ${owner} is not a time of day.`, 'Write 08:00, 17:30:15 or 24:00.');
}

function readPair([from, to]: HourSpan, owner: string): readonly [number, number] {
  const start = secondOf(from, owner);
  const end = secondOf(to, owner) || secondsPerDay;
  if (start < end) return [start, end];
  throw badHours(
    `"${from}" to "${to}" of ${owner} ends before it starts.`,
    'Split what crosses midnight: up to "24:00" on one day, from "00:00" on the next.',
  );
}

function readPairs(spans: readonly HourSpan[], owner: string): (readonly [number, number])[] {
  if (spans.length > mostSpans) {
    throw badHours(`${owner} has ${spans.length} spans.`, `Give one day at most ${mostSpans}.`);
  }
  return spans.map((span) => readPair(span, owner)).sort((a, b) => a[0] - b[0]);
}

/**
 * Reads the open hours of a day.
 *
 * @param owner what they belong to, for messages: a weekday or a date
 * @throws PqrsError `calendar-bad-hours` when they overlap, end before they start or are no times of day
 * @example
 * readHours([['14:00', '24:00'], ['08:00', '12:00']], 'mon') // [28_800, 43_200, 50_400, 86_400]
 */
export function readHours(spans: readonly HourSpan[], owner: string): DaySpans {
  const read: number[] = [];
  for (const [start, end] of readPairs(spans, owner)) {
    if (start < (read.at(-1) ?? 0)) {
      throw badHours(`The hours of ${owner} overlap.`, 'Let each span start where the one before it has ended.');
    }
    read.push(start, end);
  }
  return read;
}

/** Reads breaks of a day, which may overlap. */
export function readBreaks(spans: readonly HourSpan[], owner: string): DaySpans {
  const read: number[] = [];
  for (const [start, end] of readPairs(spans, owner)) {
    const last = read.length - 1;
    if (start > (read[last] ?? -1)) read.push(start, end);
    else read[last] = Math.max(read[last] ?? 0, end);
  }
  return read;
}

/** What is left of spans without some breaks. */
export function without(spans: DaySpans, breaks: DaySpans): DaySpans {
  if (breaks.length === 0 || spans.length === 0) return spans;
  const left: number[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    let start = spans[i] as number;
    const end = spans[i + 1] as number;
    for (let j = 0; j < breaks.length; j += 2) {
      const [from, to] = [breaks[j] as number, breaks[j + 1] as number];
      if (to <= start || from >= end) continue;
      if (from > start) left.push(start, from);
      start = to;
    }
    if (start < end) left.push(start, end);
  }
  return left;
}
