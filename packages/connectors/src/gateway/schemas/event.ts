import { z } from '@hono/zod-openapi';
import { locales, roles } from '@pqrs-kit/core';
import {
  answerCheck,
  area,
  assignee,
  datedRemedy,
  decision,
  ground,
  itemAnswer,
  proof,
  withdrawal,
} from './command.js';
import { alert, escalationLevel, severityFacts } from './alert.js';
import { agreementFields, pauseReason, workingMinutes } from './agreement.js';
import { attachment } from './attachment.js';
import { penaltyDecision, penaltyFields, requirementFields } from './obligation.js';
import { civilDate, instant, optional, radicado, sha256 } from './primitives.js';
import { answerChannel, category, channel, subtype } from './submission.js';

export const actor = z
  .strictObject({ id: z.string(), name: z.string(), role: z.enum(roles), onBehalfOf: optional(z.string()) })
  .openapi('Actor');

export const origin = z
  .strictObject({
    system: z.string(),
    id: z.string(),
    status: z.string(),
    outcome: z.enum(['open', 'inProgress', 'closed']),
    acknowledged: optional(z.literal(true)),
    originals: optional(z.array(z.strictObject({ field: z.string(), sha256 }))),
  })
  .openapi('Origin');

const stamp = { at: instant, by: actor };

/** What a timeline tells of a filing: the case itself shows its texts and its person, as far as the reader may see them. */
const filed = z
  .strictObject({
    category,
    subtype: optional(subtype),
    subject: z.string(),
    facts: z.string(),
    anonymous: z.boolean(),
    answerBy: answerChannel,
    consentVersion: z.string(),
    channel,
    language: z.enum(locales),
  })
  .openapi('FiledFrame');

const reason = z.string();
const text = z.string();
const items = z.array(z.strictObject({ id: z.string(), text }));
const remedy = { remedyId: z.string(), evidence: z.string() };

const workEvents = [
  z.strictObject({ type: z.literal('contacted'), channel, direction: z.enum(['in', 'out']), text, ...stamp }),
  z.strictObject({ type: z.literal('protocolChosen'), reference: optional(z.string()), ...stamp }),
  z.strictObject({ type: z.literal('itemsSet'), items, ...stamp }),
  z.strictObject({ type: z.literal('prioritized'), ground, reason, ...stamp }),
  z.strictObject({
    type: z.literal('areaAsked'),
    requestId: z.string(),
    area,
    text,
    dueDate: civilDate,
    within: optional(workingMinutes),
    ...stamp,
  }),
  z.strictObject({ type: z.literal('agreementSet'), ...agreementFields, ...stamp }),
  z.strictObject({ type: z.literal('agreementPaused'), reason: pauseReason, ...stamp }),
  z.strictObject({ type: z.literal('agreementResumed'), reason: pauseReason, ...stamp }),
  z.strictObject({ type: z.literal('targetMissed'), clockId: z.string(), dueAt: instant, ...stamp }),
  z.strictObject({ type: z.literal('areaAnswered'), requestId: z.string(), text, ...stamp }),
  z.strictObject({
    type: z.literal('causeCoded'),
    cause: z.string(),
    recurrent: z.boolean(),
    action: optional(z.string()),
    ...stamp,
  }),
  z.strictObject({ type: z.literal('lateDeclared'), reason, ...stamp }),
  z.strictObject({ type: z.literal('penaltyRecorded'), penaltyId: z.string(), ...penaltyFields, ...stamp }),
  z.strictObject({
    type: z.literal('penaltyDecided'),
    penaltyId: z.string(),
    decision: penaltyDecision,
    reason,
    legalSignOff: optional(z.string()),
    ...stamp,
  }),
  z.strictObject({ type: z.literal('requirementRecorded'), requirementId: z.string(), ...requirementFields, ...stamp }),
  z.strictObject({
    type: z.literal('requirementAnswered'),
    requirementId: z.string(),
    evidence: z.string(),
    ...stamp,
  }),
  z.strictObject({ type: z.literal('assessed'), facts: severityFacts, ...stamp }),
  z.strictObject({ type: z.literal('alerted'), alert, ...stamp }),
  z.strictObject({ type: z.literal('alertAcknowledged'), key: z.string(), ...stamp }),
  z.strictObject({ type: z.literal('escalated'), level: escalationLevel, reason, ...stamp }),
  z.strictObject({
    type: z.literal('disclosureRequested'),
    disclosureId: z.string(),
    data: z.string(),
    recipient: z.string(),
    purpose: z.string(),
    legalBasis: z.string(),
    expiresOn: civilDate,
    ...stamp,
  }),
  z.strictObject({
    type: z.literal('disclosureDecided'),
    disclosureId: z.string(),
    granted: z.boolean(),
    reason,
    ...stamp,
  }),
] as const;

export const otherCase = z.strictObject({ caseId: z.string(), radicado }).openapi('OtherCase');

const fileAndMergeEvents = [
  z.strictObject({ type: z.literal('attached'), attachment, ...stamp }),
  z.strictObject({ type: z.literal('attachmentRead'), sha256, ...stamp }),
  z.strictObject({ type: z.literal('mergeProposed'), other: otherCase, ...stamp }),
  z.strictObject({ type: z.literal('mergeDeclined'), other: otherCase, reason, ...stamp }),
  z.strictObject({
    type: z.literal('joined'),
    other: otherCase,
    channel,
    receivedAt: instant,
    dueDate: civilDate,
    items,
    reason,
    ...stamp,
  }),
  z.strictObject({ type: z.literal('mergedInto'), other: otherCase, reason, ...stamp }),
] as const;

const termEvents = [
  z.strictObject({ type: z.literal('informationRequested'), text, ...stamp }),
  z.strictObject({ type: z.literal('informationReceived'), text, ...stamp }),
  z.strictObject({
    type: z.literal('termExtended'),
    reason,
    until: optional(civilDate),
    channel: answerChannel,
    ...stamp,
  }),
  z.strictObject({ type: z.literal('transferred'), body: z.string(), reason, ...stamp }),
  z.strictObject({ type: z.literal('withdrawn'), kind: withdrawal, reason, ...stamp }),
] as const;

const answerEvents = [
  z.strictObject({
    type: z.literal('answerDrafted'),
    text,
    decision,
    template: optional(z.string()),
    answers: optional(z.array(itemAnswer)),
    basis: optional(z.array(z.string())),
    recourse: optional(z.string()),
    remedies: optional(z.array(z.union([z.string(), datedRemedy]))),
    ...stamp,
  }),
  z.strictObject({ type: z.literal('answerApproved'), checks: optional(z.array(answerCheck)), ...stamp }),
  z.strictObject({ type: z.literal('answerReturned'), reason, ...stamp }),
  z.strictObject({
    type: z.literal('answerNotified'),
    channel: answerChannel,
    reason: optional(reason),
    ...stamp,
  }),
  z.strictObject({ type: z.literal('notificationConfirmed'), proof, ...stamp }),
  z.strictObject({ type: z.literal('notificationBounced'), reason, ...stamp }),
  z.strictObject({ type: z.literal('remedyExecuted'), ...remedy, ...stamp }),
  z.strictObject({ type: z.literal('remedyVerified'), ...remedy, ...stamp }),
] as const;

/** One entry of a timeline. */
export const timelineEvent = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('registered'),
      radicado,
      receivedAt: instant,
      submission: filed,
      origin: optional(origin),
      ...stamp,
    }),
    z.strictObject({
      type: z.literal('classified'),
      category,
      subtype: optional(subtype),
      reason: z.string(),
      ...stamp,
    }),
    z.strictObject({ type: z.literal('assigned'), to: assignee, ...stamp }),
    z.strictObject({ type: z.literal('noted'), text: z.string(), ...stamp }),
    ...workEvents,
    ...fileAndMergeEvents,
    ...termEvents,
    ...answerEvents,
    z.strictObject({ type: z.literal('closed'), ...stamp }),
    z.strictObject({ type: z.literal('reopened'), reason: z.string(), ...stamp }),
  ])
  .openapi('TimelineEvent');
