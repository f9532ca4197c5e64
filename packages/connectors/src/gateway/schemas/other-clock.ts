import { z } from '@hono/zod-openapi';
import { pauseReasons, type AgreementExplanation, type OtherClock } from '@pqrs-kit/core';
import { priority, target } from './agreement.js';
import { explanation } from './clock.js';
import { area } from './command.js';
import { instant, optional } from './primitives.js';

const version = z.int().min(1);
const seconds = z.int().min(0);
const reason = z.enum([...pauseReasons, 'resolved']);
const eventType = z.enum([
  'received',
  'prioritySet',
  'acknowledged',
  'humanReplied',
  'updateSent',
  'paused',
  'resumed',
  'resolved',
  'reopened',
  'agreementChanged',
]);

const agreementExplanation = z
  .strictObject({
    counted: z.array(z.strictObject({ from: instant, to: instant, version, seconds })),
    paused: z.array(
      z.strictObject({
        from: instant,
        to: instant,
        reasons: z.array(reason),
        heldSeconds: seconds,
        lasts: z.boolean(),
      }),
    ),
    rules: z.array(
      z.strictObject({ at: instant, version, priority, targetMinutes: z.int().min(1), overrun: z.boolean() }),
    ),
    ignored: z.array(
      z.strictObject({
        at: instant,
        event: eventType,
        why: z.enum(['reasonNotAllowed', 'automaticAnswer', 'nothingToResume']),
        reason: optional(z.enum(pauseReasons)),
        version: optional(version),
      }),
    ),
    stoppedBy: optional(eventType),
  })
  .openapi('AgreementExplanation', {
    description: 'What a clock of an agreement counted, what it did not and why.',
  }) satisfies z.ZodType<AgreementExplanation>;

const frame = {
  id: z.string(),
  timeZone: z.string(),
  startedAt: instant,
  dueAt: instant,
  stoppedAt: optional(instant),
  paused: z.boolean(),
  state: z.enum(['met', 'running', 'missed']),
};

/** A clock of a case beside that of the law. */
export const otherClock = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('agreement'),
      ...frame,
      contractId: z.string(),
      target,
      round: z.int().min(1),
      version,
      priority,
      targetMinutes: z.int().min(1),
      elapsedMinutes: z.int().min(0),
      remainingMinutes: z.int(),
      explanation: agreementExplanation,
    }),
    z.strictObject({
      kind: z.literal('internal'),
      ...frame,
      requestId: z.string(),
      area,
      fits: z.boolean(),
      targetMinutes: optional(z.int().min(1)),
      elapsedMinutes: optional(z.int().min(0)),
    }),
    z.strictObject({
      kind: z.literal('requirement'),
      ...frame,
      requirementId: z.string(),
      authority: z.string(),
      reference: z.string(),
      explanation: optional(explanation),
    }),
  ])
  .openapi('OtherClock') satisfies z.ZodType<OtherClock>;
