import { z } from '@hono/zod-openapi';
import { commandLimits as limits, penaltyDecisions, penaltyOrigins, termUnits } from '@pqrs-kit/core';
import { civilDate, instant, optional, text } from './primitives.js';

export const penaltyDecision = z.enum(penaltyDecisions).openapi('PenaltyDecision');

/** What a penalty and a demand of an authority say, in a command, an event and a case alike. */
export const penaltyFields = {
  origin: z.enum(penaltyOrigins),
  basis: text(limits.name),
  amountCop: z.int().min(0),
  notifiedOn: civilDate,
  dueDate: civilDate,
  probabilityPercent: z.int().min(0).max(100),
};

/** A letter says a date or a time: exactly one of `dueDate` and `term`. */
export const requirementFields = {
  authority: text(limits.name),
  reference: text(limits.reference),
  dueDate: optional(civilDate),
  term: optional(z.strictObject({ amount: z.int().min(1).max(1_000), unit: z.enum(termUnits) })),
  notifiedAt: optional(instant),
  owner: text(limits.name),
};
