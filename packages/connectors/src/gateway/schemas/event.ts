import { z } from '@hono/zod-openapi';
import { locales, roles } from '@pqrs-kit/core';
import { assignee, decision, proof } from './command.js';
import { instant, optional, radicado } from './primitives.js';
import { answerChannel, category, channel, subtype } from './submission.js';

export const actor = z.strictObject({ id: z.string(), name: z.string(), role: z.enum(roles) }).openapi('Actor');

export const origin = z
  .strictObject({
    system: z.string(),
    id: z.string(),
    status: z.string(),
    outcome: z.enum(['open', 'inProgress', 'closed']),
  })
  .openapi('Origin');

const stamp = { at: instant, by: actor };

/** What a timeline tells of a filing: the case itself shows its texts and its person, as far as the reader may see them. */
const filed = z
  .strictObject({
    category,
    subtype: optional(subtype),
    subject: z.string(),
    facts: z.string(),
    anonymous: z.boolean(),
    answerBy: answerChannel,
    consentVersion: z.string(),
    channel,
    language: z.enum(locales),
  })
  .openapi('FiledFrame');

/** One entry of a timeline. */
export const timelineEvent = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('registered'),
      radicado,
      receivedAt: instant,
      submission: filed,
      origin: optional(origin),
      ...stamp,
    }),
    z.strictObject({
      type: z.literal('classified'),
      category,
      subtype: optional(subtype),
      reason: z.string(),
      ...stamp,
    }),
    z.strictObject({ type: z.literal('assigned'), to: assignee, ...stamp }),
    z.strictObject({ type: z.literal('noted'), text: z.string(), ...stamp }),
    z.strictObject({ type: z.literal('answerDrafted'), text: z.string(), decision, ...stamp }),
    z.strictObject({ type: z.literal('answerApproved'), ...stamp }),
    z.strictObject({ type: z.literal('answerReturned'), reason: z.string(), ...stamp }),
    z.strictObject({ type: z.literal('answerNotified'), channel: answerChannel, ...stamp }),
    z.strictObject({ type: z.literal('notificationConfirmed'), proof, ...stamp }),
    z.strictObject({ type: z.literal('closed'), ...stamp }),
    z.strictObject({ type: z.literal('reopened'), reason: z.string(), ...stamp }),
  ])
  .openapi('TimelineEvent');
