import { PqrsError } from '../errors.js';
import type { EpochDay } from '../time/civilDate.js';
import { parseDate } from '../time/civilDate.js';
import { msPerDay, parseInstant } from '../time/instant.js';
import type { EpochMs } from '../time/instant.js';
import { dayAt, instantOfWall } from '../time/zone.js';
import { askToComplete, completed } from './completion.js';
import { extend, lendGood } from './extension.js';
import type { TermEvent } from './request.js';
import { beginTerm, notAllowed } from './runningTerm.js';
import type { RunningTerm, TermCourse, TermSetting, TermStart } from './runningTerm.js';
import { suspend } from './suspension.js';

const civilDate = /^\d{4}-\d{2}-\d{2}$/;

function isDate(text: string): boolean {
  return civilDate.test(text);
}

function dayOfEvent(text: string, zone: string): EpochDay {
  return isDate(text) ? parseDate(text) : dayAt(parseInstant(text), zone);
}

/** Instant of an event; for a suspension that starts on a civil date, the end of that day: it is not before reception. */
function instantOfEvent(event: TermEvent, zone: string): EpochMs {
  if (event.type !== 'suspended') return parseInstant(event.at);
  return isDate(event.from)
    ? instantOfWall((parseDate(event.from) + 1) * msPerDay, zone) - 1
    : parseInstant(event.from);
}

function inOrder(events: readonly TermEvent[], received: EpochMs, zone: string): void {
  let last = received;
  for (const event of events) {
    const at = instantOfEvent(event, zone);
    if (at < last) {
      throw new PqrsError(
        'clock-events-out-of-order',
        `The event "${event.type}" comes before reception or before the event ahead of it.`,
        'Give the events in the order in which they happened, none before reception.',
      );
    }
    last = at;
  }
}

/**
 * Runs the events of a term over it. Only what the norm allows stops or lengthens it.
 *
 * @throws PqrsError `clock-events-out-of-order`, `clock-extension-refused`, `clock-event-not-allowed`
 */
export function runTerm(
  setting: TermSetting,
  start: TermStart,
  receivedAt: string,
  events: readonly TermEvent[] = [],
): TermCourse {
  if (events.length > 0) inOrder(events, parseInstant(receivedAt), setting.zone);
  let running = beginTerm(setting, start);
  for (const event of events) running = after(running, setting, event);
  return running.course;
}

/** A term that starts again from an instant, with nothing left of what came before. */
function again(setting: TermSetting, at: string): RunningTerm {
  return beginTerm(setting, { day: dayAt(parseInstant(at), setting.zone), instant: parseInstant(at) });
}

function after(running: RunningTerm, setting: TermSetting, event: TermEvent): RunningTerm {
  const { norm, zone } = setting;
  switch (event.type) {
    case 'transferred':
      if (!norm.transfer) throw notAllowed(norm, 'has no transfer', 'Leave the event out: the term keeps running.');
      return again(setting, event.at);
    case 'replaced':
      if (!norm.replacement) throw notAllowed(norm, 'does not start again', 'Leave the replacement out.');
      return again(setting, event.at);
    case 'informationRequested':
      askToComplete(running, dayOfEvent(event.at, zone), event.at);
      return running;
    case 'informationCompleted':
      completed(running, dayOfEvent(event.at, zone));
      return running;
    case 'extended':
      extend(running, dayOfEvent(event.at, zone), event);
      return running;
    case 'loanerProvided':
      lendGood(running, dayOfEvent(event.at, zone), event.at);
      return running;
    case 'suspended':
      suspend(running, dayOfEvent(event.from, zone), dayOfEvent(event.to, zone), event.from);
      return running;
    default:
      throw notAllowed(norm, `knows no event "${String((event as { type: unknown }).type)}"`, 'Leave it out.');
  }
}
