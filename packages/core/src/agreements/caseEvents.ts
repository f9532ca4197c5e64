import { PqrsError } from '../errors.js';
import type { EpochSecond } from './epochSecond.js';
import { secondOf } from './epochSecond.js';
import type { AgreementEvent } from './event.js';

/** An event with its second. */
export interface TimedEvent {
  second: EpochSecond;
  event: AgreementEvent;
}

function wrong(problem: string): PqrsError {
  return new PqrsError('clock-events-out-of-order', problem, 'Give one reception, at or before every other event.');
}

/**
 * The events of a case up to an instant, in order of time; those of one second stay in the order given, after reception.
 *
 * @throws PqrsError `clock-events-out-of-order` without exactly one reception, or with an event before it;
 * `time-bad-instant`
 */
export function eventsUntil(events: readonly AgreementEvent[], now: string): TimedEvent[] {
  const until = secondOf(now);
  const timed = events.map((event) => ({ second: secondOf(event.at), event }));
  const [reception, another] = timed.filter(({ event }) => event.type === 'received');
  if (!reception) throw wrong('The case has no reception.');
  if (another) throw wrong(`The case came in twice, at ${reception.event.at} and ${another.event.at}.`);
  if (reception.second > until)
    throw wrong(`The case came in at ${reception.event.at}, after the instant of the reading.`);
  const early = timed.find(({ second }) => second < reception.second);
  if (early) throw wrong(`The event "${early.event.type}" at ${early.event.at} is before reception.`);
  const others = timed.filter((one) => one !== reception && one.second <= until);
  return [reception, ...others.sort((a, b) => a.second - b.second)];
}
