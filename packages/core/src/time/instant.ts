import { PqrsError } from '../errors.js';
import { dayOf, daysInMonth, formatDate } from './civilDate.js';

/** An instant as milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

export const msPerDay = 86_400_000;

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
const localPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/;

/** A number of two digits. Read off its places: dates are read by the million, and texts cut out of them would be rubbish to collect. */
function twoAt(text: string, place: number): number {
  return text.charCodeAt(place) * 10 + text.charCodeAt(place + 1) - 528;
}

/** The wall clock of a text that has the form, up to `end`; undefined where there is no such day or time. */
function wallMs(text: string, end: number): number | undefined {
  const year = twoAt(text, 0) * 100 + twoAt(text, 2);
  const month = twoAt(text, 5);
  const day = twoAt(text, 8);
  const hour = twoAt(text, 11);
  const minute = twoAt(text, 14);
  const second = end > 16 ? twoAt(text, 17) : 0;
  if (day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = end > 20 ? Number(text.slice(20, Math.min(23, end)).padEnd(3, '0')) : 0;
  return dayOf(year, month, day) * msPerDay + ((hour * 60 + minute) * 60 + second) * 1_000 + fraction;
}

/** The offset in minutes that a text ends with, from `place` on. */
function offsetAt(text: string, place: number): number | undefined {
  if (place === text.length - 1) return 0;
  const hours = twoAt(text, place + 1);
  const minutes = twoAt(text, place + 4);
  if (hours > 18 || minutes > 59) return undefined;
  return (text[place] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

function badInstant(text: string, help: string): PqrsError {
  return new PqrsError('time-bad-instant', `"${String(text).slice(0, 40)}" is not an instant.`, help);
}

/**
 * Reads an ISO 8601 instant that carries its offset or Z; a time without one says nothing and is refused. Fractions
 * beyond the millisecond are dropped.
 *
 * @throws PqrsError `time-bad-instant`.
 * @example
 * parseInstant('1970-01-01T00:00:01-05:00') // 18_001_000
 */
export function parseInstant(text: string): EpochMs {
  const isInstant = instantPattern.test(text);
  const end = isInstant && text.endsWith('Z') ? text.length - 1 : text.length - 6;
  const wall = isInstant ? wallMs(text, end) : undefined;
  const offset = isInstant ? offsetAt(text, end) : undefined;
  if (wall === undefined || offset === undefined) {
    throw badInstant(text, 'Write it as 2026-07-01T10:00:00-05:00 or 2026-07-01T15:00:00Z.');
  }
  return wall - offset * 60_000;
}

/**
 * Reads a local date-time (no offset) as if its zone were UTC: the wall clock in milliseconds.
 *
 * @throws PqrsError `time-bad-instant`.
 */
export function parseLocal(text: string): EpochMs {
  const wall = localPattern.test(text) ? wallMs(text, text.length) : undefined;
  if (wall === undefined) throw badInstant(text, 'Write a local date and time without offset, as 2026-07-01T10:00:00.');
  return wall;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/**
 * Writes an instant with an offset in minutes; without one, in UTC with Z. Milliseconds appear only when there are any.
 *
 * @example
 * formatInstant(18_001_000, -300) // '1970-01-01T00:00:01-05:00'
 */
export function formatInstant(instant: EpochMs, offset?: number): string {
  const wall = instant + (offset ?? 0) * 60_000;
  const day = Math.floor(wall / msPerDay);
  const rest = wall - day * msPerDay;
  const seconds = Math.floor(rest / 1_000);
  const ms = rest % 1_000;
  const time = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const fraction = ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`;
  return `${formatDate(day)}T${time}${fraction}${offset === undefined ? 'Z' : formatOffset(offset)}`;
}

function formatOffset(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
