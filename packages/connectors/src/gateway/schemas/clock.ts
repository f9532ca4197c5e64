import { z } from '@hono/zod-openapi';
import { termUnits } from '@pqrs-kit/core';
import type { ClockSnapshot, Explanation } from '@pqrs-kit/core';
import { civilDate, instant, optional } from './primitives.js';

const dayKinds = ['received', 'counted', 'saturday', 'sunday', 'holiday', 'closure', 'paused'] as const;
const effects = ['positive', 'accepted', 'negative', 'evidence', 'withdrawn', 'abandoned'] as const;

const term = z.strictObject({ amount: z.int(), unit: z.enum(termUnits) });
const otherTerm = z.strictObject({ norm: z.string(), dueDate: civilDate, dueAt: instant });

const norm = z.strictObject({
  id: z.string(),
  name: z.string(),
  citation: z.string(),
  verification: z.enum(['verified', 'secondary', 'unverified', 'disputed']),
  source: optional(z.string()),
  ...term.shape,
});

const calendar = z.strictObject({
  id: z.string(),
  version: z.string(),
  saturday: z.enum(['excluded', 'included']),
  layers: z.array(z.string()),
  closures: optional(z.array(z.strictObject({ date: civilDate, name: z.string() }))),
  workingSaturdays: optional(z.array(civilDate)),
});

const silence = z.strictObject({
  effect: z.enum(effects),
  citation: z.string(),
  note: z.string(),
  takesEffectAt: instant,
  recognition: optional(otherTerm),
});

const transition = z.strictObject({
  kind: z.enum(['oldLawStays', 'newLawReaches']),
  changedOn: civilDate,
  citation: z.string(),
  otherNorm: z.string(),
  otherDueDate: civilDate,
});

export const explanation = z
  .strictObject({
    norm,
    term,
    timeZone: z.string(),
    receivedAt: instant,
    receivedDate: civilDate,
    effectiveDate: civilDate,
    startedBy: optional(otherTerm),
    firstDay: civilDate,
    days: z.array(
      z.strictObject({
        date: civilDate,
        kind: z.enum(dayKinds),
        count: optional(z.int()),
        name: optional(z.string()),
        law: optional(z.string()),
      }),
    ),
    total: z.int(),
    skipped: z.array(z.strictObject({ date: civilDate, reason: z.string() })),
    extensions: z.array(z.strictObject({ at: instant, reason: z.string(), addedDays: z.int() })),
    pauses: z.array(
      z.strictObject({ from: civilDate, to: optional(civilDate), cause: z.string(), deadline: optional(civilDate) }),
    ),
    readings: z.record(z.string(), z.string()),
    receiptPolicy: z.enum(['asReceived', 'deemedNextBusinessDay']),
    calendar,
    asOf: optional(civilDate),
    silence: optional(silence),
    transition: optional(transition),
    prudentDate: optional(civilDate),
    dueDate: civilDate,
    dueAt: instant,
  })
  .openapi('Explanation', { description: 'The day-by-day ledger behind a due date.' }) satisfies z.ZodType<Explanation>;

export const clockSnapshot = z
  .strictObject({
    kind: z.literal('statute'),
    normId: z.string(),
    dueDate: civilDate,
    dueAt: instant,
    soonDate: civilDate,
    explanation,
    stoppedAt: optional(instant),
    pausedAt: optional(instant),
  })
  .openapi('ClockSnapshot') satisfies z.ZodType<ClockSnapshot>;
