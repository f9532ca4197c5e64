import { z } from '@hono/zod-openapi';
import { outboxKinds } from '@pqrs-kit/core';
import { instant, optional, text } from './primitives.js';

export const work = z
  .strictObject({
    lagMs: z.number().int().openapi({ description: 'Milliseconds that the oldest due work waits; 0 when none does.' }),
    oldestDueAt: z.string().optional().openapi({ description: 'Since when it waits: ISO instant.' }),
    waiting: z.number().int().openapi({ description: 'Cases to look at and messages to send that are due.' }),
    dead: z.number().int().openapi({ description: 'Dead letters: work that was given up until a person replays it.' }),
  })
  .openapi('Work');

export const crmSync = z
  .strictObject({
    account: z.string().openapi({ example: 'hubspot:33' }),
    lastRunAt: z
      .string()
      .nullable()
      .openapi({ description: 'When the last run ended: ISO instant; null before the first.' }),
    lastError: z
      .string()
      .nullable()
      .openapi({ description: 'Code of the error that ended it; null when it went well.' }),
    lagMs: z.number().int().nullable().openapi({ description: 'Milliseconds since it ended; null before the first.' }),
    linked: z.number().int().openapi({ description: 'Tickets that are linked with a case.' }),
    rejected: z.number().int().openapi({ description: 'Rows that were refused and wait.' }),
    dead: z.number().int().openapi({ description: 'Of these, those that only a person starts again.' }),
    conflicts: z.number().int().openapi({ description: 'What a person was told of.' }),
    budget: z
      .strictObject({ used: z.number().int(), limit: z.number().int() })
      .nullable()
      .openapi({ description: 'Requests of the day that are used up, by whomever; null where the CRM does not tell.' }),
  })
  .openapi('CrmSync');

const deadLetter = z
  .strictObject({
    id: z.string(),
    kind: z.enum([...outboxKinds, 'wakeup']),
    caseId: z.string(),
    attempts: z.number().int(),
    reason: z.string().openapi({ description: 'Why it was given up: a code, or words without personal data.' }),
    diedAt: instant,
  })
  .openapi('DeadLetter');

const refusedRow = z
  .strictObject({
    direction: z.enum(['in', 'out', 'note', 'file']),
    key: z
      .string()
      .openapi({ description: 'Id of the ticket or of the case, `<case>/<version>` or `<ticket>/<file>`.' }),
    caseId: optional(z.string()),
    code: z.string().openapi({ example: 'crm-row-rejected' }),
    tries: z.number().int(),
    nextTryAt: instant.nullable().openapi({ description: 'Null: a person has to ask for it.' }),
    at: instant,
  })
  .openapi('RefusedRow');

export const syncHealth = z
  .strictObject({
    asOf: instant,
    work,
    letters: z.array(deadLetter).openapi({ description: 'Newest first, at most a hundred.' }),
    crm: optional(crmSync),
    rows: z.array(refusedRow).openapi({ description: 'Those for a person first, at most a hundred.' }),
    mayRetry: z.boolean(),
  })
  .openapi('SyncHealth');

export const syncRetry = z
  .strictObject({
    kind: z.enum(['row', 'letter']).openapi({ description: 'A row that the sync refused, or a dead letter.' }),
    key: text(200, 1),
  })
  .openapi('SyncRetry');
