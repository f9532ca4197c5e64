import { allowedCommands, mayReadContent } from '../access/permissions.js';
import type { Actor } from '../case/actor.js';
import { missingSteps } from '../case/closing.js';
import type { CaseEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import { isRestricted } from '../case/summarize.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import type { CaseDetail } from './client.js';

/**
 * A case as an actor may see it. A case that was closed where it was imported from has no clock of ours.
 */
export function caseDetail(state: CaseState, clock: ClockSnapshot, actor: Actor): CaseDetail {
  const readable = mayReadContent(state, actor);
  return {
    caseId: state.caseId,
    version: state.version,
    radicado: state.radicado,
    category: state.category,
    ...(state.subtype && { subtype: state.subtype }),
    stage: state.stage,
    channel: state.submission.channel,
    restricted: isRestricted(state),
    anonymous: state.submission.anonymous,
    ...(readable ? content(state) : { subject: '', facts: '' }),
    answerBy: state.submission.answerBy,
    receivedAt: state.receivedAt,
    ...(state.assignee && { assignee: state.assignee }),
    ...(state.origin && { origin: state.origin }),
    ...(state.closedAt !== undefined && { closedAt: state.closedAt }),
    clocks: closedElsewhere(state) ? [] : [clock],
    missing: missingSteps(state),
    timeline: state.events.map((event) => (readable ? withoutSubmission(event) : withoutTexts(event))),
    allowed: allowedCommands(state, actor),
  };
}

function content(state: CaseState): Pick<CaseDetail, 'subject' | 'facts' | 'request' | 'person' | 'answer'> {
  const { subject, facts, request, person } = state.submission;
  return {
    subject,
    facts,
    ...(request && { request }),
    ...(person && { person }),
    ...(state.answer && { answer: state.answer }),
  };
}

function closedElsewhere(state: CaseState): boolean {
  return state.stage === 'closed' && state.closedAt === undefined;
}

/** The case itself shows what was filed, as far as the actor may see it. */
function withoutSubmission(event: CaseEvent): CaseEvent {
  if (event.type !== 'registered') return event;
  const { request: _request, person: _person, ...frame } = event.submission;
  return { ...event, submission: { ...frame, subject: '', facts: '' } };
}

function withoutTexts(event: CaseEvent): CaseEvent {
  switch (event.type) {
    case 'registered':
      return withoutSubmission(event);
    case 'noted':
    case 'answerDrafted':
      return { ...event, text: '' };
    case 'classified':
    case 'answerReturned':
    case 'reopened':
      return { ...event, reason: '' };
    case 'notificationConfirmed':
      return { ...event, proof: { ...event.proof, reference: '' } };
    default:
      return event;
  }
}
