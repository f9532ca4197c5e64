import { z } from '@hono/zod-openapi';
import {
  commandTypes,
  endingKinds,
  gateCriteria,
  gateGaps,
  stages,
  termUnits,
  urgencies,
  type CaseDetail,
  type CaseEvent,
  type CasePage,
  type CaseSummary,
} from '@pqrs-kit/core';
import { alertFields, severity, severityFacts } from './alert.js';
import { agreementDetail, contract, workingMinutes } from './agreement.js';
import { clockSnapshot } from './clock.js';
import { otherClock } from './other-clock.js';
import { answerCheck, area, assignee, decision, ground, itemAnswer, proof, withdrawal } from './command.js';
import { attachment } from './attachment.js';
import { actor, origin, otherCase, timelineEvent } from './event.js';
import { penaltyDecision, penaltyFields, requirementFields } from './obligation.js';
import { steps } from './officeCommand.js';
import { civilDate, instant, optional, radicado } from './primitives.js';
import { answerChannel, category, channel, person, subtype } from './submission.js';

const stage = z.enum(stages).openapi('Stage');
const count = z.int().min(0);

/** How many of each; the document would call them optional unless told that each is there. */
function countOfEach<Key extends string>(keys: z.ZodType<Key> & { options: readonly Key[] }) {
  return z.record(keys as z.ZodEnum<Record<Key, Key>>, count).openapi({ required: [...keys.options] });
}

const act = z.strictObject({ at: instant, by: actor, evidence: z.string() });
const remedy = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    dueDate: optional(civilDate),
    executed: optional(act),
    verified: optional(act),
  })
  .openapi('Remedy');

const answer = z
  .strictObject({
    text: z.string(),
    decision,
    template: optional(z.string()),
    answers: optional(z.array(itemAnswer)),
    basis: optional(z.array(z.string())),
    recourse: optional(z.string()),
    remedies: optional(z.array(remedy)),
    draftedBy: actor,
    draftedAt: instant,
    approvedBy: optional(actor),
    approvedAt: optional(instant),
    checks: optional(z.array(answerCheck)),
    returned: optional(z.strictObject({ by: actor, at: instant, reason: z.string() })),
    notifiedAt: optional(instant),
    notifiedBy: optional(answerChannel),
    proof: optional(proof),
    confirmedAt: optional(instant),
    bounced: optional(z.strictObject({ at: instant, reason: z.string() })),
  })
  .openapi('Answer');

const areaRequest = z
  .strictObject({
    id: z.string(),
    area,
    text: z.string(),
    askedAt: instant,
    dueDate: civilDate,
    within: optional(workingMinutes),
    answeredAt: optional(instant),
  })
  .openapi('AreaRequest');

const disclosure = z
  .strictObject({
    disclosureId: z.string(),
    data: z.string(),
    recipient: z.string(),
    purpose: z.string(),
    legalBasis: z.string(),
    expiresOn: civilDate,
    requestedBy: actor,
    requestedAt: instant,
    decision: optional(z.strictObject({ granted: z.boolean(), reason: z.string(), by: actor, at: instant })),
  })
  .openapi('Disclosure');

const recordedAlert = z
  .strictObject({ ...alertFields, acknowledged: optional(z.strictObject({ at: instant, by: actor })) })
  .openapi('RecordedAlert');

const penalty = z
  .strictObject({
    id: z.string(),
    ...penaltyFields,
    decision: optional(
      z.strictObject({
        decision: penaltyDecision,
        reason: z.string(),
        legalSignOff: optional(z.string()),
        at: instant,
      }),
    ),
  })
  .openapi('Penalty');

const requirement = z
  .strictObject({
    id: z.string(),
    ...requirementFields,
    recordedAt: instant,
    answered: optional(z.strictObject({ evidence: z.string(), at: instant })),
  })
  .openapi('Requirement');

const cause = z
  .strictObject({
    cause: z.string(),
    recurrent: z.boolean(),
    action: optional(z.string()),
    by: actor,
    at: instant,
  })
  .openapi('Cause');

const ending = z
  .strictObject({
    kind: z.enum(endingKinds),
    at: instant,
    body: optional(z.string()),
    withdrawal: optional(withdrawal),
    into: optional(otherCase),
  })
  .openapi('Ending');

const gateCriterion = z
  .strictObject({
    criterion: z.enum(gateCriteria),
    met: z.boolean(),
    evidence: optional(z.strictObject({ at: instant, by: z.string() })),
    declared: optional(z.literal(true)),
    gap: optional(z.enum(gateGaps)),
    about: optional(z.array(z.string())),
  })
  .openapi('GateCriterion');

const joinedCase = otherCase
  .extend({ channel, receivedAt: instant, dueDate: civilDate, at: instant })
  .openapi('JoinedCase');

const proposedMerge = otherCase
  .extend({
    at: instant,
    decision: optional(z.strictObject({ accepted: z.boolean(), reason: z.string(), by: actor, at: instant })),
    other: optional(
      z.strictObject({
        category,
        stage,
        channel,
        receivedAt: instant,
        dueDate: civilDate,
        subject: z.string(),
        facts: z.string(),
        request: optional(z.string()),
        productSerial: optional(z.string()),
        person: optional(person),
      }),
    ),
  })
  .openapi('ProposedMerge', {
    description:
      'Another case that may be one with this. `other` is there while it waits, for those who may read that case.',
  });

export const caseDetail = z
  .strictObject({
    caseId: z.string(),
    version: z.int().min(1),
    radicado,
    category,
    subtype: optional(subtype),
    stage,
    channel,
    restricted: z.boolean(),
    anonymous: z.boolean(),
    subject: z.string(),
    facts: z.string(),
    request: optional(z.string()),
    person: optional(person),
    productSerial: optional(z.string()),
    answerBy: answerChannel,
    receivedAt: instant,
    assignee: optional(assignee),
    protocol: optional(z.strictObject({ reference: z.string(), title: z.string(), steps })),
    items: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    priority: optional(z.strictObject({ ground, at: instant })),
    requests: z.array(areaRequest),
    disclosures: z.array(disclosure),
    penalties: z.array(penalty),
    requirements: z.array(requirement),
    attachments: z.array(attachment.extend({ at: instant, by: actor })),
    merges: z.array(proposedMerge),
    joined: z.array(joinedCase),
    answer: optional(answer),
    cause: optional(cause),
    ending: optional(ending),
    origin: optional(origin),
    closedAt: optional(instant),
    severity,
    assessment: optional(severityFacts),
    alerts: z.array(recordedAlert),
    clocks: z.array(clockSnapshot),
    otherClocks: z.array(otherClock),
    bindingClock: z.string(),
    agreement: optional(agreementDetail),
    contracts: optional(z.array(contract)),
    gate: z.array(gateCriterion),
    timeline: z.array(timelineEvent as unknown as z.ZodType<CaseEvent>),
    allowed: z.array(z.enum(commandTypes)),
  })
  .openapi('CaseDetail') satisfies z.ZodType<CaseDetail>;

const caseSummary = z
  .strictObject({
    caseId: z.string(),
    version: z.int().min(1),
    radicado,
    category,
    subtype: optional(subtype),
    subject: z.string(),
    personName: optional(z.string()),
    anonymous: z.boolean(),
    restricted: z.boolean(),
    stage,
    channel,
    productSerial: optional(z.string()),
    assignee: optional(assignee),
    receivedAt: instant,
    receivedDate: civilDate,
    normId: z.string(),
    dueDate: civilDate,
    dueAt: instant,
    soonDate: civilDate,
    unit: optional(z.enum(termUnits)),
    answeredAt: optional(instant),
    closedAt: optional(instant),
    ending: optional(z.enum(endingKinds)),
    priority: optional(z.literal(true)),
    pausedAt: optional(instant),
    originSystem: optional(z.string()),
    originId: optional(z.string()),
    originStatus: optional(z.string()),
    updatedAt: instant,
  })
  .openapi('CaseSummary') satisfies z.ZodType<CaseSummary>;

export const casePage = z
  .strictObject({
    items: z.array(caseSummary),
    total: count,
    totalIsLeast: optional(z.literal(true)),
    nextCursor: optional(z.string()),
    counts: z.strictObject({
      open: count,
      unassigned: count,
      urgency: countOfEach(z.enum(urgencies)),
      stage: countOfEach(stage),
      category: countOfEach(category),
    }),
    asOf: instant,
  })
  .openapi('CasePage') satisfies z.ZodType<CasePage>;
