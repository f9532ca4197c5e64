import { PqrsError } from '../../errors.js';
import { formatDate } from '../../time/civilDate.js';
import type { EpochDay } from '../../time/civilDate.js';

export function badHours(problem: string, help: string): PqrsError {
  return new PqrsError('calendar-bad-hours', problem, help);
}

export function noOpenTime(): PqrsError {
  return new PqrsError(
    'calendar-no-open-time',
    'The calendar is never open.',
    'Give it hours, shifts or holidayHours, and check that holidays and breaks leave some of them.',
  );
}

export function outsideYears(problem: string, firstDay: EpochDay, lastDay: EpochDay): PqrsError {
  return new PqrsError(
    'time-out-of-range',
    problem,
    `Use instants from ${formatDate(firstDay)} to ${formatDate(lastDay)}.`,
  );
}

/** A whole number of seconds, not negative; else `calendar-bad-seconds`. */
export function wholeSeconds(seconds: number): number {
  if (Number.isSafeInteger(seconds) && seconds >= 0) return seconds;
  throw new PqrsError(
    'calendar-bad-seconds',
    `${String(seconds)} is not a number of seconds that can be counted.`,
    'Give a whole number, zero or more; to go back in time, subtract.',
  );
}

/** A whole number of days, not negative; else `calendar-bad-days`. */
export function wholeDaysForward(days: number): number {
  if (Number.isSafeInteger(days) && days >= 0) return days;
  throw new PqrsError(
    'calendar-bad-days',
    `${String(days)} is not a number of days that can be counted.`,
    'Give a whole number, zero or more; to go back in time, subtract.',
  );
}
