import { z } from '@hono/zod-openapi';
import { commandTypes, type CaseCardView } from '@pqrs-kit/core';
import { optional } from './primitives.js';

const labelled = z.strictObject({ label: z.string(), text: z.string() });
const command = z.enum(commandTypes);

const cardClock = z.strictObject({
  status: z.enum(['ok', 'soon', 'today', 'over', 'pause', 'closed']),
  chip: z.string(),
  verb: z.string(),
  headline: z.string(),
  remainder: z.string(),
  summary: z.string(),
  sentence: z.string(),
  facts: z.array(labelled),
  uncertain: optional(z.string()),
});

export const caseCard = z
  .strictObject({
    caseId: z.string(),
    radicado: z.string(),
    categoryWord: z.string(),
    subject: z.string(),
    stageWord: z.string(),
    severityWord: optional(z.string()),
    restrictedNote: optional(z.string()),
    clock: optional(cardClock),
    gate: optional(z.strictObject({ summary: z.string(), missing: z.array(z.string()) })),
    next: optional(z.strictObject({ label: z.string(), command: optional(command), reason: optional(z.string()) })),
    escalate: optional(z.strictObject({ label: z.string(), command })),
    alerts: z.array(z.string()),
    labels: z.strictObject({
      term: z.string(),
      howCounted: z.string(),
      stage: z.string(),
      noClock: z.string(),
      gate: z.string(),
      nextStep: z.string(),
      nothingNext: z.string(),
      alerts: z.string(),
      olderAlerts: z.string(),
      open: z.string(),
    }),
  })
  .openapi('CaseCard') satisfies z.ZodType<CaseCardView>;
