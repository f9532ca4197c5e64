import { z } from '@hono/zod-openapi';
import {
  agreementPriorities,
  agreementTargets,
  commandLimits as limits,
  gradeLevels,
  pauseReasons,
  type AgreementDetail,
  type AgreementWhy,
  type Contract,
  type PeriodPenalty,
} from '@pqrs-kit/core';
import { civilDate, instant, optional, text } from './primitives.js';

export const priority = z.enum(agreementPriorities).openapi('AgreementPriority');
export const target = z.enum(agreementTargets).openapi('AgreementTarget');
export const pauseReason = z.enum(pauseReasons).openapi('PauseReason');
const grade = z.enum(gradeLevels).openapi('GradeLevel');

export const workingMinutes = z
  .strictObject({ amount: z.int().min(1), unit: z.literal('workingMinutes') })
  .openapi('WorkingMinutes');

/** Which agreement a case falls under, in a command, an event and a case alike; who may not read the contract gets it empty. */
export const agreementFields = {
  customer: text(limits.name),
  contractId: text(limits.name),
  impact: grade,
  urgency: grade,
};

/** One to choose from, for who may put a case under it. */
export const contract = z
  .strictObject({ customer: z.string(), contractId: z.string(), service: z.string() })
  .openapi('Contract') satisfies z.ZodType<Contract>;

const why = z
  .union([
    z.strictObject({ rule: z.literal('inForce'), since: instant }),
    z.strictObject({ rule: z.literal('kept'), since: instant, newerVersion: optional(z.int().min(1)) }),
    z.strictObject({ rule: z.enum(['moved', 'assigned']), since: instant, fromVersion: z.int().min(1) }),
  ])
  .openapi('AgreementWhy', {
    description: 'Why a version applies to a case.',
  }) satisfies z.ZodType<AgreementWhy>;

const pesos = z.int().min(0);
const basisPoints = z.int().min(0).max(10_000);
const tier = z.strictObject({
  belowShareBasisPoints: basisPoints,
  rateBasisPoints: basisPoints,
  basePesos: pesos,
  capPesos: pesos,
});

const penalty = z
  .strictObject({
    totalPesos: pesos,
    creditPesos: pesos,
    penaltyPesos: pesos,
    period: z.strictObject({ from: civilDate, until: civilDate }),
    clauses: z.array(
      z.strictObject({
        clause: z.string(),
        kind: z.enum(['credit', 'penalty']),
        measured: z.int().min(0),
        met: z.int().min(0),
        tier: optional(tier),
        uncappedPesos: pesos,
        pesos,
        capped: z.boolean(),
      }),
    ),
  })
  .openapi('PeriodPenalty', {
    description: 'What the contract owes for the period of the target that was missed last, over all its cases.',
  }) satisfies z.ZodType<PeriodPenalty>;

export const agreementDetail = z
  .strictObject({
    ...agreementFields,
    waitingFor: z.array(pauseReason),
    applied: optional(
      z.strictObject({ service: z.string(), version: z.int().min(1), priority, why, timeZone: z.string() }),
    ),
    penalty: optional(penalty),
  })
  .openapi('AgreementDetail') satisfies z.ZodType<AgreementDetail>;
