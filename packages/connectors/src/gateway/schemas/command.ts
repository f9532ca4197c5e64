import { z } from '@hono/zod-openapi';
import {
  answerChecks,
  areas,
  commandLimits as limits,
  decisions,
  itemOutcomes,
  mostItems,
  priorityGrounds,
  proofKinds,
  withdrawalKinds,
  type CaseCommand,
} from '@pqrs-kit/core';
import { agreementFields, pauseReason } from './agreement.js';
import { escalationLevel, severityFacts } from './alert.js';
import { penaltyDecision, penaltyFields, requirementFields } from './obligation.js';
import { civilDate, optional, text } from './primitives.js';
import { answerChannel, category, channel, subtype } from './submission.js';

export const assignee = z.strictObject({ id: z.string(), name: z.string() }).openapi('Assignee');
export const decision = z.enum(decisions).openapi('Decision');
export const proof = z
  .strictObject({ kind: z.enum(proofKinds), reference: text(limits.reference, 1) })
  .openapi('NotificationProof');
export const itemAnswer = z
  .strictObject({
    itemId: z.string(),
    outcome: z.enum(itemOutcomes),
    reason: optional(text(limits.reason, 1)),
  })
  .openapi('ItemAnswer');
export const area = z.enum(areas).openapi('Area');
export const answerCheck = z.enum(answerChecks).openapi('AnswerCheck');
export const ground = z.enum(priorityGrounds).openapi('PriorityGround');
export const withdrawal = z.enum(withdrawalKinds).openapi('WithdrawalKind');

export const datedRemedy = z.strictObject({ text: text(limits.item, 1), dueDate: civilDate }).openapi('DatedRemedy');

const reason = text(limits.reason, 1);
const note = text(limits.note, 1);
const name = text(limits.name, 1);
const partId = text(limits.list, 1);
const remedy = { remedyId: partId, evidence: text(limits.reference, 1) };

const work = [
  z.strictObject({ type: z.literal('classify'), category, subtype: optional(subtype), reason }),
  z.strictObject({ type: z.literal('assign'), to: assignee }),
  z.strictObject({ type: z.literal('note'), text: note }),
  z.strictObject({ type: z.literal('recordContact'), channel, direction: z.enum(['in', 'out']), text: note }),
  z.strictObject({ type: z.literal('setItems'), items: z.array(text(limits.item, 1)).min(1).max(mostItems) }),
  z.strictObject({ type: z.literal('prioritize'), ground, reason }),
  z.strictObject({ type: z.literal('setAgreement'), ...agreementFields }),
  z.strictObject({ type: z.literal('pauseAgreement'), reason: pauseReason }),
  z.strictObject({ type: z.literal('resumeAgreement'), reason: pauseReason }),
  z.strictObject({ type: z.literal('askArea'), area, text: note, dueDate: optional(civilDate) }),
  z.strictObject({ type: z.literal('answerArea'), requestId: partId, text: note }),
  z.strictObject({ type: z.literal('codeCause'), cause: name, recurrent: z.boolean(), action: optional(name) }),
  z.strictObject({ type: z.literal('declareLate'), reason }),
  z.strictObject({ type: z.literal('recordPenalty'), ...penaltyFields }),
  z.strictObject({
    type: z.literal('decidePenalty'),
    penaltyId: partId,
    decision: penaltyDecision,
    reason,
    legalSignOff: optional(name),
  }),
  z.strictObject({ type: z.literal('recordRequirement'), ...requirementFields }),
  z.strictObject({ type: z.literal('answerRequirement'), requirementId: partId, evidence: text(limits.reference, 1) }),
  z.strictObject({ type: z.literal('assess'), facts: severityFacts }),
  z.strictObject({ type: z.literal('acknowledgeAlert'), key: text(limits.reference, 1) }),
  z.strictObject({ type: z.literal('escalate'), level: escalationLevel, reason }),
  z.strictObject({
    type: z.literal('requestDisclosure'),
    data: reason,
    recipient: name,
    purpose: reason,
    legalBasis: name,
    expiresOn: civilDate,
  }),
  z.strictObject({ type: z.literal('decideDisclosure'), disclosureId: partId, granted: z.boolean(), reason }),
] as const;

const partner = { otherCaseId: text(limits.reference, 1), reason };
const merging = [
  z.strictObject({ type: z.literal('acceptMerge'), ...partner }),
  z.strictObject({ type: z.literal('declineMerge'), ...partner }),
] as const;

const term = [
  z.strictObject({ type: z.literal('requestInformation'), text: note }),
  z.strictObject({ type: z.literal('receiveInformation'), text: note }),
  z.strictObject({ type: z.literal('extendTerm'), reason, until: optional(civilDate), channel: answerChannel }),
  z.strictObject({ type: z.literal('transfer'), body: name, reason }),
  z.strictObject({ type: z.literal('withdraw'), kind: withdrawal, reason }),
] as const;

const answer = [
  z.strictObject({
    type: z.literal('draftAnswer'),
    text: text(limits.answer, 1),
    decision,
    template: optional(text(limits.reference, 1)),
    answers: optional(z.array(itemAnswer).max(mostItems)),
    basis: optional(z.array(text(limits.reference, 1)).max(limits.list)),
    recourse: optional(text(limits.reason)),
    remedies: optional(z.array(z.union([text(limits.item, 1), datedRemedy])).max(limits.list)),
  }),
  z.strictObject({ type: z.literal('approveAnswer'), checks: z.array(answerCheck) }),
  z.strictObject({ type: z.literal('returnAnswer'), reason }),
  z.strictObject({ type: z.literal('notifyAnswer'), channel: answerChannel, reason: optional(reason) }),
  z.strictObject({ type: z.literal('confirmNotification'), proof }),
  z.strictObject({ type: z.literal('bounceNotification'), reason }),
  z.strictObject({ type: z.literal('executeRemedy'), ...remedy }),
  z.strictObject({ type: z.literal('verifyRemedy'), ...remedy }),
] as const;

const variants = [
  ...work,
  ...merging,
  ...term,
  ...answer,
  z.strictObject({ type: z.literal('close') }),
  z.strictObject({ type: z.literal('reopen'), reason }),
] as const;

/** The shape of a command. Its rules are `readCommand` of the core. */
export const caseCommand = z.discriminatedUnion('type', variants) satisfies z.ZodType<CaseCommand>;

const expectedVersion = optional(z.int().min(1)).openapi({ description: 'Version of the case that the sender saw.' });

/** The body of `POST /v1/cases/{caseId}/commands`: a command, and the version that it was decided on. */
export const commandRequest = z
  .union(variants.map((variant) => variant.extend({ expectedVersion })))
  .openapi('CommandRequest');
