import { z } from '@hono/zod-openapi';
import { commandLimits as limits, penaltyDecisions, penaltyOrigins } from '@pqrs-kit/core';
import { civilDate, text } from './primitives.js';

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

export const requirementFields = {
  authority: text(limits.name),
  reference: text(limits.reference),
  dueDate: civilDate,
  owner: text(limits.name),
};
