import { PqrsError } from '../errors.js';
import { dayOf, daysInMonth, formatDate } from './civilDate.js';

/** An instant as milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

export const msPerDay = 86_400_000;

const instantPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
const localPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;

function wallMs(match: RegExpExecArray): number | undefined {
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const hour = Number(match[4]);
  const minute = Number(match[5]);
  const second = Number(match[6] ?? 0);
  if (day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = match[7] === undefined ? 0 : Number(match[7].slice(0, 3).padEnd(3, '0'));
  return dayOf(year, month, day) * msPerDay + ((hour * 60 + minute) * 60 + second) * 1_000 + fraction;
}

function offsetMinutes(text: string): number | undefined {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4, 6))];
  if (hours > 18 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
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
  const match = instantPattern.exec(text);
  const wall = match ? wallMs(match) : undefined;
  const offset = match ? offsetMinutes(match[8] ?? '') : undefined;
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
  const match = localPattern.exec(text);
  const wall = match ? wallMs(match) : undefined;
  if (wall === undefined) throw badInstant(text, 'Write a local date and time without offset, as 2026-07-01T10:00:00.');
  return wall;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
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
