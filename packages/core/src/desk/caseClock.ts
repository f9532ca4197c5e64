import { hasTermEvent, termEventsOf } from '../case/termEvents.js';
import type { CaseState } from '../case/state.js';
import type { DueRequest, TermEvent } from '../clock/request.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { snapshot } from '../clock/takeSnapshot.js';
import { isPqrsError } from '../errors.js';
import { bindingNormOf } from './bindingNorm.js';
import type { Organization } from './organization.js';
import { clockOfDay } from './termOfDay.js';

/**
 * The statutory clock of a case: from its first receipt, under the norm of what it is classified as now, until the answer was notified or
 * the case ended. A reopened case has no answer, so its clock runs again from the first receipt. What happened to the term under another
 * classification, and the norm of today knows nothing of, holds nothing.
 */
export function caseClock(state: CaseState, organization: Organization): ClockSnapshot {
  const stoppedAt = state.answer?.notifiedAt ?? state.ending?.at;
  const stopped = stoppedAt === undefined ? {} : { stoppedAt };
  const shared = hasTermEvent(state.events)
    ? undefined
    : clockOfDay(state, organization, calendarRequest(organization));
  return shared ? { ...shared, ...stopped } : snapshot(clockRequest(state, organization), stopped);
}

/**
 * What the clock of a case is asked: `due` of it gives the date that {@link caseClock} shows.
 *
 * @example
 * due(clockRequest(state, organization)).dueDate === caseClock(state, organization).dueDate // true
 */
export function clockRequest(state: CaseState, organization: Organization): DueRequest {
  const request = requestWithoutEvents(state, organization);
  const events = termEventsOf(state.events);
  return events.length === 0 ? request : { ...request, events: eventsThatHold(request, events) };
}

/**
 * Refuses what the norm of a case does not let happen to its term: the last of its events, when that is one of the term.
 *
 * @throws PqrsError `clock-event-not-allowed`, `clock-extension-refused`, `clock-events-out-of-order`
 */
export function requireTermEvent(state: CaseState, organization: Organization): void {
  const last = state.events.at(-1);
  if (!last || termEventsOf([last]).length === 0) return;
  const request = requestWithoutEvents(state, organization);
  const before = eventsThatHold(request, termEventsOf(state.events.slice(0, -1)));
  snapshot({ ...request, events: [...before, ...termEventsOf([last])] });
}

function requestWithoutEvents(state: CaseState, organization: Organization): DueRequest {
  const { receivedAt } = state;
  return { ...calendarRequest(organization), rule: bindingNormOf(state, organization, receivedAt), receivedAt };
}

/** The calendar and the zone of an organisation, as any clock of it is asked. */
export function calendarRequest(organization: Organization): Omit<DueRequest, 'rule' | 'receivedAt'> {
  const { saturday, calendarLayers, timeZone, closures, workingSaturdays } = organization;
  return {
    saturday,
    calendarLayers,
    timezone: timeZone,
    ...(closures ? { closures } : {}),
    ...(workingSaturdays ? { workingSaturdays } : {}),
  };
}

function eventsThatHold(request: DueRequest, events: readonly TermEvent[]): TermEvent[] {
  const held: TermEvent[] = [];
  for (const event of events) if (holds({ ...request, events: [...held, event] })) held.push(event);
  return held;
}

function holds(request: DueRequest): boolean {
  try {
    snapshot(request);
    return true;
  } catch (error) {
    if (isPqrsError(error) && error.code.startsWith('clock-')) return false;
    throw error;
  }
}
