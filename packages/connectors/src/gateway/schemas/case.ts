import { z } from '@hono/zod-openapi';
import {
  closingSteps,
  commandTypes,
  stages,
  termUnits,
  urgencies,
  type CaseDetail,
  type CaseEvent,
  type CasePage,
  type CaseSummary,
} from '@pqrs-kit/core';
import { clockSnapshot } from './clock.js';
import { assignee, decision, proof } from './command.js';
import { actor, origin, timelineEvent } from './event.js';
import { civilDate, instant, optional, radicado } from './primitives.js';
import { answerChannel, category, channel, person, subtype } from './submission.js';

const stage = z.enum(stages).openapi('Stage');
const count = z.int().min(0);

const answer = z
  .strictObject({
    text: z.string(),
    decision,
    draftedBy: actor,
    draftedAt: instant,
    approvedBy: optional(actor),
    approvedAt: optional(instant),
    returned: optional(z.strictObject({ by: actor, at: instant, reason: z.string() })),
    notifiedAt: optional(instant),
    notifiedBy: optional(answerChannel),
    proof: optional(proof),
    confirmedAt: optional(instant),
  })
  .openapi('Answer');

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
    answerBy: answerChannel,
    receivedAt: instant,
    assignee: optional(assignee),
    answer: optional(answer),
    origin: optional(origin),
    closedAt: optional(instant),
    clocks: z.array(clockSnapshot),
    missing: z.array(z.enum(closingSteps)),
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
    nextCursor: optional(z.string()),
    counts: z.strictObject({
      open: count,
      unassigned: count,
      urgency: z.record(z.enum(urgencies), count),
      stage: z.record(stage, count),
      category: z.record(category, count),
    }),
    asOf: instant,
  })
  .openapi('CasePage') satisfies z.ZodType<CasePage>;
