import { z } from '@hono/zod-openapi';
import {
  answerChannels,
  categories,
  channels,
  documentTypes,
  locales,
  peticionSubtypes,
  submissionLimits as limits,
  type Person,
  type Submission,
} from '@pqrs-kit/core';
import { optional, text } from './primitives.js';

export const category = z.enum(categories).openapi('Category');
export const subtype = z.enum(peticionSubtypes).openapi('PeticionSubtype');
export const channel = z.enum(channels).openapi('Channel');
export const answerChannel = z.enum(answerChannels).openapi('AnswerChannel');

export const person = z
  .strictObject({
    name: text(limits.name, 1),
    documentType: optional(z.enum(documentTypes)),
    documentNumber: optional(text(limits.documentNumber)),
    email: optional(text(limits.email)),
    phone: optional(text(limits.phone)),
    address: optional(text(limits.address)),
    municipality: optional(text(limits.municipality)),
  })
  .openapi('Person') satisfies z.ZodType<Person>;

/** The shape of what a person files. Its rules are `readSubmission` of the core: the form and the server hold to the same. */
export const submission = z
  .strictObject({
    category,
    subtype: optional(subtype),
    subject: text(limits.subject, 1),
    facts: text(limits.facts, 1),
    request: optional(text(limits.request)),
    anonymous: z.boolean(),
    person: optional(person).openapi({ description: 'Required unless anonymous; refused when anonymous.' }),
    answerBy: answerChannel,
    consentVersion: text(limits.consentVersion),
    channel,
    productSerial: optional(text(limits.productSerial)).openapi({
      description:
        'Serial of the product: filings of one person about one product within 24 hours are proposed to be one.',
    }),
    language: z.enum(locales),
  })
  .openapi('Submission') satisfies z.ZodType<Submission>;
