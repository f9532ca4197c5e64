import type { TermEvent } from '../clock/request.js';
import type { CaseEvent } from './event.js';

/**
 * What happened to the statutory term of a case, as its clock takes it, in order.
 *
 * @example
 * termEventsOf(state.events) // [{ type: 'informationRequested', at: '2026-07-02T15:00:00.000Z' }]
 */
export function termEventsOf(events: readonly CaseEvent[]): TermEvent[] {
  return events.flatMap((event): TermEvent[] => {
    switch (event.type) {
      case 'informationRequested':
        return [{ type: 'informationRequested', at: event.at }];
      case 'informationReceived':
        return [{ type: 'informationCompleted', at: event.at }];
      case 'termExtended': {
        const { at, reason, until } = event;
        return [{ type: 'extended', at, reason, ...(until !== undefined && { until }) }];
      }
      default:
        return [];
    }
  });
}

const termEvents: readonly CaseEvent['type'][] = ['informationRequested', 'informationReceived', 'termExtended'];

/** Whether anything happened to the statutory term of a case. */
export function hasTermEvent(events: readonly CaseEvent[]): boolean {
  return events.some(({ type }) => termEvents.includes(type));
}
