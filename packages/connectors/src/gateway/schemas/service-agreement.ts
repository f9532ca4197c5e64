import { z } from 'zod';
import {
  agreementPriorities,
  agreementTargets,
  agreementTransitions,
  checkAgreement,
  exclusionReasons,
  gradeLevels,
  internalAreas,
  isPqrsError,
  measureWindows,
  pauseReasons,
  sensitivityClasses,
  weekdayNames,
  type Agreement,
  type AreaTarget,
} from '@pqrs-kit/core';

const name = z.string().trim().min(1).max(200);
const timeOfDay = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'must be a time such as "08:00"');
const spans = z.array(z.tuple([timeOfDay, timeOfDay])).max(10);
const dates = z.array(z.iso.date()).max(2_000);

/** The zone stands beside it. */
const calendar = z.union([
  z.literal('24x7'),
  z.strictObject({
    hours: z.partialRecord(z.enum(weekdayNames), spans),
    holidays: dates.exactOptional(),
    holidaySet: z.literal('CO').exactOptional(),
    extraWorkingDates: dates.exactOptional(),
  }),
]);

const minutes = z.strictObject({ amount: z.int().min(1).max(5_000_000), unit: z.literal('workingMinutes') });
const priority = z.enum(agreementPriorities);
const grade = z.enum(gradeLevels);
const target = z.enum(agreementTargets);
const basisPoints = z.int().min(0).max(10_000);
const pesos = z.int().min(0);

const clause = z.strictObject({
  clause: name,
  kind: z.enum(['credit', 'penalty']),
  targets: z.array(target).max(agreementTargets.length),
  priorities: z.array(priority).max(agreementPriorities.length),
  tiers: z
    .array(
      z.strictObject({
        belowShareBasisPoints: basisPoints,
        rateBasisPoints: basisPoints,
        basePesos: pesos,
        capPesos: pesos,
      }),
    )
    .max(50),
});

/** One version of an agreement with a customer. What its parts say together, the core checks. */
export const serviceAgreement = z
  .strictObject({
    customer: name,
    contractId: name,
    service: name,
    version: z.int().min(1),
    validFrom: z.iso.date(),
    validUntil: z.iso.date().exactOptional(),
    transition: z.enum(agreementTransitions),
    sensitivity: z.enum(sensitivityClasses).default('confidencial'),
    timeZone: name.default('America/Bogota'),
    calendar,
    priorities: z.record(grade, z.record(grade, priority)),
    targets: z.record(priority, z.record(target, minutes)),
    pauseReasons: z.array(z.enum(pauseReasons)).max(pauseReasons.length).default([]),
    measureWindow: z.enum(measureWindows),
    penalties: z.array(clause).max(100).default([]),
    exclusions: z.array(z.enum(exclusionReasons)).max(exclusionReasons.length).default([]),
  })
  .superRefine((agreement, context) => {
    try {
      checkAgreement(agreement);
    } catch (error) {
      if (!isPqrsError(error)) throw error;
      context.addIssue({ code: 'custom', message: error.message, path: error.fields?.[0]?.field.split('.') ?? [] });
    }
  }) satisfies z.ZodType<Agreement>;

/** What an area has to answer the desk. */
const areaTarget = z.strictObject({
  within: minutes,
  timeZone: name.default('America/Bogota'),
  calendar,
}) satisfies z.ZodType<AreaTarget>;

export const areaTargets = z.partialRecord(z.enum(internalAreas), areaTarget);
