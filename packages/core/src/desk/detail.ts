import { allowedCommands, mayReadContent, mayReadPerson } from '../access/permissions.js';
import type { Actor } from '../case/actor.js';
import { closingGate } from '../case/closingGate.js';
import type { CommandType } from '../case/command.js';
import type { CaseEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import { severityOf } from '../escalation/severity.js';
import { isRestricted } from '../case/summarize.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { clocksShown, type ClocksToShow } from './clocksShown.js';
import type { CaseDetail, CaseProtocol, ProposedMerge } from './client.js';

/**
 * A case as an actor may see it. A case that was closed where it was imported from has no clock of ours, and one that went elsewhere or was
 * given up has none that says anything.
 */
export function caseDetail(
  state: CaseState,
  clock: ClockSnapshot,
  others: ClocksToShow,
  actor: Actor,
  merges: ProposedMerge[],
  delegated?: (type: CommandType) => boolean,
  protocol?: CaseProtocol,
): CaseDetail {
  const readable = mayReadContent(state, actor);
  const withPerson = mayReadPerson(state, actor);
  const assessment = state.assessments.at(-1)?.facts;
  const allowed = allowedCommands(state, actor, clock, delegated).filter(
    (type) => type !== 'setAgreement' || others.contracts.length > 0,
  );
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
    ...(readable ? content(state) : hidden),
    attachments: withPerson ? state.attachments : [],
    merges,
    ...(withPerson && state.submission.person && { person: state.submission.person }),
    answerBy: state.submission.answerBy,
    receivedAt: state.receivedAt,
    ...(state.assignee && { assignee: state.assignee }),
    ...(protocol && { protocol }),
    ...(state.origin && { origin: state.origin }),
    ...(state.priority && { priority: state.priority }),
    ...(state.ending && { ending: state.ending }),
    ...(state.closedAt !== undefined && { closedAt: state.closedAt }),
    severity: severityOf(assessment ?? {}).severity,
    ...(assessment && { assessment }),
    alerts: state.alerts,
    clocks: closedElsewhere(state) || state.ending ? [] : [clock],
    ...clocksShown(state, clock, others, actor),
    gate: closedElsewhere(state) ? [] : gateOf(state, clock, readable),
    timeline: state.events.map((event) => shownEvent(event, readable, withPerson)),
    ...(allowed.includes('setAgreement') && { contracts: others.contracts }),
    allowed,
  };
}

type Content = Pick<
  CaseDetail,
  | 'subject'
  | 'facts'
  | 'request'
  | 'items'
  | 'requests'
  | 'disclosures'
  | 'penalties'
  | 'requirements'
  | 'joined'
  | 'productSerial'
  | 'answer'
  | 'cause'
>;

const hidden: Content = {
  subject: '',
  facts: '',
  items: [],
  requests: [],
  disclosures: [],
  penalties: [],
  requirements: [],
  joined: [],
};

function content(state: CaseState): Content {
  const { subject, facts, request, productSerial } = state.submission;
  return {
    subject,
    facts,
    ...(request && { request }),
    items: state.items,
    requests: state.requests,
    disclosures: state.disclosures,
    penalties: state.penalties,
    requirements: state.requirements,
    joined: state.joined,
    ...(productSerial !== undefined && { productSerial }),
    ...(state.answer && { answer: state.answer }),
    ...(state.cause && { cause: state.cause }),
  };
}

/** What a criterion is about are words of the case. */
function gateOf(state: CaseState, clock: ClockSnapshot, readable: boolean): CaseDetail['gate'] {
  const gate = closingGate(state, clock);
  return readable ? gate : gate.map(({ about: _about, ...criterion }) => criterion);
}

function closedElsewhere(state: CaseState): boolean {
  return state.stage === 'closed' && state.closedAt === undefined;
}

function shownEvent(event: CaseEvent, readable: boolean, withPerson: boolean): CaseEvent {
  if (!readable) return withoutTexts(event);
  if (withPerson) return withoutSubmission(event);
  // A file's name may say who filed.
  return event.type === 'attached' ? withoutTexts(event) : withoutContract(withoutSubmission(event));
}

/** What a contract says is for the desk alone: other areas see that there is one. */
function withoutContract(event: CaseEvent): CaseEvent {
  return event.type === 'agreementSet' ? { ...event, customer: '', contractId: '' } : event;
}

/** The case itself shows what was filed, as far as the actor may see it. */
function withoutSubmission(event: CaseEvent): CaseEvent {
  if (event.type !== 'registered') return event;
  const { request: _request, person: _person, productSerial: _serial, ...frame } = event.submission;
  const { attachments: _attachments, ...rest } = event;
  return { ...rest, submission: { ...frame, subject: '', facts: '' } };
}

function withoutTexts(event: CaseEvent): CaseEvent {
  switch (event.type) {
    case 'registered':
      return withoutSubmission(event);
    case 'noted':
    case 'contacted':
    case 'informationRequested':
    case 'informationReceived':
    case 'areaAsked':
    case 'areaAnswered':
      return { ...event, text: '' };
    case 'answerDrafted': {
      const { at, by, decision } = event;
      return { type: 'answerDrafted', text: '', decision, at, by };
    }
    case 'itemsSet':
      return { ...event, items: [] };
    case 'classified':
    case 'answerReturned':
    case 'notificationBounced':
    case 'termExtended':
    case 'transferred':
    case 'withdrawn':
    case 'prioritized':
    case 'lateDeclared':
    case 'disclosureDecided':
    case 'escalated':
    case 'reopened':
      return { ...event, reason: '' };
    case 'answerNotified': {
      const { reason: _reason, ...rest } = event;
      return rest;
    }
    case 'remedyExecuted':
    case 'remedyVerified':
      return { ...event, evidence: '' };
    case 'causeCoded': {
      const { action: _action, ...rest } = event;
      return { ...rest, cause: '' };
    }
    case 'disclosureRequested':
      return { ...event, data: '', recipient: '', purpose: '', legalBasis: '' };
    case 'notificationConfirmed':
      return { ...event, proof: { ...event.proof, reference: '' } };
    case 'penaltyRecorded':
      return { ...event, basis: '', amountCop: 0 };
    case 'penaltyDecided': {
      const { legalSignOff: _signOff, ...rest } = event;
      return { ...rest, reason: '' };
    }
    case 'requirementRecorded':
      return { ...event, authority: '', reference: '', owner: '' };
    case 'requirementAnswered':
      return { ...event, evidence: '' };
    case 'agreementSet':
      return withoutContract(event);
    case 'attached':
      return { ...event, attachment: { ...event.attachment, name: '' } };
    case 'joined':
      return { ...event, items: [], reason: '' };
    case 'mergeDeclined':
    case 'mergedInto':
      return { ...event, reason: '' };
    case 'agreementPaused':
    case 'agreementResumed':
    case 'targetMissed':
    case 'mergeProposed':
    case 'attachmentRead':
    case 'assessed':
    case 'alerted':
    case 'alertAcknowledged':
    case 'assigned':
    case 'protocolChosen':
    case 'answerApproved':
    case 'closed':
      return event;
  }
}
