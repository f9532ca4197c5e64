import { z } from '@hono/zod-openapi';
import { letterVariables, locales, type AnswerMaterial } from '@pqrs-kit/core';
import { assignee } from './command.js';
import { civilDate, optional } from './primitives.js';

const template = z.strictObject({ reference: z.string(), title: z.string(), body: z.string() });

const legalBasis = z.strictObject({
  normId: z.string(),
  citation: z.string(),
  label: z.string(),
  verification: z.enum(['verified', 'secondary', 'unverified', 'disputed']),
});

const sender = z.strictObject({
  name: z.string(),
  taxId: optional(z.string()),
  address: optional(z.string()),
  municipality: optional(z.string()),
  phone: z.string(),
  email: optional(z.string()),
});

export const answerMaterial = z
  .strictObject({
    locale: z.enum(locales),
    date: civilDate,
    timeZone: z.string(),
    templates: z.array(template),
    values: z.partialRecord(z.enum(letterVariables), z.string()),
    legalBasis: z.array(legalBasis),
    sender,
    signatory: z.strictObject({ name: z.string(), role: z.string() }),
    standIns: z.array(assignee),
  })
  .openapi('AnswerMaterial') satisfies z.ZodType<AnswerMaterial>;
