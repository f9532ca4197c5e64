import type { PauseReason } from '../agreements/vocabulary.js';
import type { AttachmentFact, CaseEvent, Origin, StoredEvent, TermFact, WorkFact } from './event.js';
import { evolveAnswer, isAnswerEvent } from './evolveAnswer.js';
import { evolveMerge, isMergeEvent } from './evolveMerge.js';
import { evolveObligation, isObligationEvent, type ObligationFact } from './evolveObligation.js';
import { firstItems } from './item.js';
import type { CaseState, Stage } from './state.js';

/**
 * The case after one more event. Pure: the state that came in is left as it was. Events are history, so nothing is refused here.
 *
 * @param state the case before it, or undefined when the event is `registered`.
 * @throws TypeError when a case starts with another event than `registered`: the ledger is damaged.
 */
export function evolve(state: CaseState | undefined, event: CaseEvent, caseId: string): CaseState {
  if (event.type === 'registered') return register(event, caseId);
  if (!state) throw new TypeError(`Case ${caseId} starts with "${event.type}" instead of "registered".`);
  const next: CaseState = {
    ...state,
    version: state.version + 1,
    updatedAt: event.at,
    events: [...state.events, event],
  };
  if (isAnswerEvent(event)) evolveAnswer(next, event);
  else if (isMergeEvent(event)) evolveMerge(next, event);
  else if (isObligationEvent(event)) evolveObligation(next, event);
  else apply(next, event);
  return next;
}

/**
 * The case that a list of events from the ledger leaves, or undefined for an empty list.
 *
 * @example
 * fold(await ledger.read('andina', caseId))?.stage // 'analysis'
 */
export function fold(events: readonly StoredEvent[]): CaseState | undefined {
  return events.reduce<CaseState | undefined>((state, stored) => evolve(state, stored.event, stored.caseId), undefined);
}

function register(event: CaseEvent & { type: 'registered' }, caseId: string): CaseState {
  const { submission, origin, attachments = [], at, by } = event;
  return {
    caseId,
    version: 1,
    radicado: event.radicado,
    receivedAt: event.receivedAt,
    submission,
    category: submission.category,
    ...(submission.subtype && { subtype: submission.subtype }),
    ...(origin && { origin }),
    stage: origin ? stageOfOutcome[origin.outcome] : 'unassigned',
    items: firstItems(submission),
    agreementPauses: [],
    requests: [],
    assessments: [],
    alerts: [],
    disclosures: [],
    penalties: [],
    requirements: [],
    attachments: attachments.map((attachment) => ({ ...attachment, at, by })),
    merges: [],
    joined: [],
    updatedAt: event.at,
    events: [event],
  };
}

/** A case that came closed is closed, without an answer of ours: nobody here knows when or how it was answered. */
const stageOfOutcome: Readonly<Record<Origin['outcome'], Stage>> = {
  open: 'unassigned',
  inProgress: 'analysis',
  closed: 'closed',
};

type Stamped<Fact> = Fact & Pick<CaseEvent, 'at' | 'by'>;

function apply(
  next: CaseState,
  event: Stamped<
    | Exclude<WorkFact, ObligationFact>
    | AttachmentFact
    | TermFact
    | { type: 'closed' }
    | { type: 'reopened'; reason: string }
  >,
): void {
  switch (event.type) {
    case 'classified':
      next.category = event.category;
      delete next.subtype;
      if (event.subtype) next.subtype = event.subtype;
      return;
    case 'assigned':
      next.assignee = event.to;
      if (next.stage === 'unassigned') next.stage = 'analysis';
      return;
    case 'protocolChosen':
      delete next.protocol;
      if (event.reference !== undefined) next.protocol = event.reference;
      return;
    case 'itemsSet':
      next.items = event.items;
      return;
    case 'prioritized':
      next.priority = { ground: event.ground, at: event.at };
      return;
    case 'areaAsked': {
      const { requestId: id, area, text, dueDate, within, at: askedAt } = event;
      next.requests = [...next.requests, { id, area, text, askedAt, dueDate, ...(within && { within }) }];
      return;
    }
    case 'areaAnswered':
      next.requests = next.requests.map((request) =>
        request.id === event.requestId ? { ...request, answeredAt: event.at } : request,
      );
      return;
    case 'causeCoded': {
      const { cause, recurrent, action, at, by } = event;
      next.cause = { cause, recurrent, ...(action !== undefined && { action }), by, at };
      return;
    }
    case 'lateDeclared':
      next.late = { reason: event.reason, by: event.by, at: event.at };
      return;
    case 'assessed':
      next.assessments = [...next.assessments, { at: event.at, facts: event.facts }];
      return;
    case 'alerted':
      next.alerts = [...next.alerts, event.alert];
      return;
    case 'alertAcknowledged': {
      const acknowledged = { at: event.at, by: event.by };
      next.alerts = next.alerts.map((alert) => (alert.key === event.key ? { ...alert, acknowledged } : alert));
      return;
    }
    case 'informationRequested':
      next.information = { text: event.text, requestedAt: event.at };
      next.agreementPauses = withPause(next, 'waitingForCustomer');
      return;
    case 'informationReceived':
      if (next.information) next.information = { ...next.information, receivedAt: event.at };
      next.agreementPauses = withoutPause(next, 'waitingForCustomer');
      return;
    case 'attached':
      next.attachments = [...next.attachments, { ...event.attachment, at: event.at, by: event.by }];
      return;
    case 'agreementSet': {
      const { customer, contractId, impact, urgency } = event;
      next.agreement = { customer, contractId, impact, urgency };
      return;
    }
    case 'agreementPaused':
      next.agreementPauses = withPause(next, event.reason);
      return;
    case 'agreementResumed':
      next.agreementPauses = withoutPause(next, event.reason);
      return;
    case 'targetMissed':
    case 'attachmentRead':
    case 'noted':
    case 'contacted':
    case 'escalated':
    case 'termExtended':
      return;
    case 'transferred':
      next.stage = 'ended';
      next.ending = { kind: 'transferred', at: event.at, body: event.body };
      return;
    case 'withdrawn':
      next.stage = 'ended';
      next.ending = { kind: 'withdrawn', at: event.at, withdrawal: event.kind };
      return;
    case 'closed':
      next.stage = 'closed';
      next.closedAt = event.at;
      return;
    case 'reopened':
      reopen(next, event.at);
  }
}

function withoutPause({ agreementPauses }: CaseState, reason: PauseReason): PauseReason[] {
  return agreementPauses.filter((one) => one !== reason);
}

function withPause(state: CaseState, reason: PauseReason): PauseReason[] {
  return [...withoutPause(state, reason), reason];
}

/** The answer that did not settle the matter stays in the events; the case waits for a new one. */
function reopen(next: CaseState, at: string): void {
  next.stage = next.assignee ? 'analysis' : 'unassigned';
  next.reopenedAt = at;
  next.agreementPauses = [];
  delete next.closedAt;
  delete next.ending;
  delete next.answer;
  delete next.cause;
  delete next.late;
}
