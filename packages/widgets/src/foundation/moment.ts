import { civilDateAt, parseInstant, type ClockSnapshot } from '@pqrs-kit/core';

/** Whether what a clock says changes with the minute: a term in hours that runs. What any other says changes with the day. */
export function runsByTheMinute({ explanation, stoppedAt }: ClockSnapshot): boolean {
  return explanation.term.unit === 'hours' && stoppedAt === undefined;
}

/** Names the moment of an instant that matters to what is shown: its minute, or its civil date in a zone. */
export function momentKey(instant: string, zone: string, byTheMinute: boolean): string {
  return byTheMinute ? `minute ${Math.floor(parseInstant(instant) / 60_000)}` : civilDateAt(instant, zone);
}
