import { z } from '@hono/zod-openapi';
import {
  endingKinds,
  publicStages,
  type FilingChallenge,
  type FilingProof,
  type Acknowledgement,
  type Receipt,
  type TrackedCase,
} from '@pqrs-kit/core';
import { agreementFields } from './agreement.js';
import { clockSnapshot } from './clock.js';
import { ed25519Key, ed25519Signature, instant, optional, radicado, sha256, text } from './primitives.js';
import { answerChannel, category, submission, subtype } from './submission.js';

export const receipt = z
  .strictObject({
    radicado,
    receivedAt: instant,
    algorithm: z.literal('sha-256'),
    hash: sha256,
    signature: ed25519Signature,
    publicKey: ed25519Key,
  })
  .openapi('Receipt', {
    description:
      'Proof of filing. The signature (Ed25519) is over the JSON of algorithm, hash, radicado and receivedAt, in this order and without white space.',
  }) satisfies z.ZodType<Receipt>;

export const receiptKey = z
  .strictObject({ algorithm: z.literal('Ed25519'), publicKey: ed25519Key })
  .openapi('ReceiptKey', { description: 'What the signatures of receipts are checked with.' });

export const filingChallenge = z
  .strictObject({
    token: z.string(),
    bits: z.int().min(0).max(40),
    waitSeconds: z.int().min(0),
    validSeconds: z.int().min(0),
  })
  .openapi('FilingChallenge') satisfies z.ZodType<FilingChallenge>;

const filingProof = z
  .strictObject({ token: text(100), answer: z.int(), trap: optional(text(1000)) })
  .openapi('FilingProof') satisfies z.ZodType<FilingProof>;

/** The body of `POST /v1/cases`: a filing, and the files that came ahead of it. */
export const filing = submission
  .extend({
    attachments: optional(z.array(text(60, 1)).max(100)).openapi({
      description: 'Ids that POST /v1/attachments gave, not over their time.',
    }),
    proof: optional(filingProof).openapi({
      description: 'That the work of GET /v1/challenge was done, where it is asked for and no token comes along.',
    }),
    agreement: optional(z.strictObject(agreementFields)).openapi({
      description: 'Which agreement the case falls under. Only the desk may say so.',
    }),
  })
  .openapi('Filing');

export const acknowledgement = z
  .strictObject({
    caseId: z.string(),
    radicado,
    trackingCode: z
      .string()
      .openapi({ pattern: '^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$', example: 'H2WX-8P4C' }),
    category,
    receivedAt: instant,
    dueAt: instant,
    clock: clockSnapshot,
    receipt,
  })
  .openapi('Acknowledgement') satisfies z.ZodType<Acknowledgement>;

export const trackedCase = z
  .strictObject({
    radicado,
    category,
    subtype: optional(subtype),
    stage: z.enum(publicStages),
    reachedAt: z.partialRecord(z.enum(publicStages), instant),
    receivedAt: instant,
    clock: clockSnapshot,
    ending: optional(
      z.strictObject({ kind: z.enum(endingKinds), body: optional(z.string()), into: optional(radicado) }),
    ),
    answeredBy: optional(answerChannel),
    answerText: optional(z.string()),
  })
  .openapi('TrackedCase', {
    description: 'What the holder of radicado and code sees: no personal data, no names of staff.',
  }) satisfies z.ZodType<TrackedCase>;
