import type { CaseEvent, Origin, StoredEvent } from './event.js';
import type { Answer, CaseState, Stage } from './state.js';

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
  apply(next, event);
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
  const { submission, origin } = event;
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

function apply(next: CaseState, event: Exclude<CaseEvent, { type: 'registered' }>): void {
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
    case 'noted':
      return;
    case 'closed':
      next.stage = 'closed';
      next.closedAt = event.at;
      return;
    case 'reopened':
      reopen(next, event.at);
      return;
    default:
      answer(next, event);
  }
}

/** The answer that did not settle the matter stays in the events; the case waits for a new one. */
function reopen(next: CaseState, at: string): void {
  next.stage = next.assignee ? 'analysis' : 'unassigned';
  next.reopenedAt = at;
  delete next.closedAt;
  delete next.answer;
}

type AnswerEvent = Extract<
  CaseEvent,
  { type: 'answerDrafted' | 'answerApproved' | 'answerReturned' | 'answerNotified' | 'notificationConfirmed' }
>;

const stageAfter: Readonly<Record<AnswerEvent['type'], Stage>> = {
  answerDrafted: 'approval',
  answerApproved: 'notification',
  answerReturned: 'analysis',
  answerNotified: 'confirmation',
  notificationConfirmed: 'closing',
};

function answer(next: CaseState, event: AnswerEvent): void {
  next.stage = stageAfter[event.type];
  if (event.type === 'answerDrafted') {
    next.answer = { text: event.text, decision: event.decision, draftedBy: event.by, draftedAt: event.at };
  } else if (next.answer) {
    next.answer = { ...next.answer, ...answerChange(event) };
  }
}

function answerChange(event: Exclude<AnswerEvent, { type: 'answerDrafted' }>): Partial<Answer> {
  switch (event.type) {
    case 'answerApproved':
      return { approvedBy: event.by, approvedAt: event.at };
    case 'answerReturned':
      return { returned: { by: event.by, at: event.at, reason: event.reason } };
    case 'answerNotified':
      return { notifiedAt: event.at, notifiedBy: event.channel };
    case 'notificationConfirmed':
      return { proof: event.proof, confirmedAt: event.at };
  }
}
