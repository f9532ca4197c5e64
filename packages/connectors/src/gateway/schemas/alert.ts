import { z } from '@hono/zod-openapi';
import {
  escalationChannels,
  escalationLevels,
  escalationRoles,
  severities,
  severityFactNames,
  type EscalationAlert,
  type SeverityFacts,
} from '@pqrs-kit/core';
import { civilDate, instant, optional } from './primitives.js';

export const severity = z.enum(severities).openapi('Severity');

export const severityFacts = z
  .strictObject({
    safety: optional(z.boolean()),
    regulatorOrJudge: optional(z.boolean()),
    strategicAccount: optional(z.boolean()),
    media: optional(z.boolean()),
    vulnerablePerson: optional(z.boolean()),
    repeated: optional(z.boolean()),
    penaltyAmountCop: optional(z.int().min(0)),
  })
  .openapi('SeverityFacts') satisfies z.ZodType<SeverityFacts>;

export const escalationLevel = z.enum(escalationLevels).openapi('EscalationLevel');
const facts = z.array(z.enum(severityFactNames));

const trigger = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('share'), percent: z.number() }),
    z.strictObject({
      type: z.literal('beforeDue'),
      left: z.strictObject({ amount: z.number(), unit: z.enum(['businessDays', 'hours']) }),
    }),
    z.strictObject({ type: z.literal('detection'), facts }),
    z.strictObject({ type: z.literal('fact'), facts }),
    z.strictObject({ type: z.literal('silence'), unanswered: escalationLevel, minutes: z.number() }),
    z.strictObject({ type: z.literal('manual') }),
    z.strictObject({ type: z.literal('lapse') }),
    z.strictObject({ type: z.literal('daily'), date: civilDate }),
  ])
  .openapi('AlertTrigger');

export const alertFields = {
  key: z.string(),
  clockId: z.string(),
  level: escalationLevel,
  severity,
  trigger,
  at: instant,
  deliverAt: instant,
  deliverBy: optional(instant),
  roles: z.array(z.enum(escalationRoles)),
  channels: z.array(z.enum(escalationChannels)),
  dueAt: instant,
  timeZone: z.string(),
  held: z.boolean(),
};

export const alert = z.strictObject(alertFields).openapi('EscalationAlert') satisfies z.ZodType<EscalationAlert>;
