import type { AgreementEvent, AgreementFacts } from '../agreements/event.js';
import type { GradeLevel } from '../agreements/vocabulary.js';
import type { Actor } from './actor.js';
import type { CaseEvent } from './event.js';

/** Which agreement (ANS) a case falls under, and how it is graded: the priority follows from the matrix of the agreement. */
export interface CaseAgreement {
  /** The account, as the agreement names it. */
  customer: string;
  contractId: string;
  /** How far the fault reaches. */
  impact: GradeLevel;
  /** How soon it hurts. */
  urgency: GradeLevel;
}

/**
 * What the clocks of an agreement are asked with, or undefined while the case falls under none. The contract set last
 * holds from reception on, and so does the first grade: nobody graded the case before. Later grades hold from when they were set.
 */
export function agreementFactsOf(events: readonly CaseEvent[]): AgreementFacts | undefined {
  const set = events.filter((event) => event.type === 'agreementSet');
  const [first, last] = [set[0], set.at(-1)];
  if (!first || !last) return undefined;
  const { customer, contractId } = last;
  return { customer, contractId, grade: { impact: first.impact, urgency: first.urgency } };
}

/** Whether a person did it: what a machine sends is never a first answer. */
function isPerson({ role }: Actor): boolean {
  return role !== 'system';
}

/**
 * What happened to a case, as its agreement takes it, in order. An answer that came back did not resolve it, and a case
 * that went elsewhere or was given up waits for nothing.
 *
 * @example
 * agreementEventsOf([filed, called]) // received, acknowledged by a machine, and a person's reply
 */
export function agreementEventsOf(events: readonly CaseEvent[]): AgreementEvent[] {
  let found: AgreementEvent[] = [];
  let graded = false;
  for (const event of events) {
    if (event.type === 'notificationBounced') found = withoutLastResolution(found);
    else found.push(...eventsOf(event, graded));
    graded ||= event.type === 'agreementSet';
  }
  return found;
}

function withoutLastResolution(found: readonly AgreementEvent[]): AgreementEvent[] {
  const reopened = found.map(({ type }) => type).lastIndexOf('reopened');
  return found.filter(({ type }, index) => type !== 'resolved' || index < reopened);
}

function eventsOf(event: CaseEvent, graded: boolean): AgreementEvent[] {
  const { at } = event;
  switch (event.type) {
    case 'registered': {
      const received: AgreementEvent = { type: 'received', at: event.receivedAt };
      // The radicado that the service gives back is the acknowledgement; of an imported case nobody is told, unless it says so.
      return event.origin && !event.origin.acknowledged
        ? [received]
        : [received, { type: 'acknowledged', at, by: 'machine' }];
    }
    case 'agreementSet':
      return graded ? [{ type: 'prioritySet', at, grade: { impact: event.impact, urgency: event.urgency } }] : [];
    case 'agreementPaused':
      return [{ type: 'paused', at, reason: event.reason }];
    case 'agreementResumed':
      return [{ type: 'resumed', at, reason: event.reason }];
    case 'contacted':
      if (event.direction === 'in') return [];
      return [isPerson(event.by) ? { type: 'humanReplied', at } : { type: 'acknowledged', at, by: 'machine' }];
    case 'informationRequested':
      return [
        { type: 'humanReplied', at },
        { type: 'paused', at, reason: 'waitingForCustomer' },
      ];
    case 'informationReceived':
      return [{ type: 'resumed', at, reason: 'waitingForCustomer' }];
    case 'termExtended':
      return [{ type: 'updateSent', at }];
    case 'answerNotified':
    case 'transferred':
    case 'withdrawn':
      return [{ type: 'resolved', at }];
    case 'reopened':
      return [{ type: 'reopened', at }];
    default:
      return [];
  }
}
