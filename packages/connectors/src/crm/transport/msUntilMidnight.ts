import { civilDateAt, endOfDayInstant } from '@pqrs-kit/core';

/**
 * Milliseconds from an instant until the next midnight of a zone: when a limit of the day begins anew.
 *
 * @throws PqrsError `time-bad-zone`
 * @example
 * msUntilMidnight(Date.parse('2026-11-24T23:59:00-05:00'), 'America/Bogota') // 60_000
 */
export function msUntilMidnight(nowMs: number, zone: string): number {
  const today = civilDateAt(new Date(nowMs).toISOString(), zone);
  return Date.parse(endOfDayInstant(today, zone)) + 1_000 - nowMs;
}
