import type { AnswerFact, CaseEvent, DatedRemedy } from './event.js';
import type { Answer, CaseState, Remedy, Stage } from './state.js';

type AnswerEvent = AnswerFact & Pick<CaseEvent, 'at' | 'by'>;

const stageAfter: Readonly<Record<AnswerFact['type'], Stage | undefined>> = {
  answerDrafted: 'approval',
  answerApproved: 'notification',
  answerReturned: 'analysis',
  answerNotified: 'confirmation',
  notificationConfirmed: 'closing',
  notificationBounced: 'notification',
  remedyExecuted: undefined,
  remedyVerified: undefined,
};

export function isAnswerEvent(event: CaseEvent): event is AnswerEvent {
  return event.type in stageAfter;
}

/** Applies what happened to the answer. A new draft leaves nothing of the one before, its approval and its remedies included. */
export function evolveAnswer(next: CaseState, event: AnswerEvent): void {
  next.stage = stageAfter[event.type] ?? next.stage;
  if (event.type === 'answerDrafted') next.answer = drafted(event);
  else if (!next.answer) return;
  else if (event.type === 'notificationBounced') next.answer = bounced(next.answer, event);
  else next.answer = { ...next.answer, ...changed(next.answer, event) };
}

function drafted(event: AnswerEvent & { type: 'answerDrafted' }): Answer {
  const { type: _type, at: draftedAt, by: draftedBy, remedies, ...content } = event;
  return {
    ...content,
    ...(remedies && { remedies: remedies.map(promised) }),
    draftedBy,
    draftedAt,
  };
}

function promised(remedy: string | DatedRemedy, index: number): Remedy {
  const id = `r${index + 1}`;
  if (typeof remedy === 'string') return { id, text: remedy };
  return { id, text: remedy.text, dueDate: remedy.dueDate };
}

/** It did not reach the person: nothing is notified, and the clock runs again. */
function bounced(answer: Answer, { at, reason }: AnswerEvent & { type: 'notificationBounced' }): Answer {
  const { notifiedAt: _at, notifiedBy: _by, proof: _proof, confirmedAt: _confirmed, ...kept } = answer;
  return { ...kept, bounced: { at, reason } };
}

function changed(
  answer: Answer,
  event: Exclude<AnswerEvent, { type: 'answerDrafted' | 'notificationBounced' }>,
): Partial<Answer> {
  switch (event.type) {
    case 'answerApproved':
      return { approvedBy: event.by, approvedAt: event.at, ...(event.checks && { checks: event.checks }) };
    case 'answerReturned':
      return { returned: { by: event.by, at: event.at, reason: event.reason } };
    case 'answerNotified':
      return { notifiedAt: event.at, notifiedBy: event.channel };
    case 'notificationConfirmed':
      return { proof: event.proof, confirmedAt: event.at };
    case 'remedyExecuted':
    case 'remedyVerified':
      return { remedies: (answer.remedies ?? []).map((remedy) => acted(remedy, event)) };
  }
}

function acted(remedy: Remedy, event: AnswerEvent & { type: 'remedyExecuted' | 'remedyVerified' }): Remedy {
  if (remedy.id !== event.remedyId) return remedy;
  const act = { at: event.at, by: event.by, evidence: event.evidence };
  return event.type === 'remedyExecuted' ? { ...remedy, executed: act } : { ...remedy, verified: act };
}
