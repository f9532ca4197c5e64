import { z } from '@hono/zod-openapi';
import { commandLimits as limits, decisions, proofKinds, type CaseCommand } from '@pqrs-kit/core';
import { optional, text } from './primitives.js';
import { answerChannel, category, subtype } from './submission.js';

export const assignee = z.strictObject({ id: z.string(), name: z.string() }).openapi('Assignee');
export const decision = z.enum(decisions).openapi('Decision');
export const proof = z
  .strictObject({ kind: z.enum(proofKinds), reference: text(limits.reference, 1) })
  .openapi('NotificationProof');

const reason = text(limits.reason, 1);

const variants = [
  z.strictObject({ type: z.literal('classify'), category, subtype: optional(subtype), reason }),
  z.strictObject({ type: z.literal('assign'), to: assignee }),
  z.strictObject({ type: z.literal('note'), text: text(limits.note, 1) }),
  z.strictObject({ type: z.literal('draftAnswer'), text: text(limits.answer, 1), decision }),
  z.strictObject({ type: z.literal('approveAnswer') }),
  z.strictObject({ type: z.literal('returnAnswer'), reason }),
  z.strictObject({ type: z.literal('notifyAnswer'), channel: answerChannel }),
  z.strictObject({ type: z.literal('confirmNotification'), proof }),
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
