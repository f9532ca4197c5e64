import { z } from 'zod';
import {
  checkAgreements,
  checkMatrix,
  checkOpenTime,
  dutyTypes,
  escalationRoles,
  isPqrsError,
  locales,
  periodicities,
  weekdayNames,
  type Agreement,
  type EscalationMatrix,
  type Organization,
} from '@pqrs-kit/core';
import { areaTargets, serviceAgreement } from './service-agreement.js';

const name = z.string().trim().min(1).max(200);

/** At least 1. What is read into memory at once keeps a bound whatever the file says. */
const wholeUpTo = (most: number) => z.int().min(1).max(most);

const timeOfDay = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'must be a time such as "08:00"');

/** The zone and the holidays are those of the organisation. */
const officeHours = z.strictObject({
  timezone: z.string().exactOptional(),
  hours: z.partialRecord(z.enum(weekdayNames), z.array(z.tuple([timeOfDay, timeOfDay])).max(10)),
  holidaySet: z.literal('CO').default('CO'),
});

/** The file that PQRS_ORGANIZATION names. */
export const organization = z.strictObject({
  tenant: z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be 1 to 60 small letters, digits or hyphens'),
  name,
  taxId: name.exactOptional(),
  address: name.exactOptional(),
  municipality: name.exactOptional(),
  email: z.email().exactOptional(),
  prefix: z.string().regex(/^[A-Z]{2,6}$/, 'must be 2 to 6 capital letters'),
  regime: z.enum(['public', 'private']),
  sector: z
    .enum([
      'general',
      'telecom',
      'postal',
      'utilities',
      'financial',
      'health',
      'socialSecurity',
      'airTransport',
      'landTransport',
      'realEstate',
    ])
    .exactOptional(),
  consumerRelations: z.boolean(),
  saturday: z.enum(['excluded', 'included']).default('excluded'),
  calendarLayers: z.array(z.string()).default([]),
  closures: z
    .array(z.strictObject({ date: z.iso.date(), name }))
    .max(2_000)
    .exactOptional(),
  workingSaturdays: z.array(z.iso.date()).max(2_000).exactOptional(),
  timeZone: z.string().refine(isTimeZone, 'must be an IANA name such as "America/Bogota"').default('America/Bogota'),
  language: z.enum(locales).default('es-CO'),
  phone: name,
  policyVersion: z.string().min(1).max(20),
  attachments: z
    .strictObject({
      fileBytes: wholeUpTo(100 * 1024 * 1024).exactOptional(),
      files: wholeUpTo(100).exactOptional(),
      totalBytes: wholeUpTo(1024 * 1024 * 1024).exactOptional(),
    })
    .exactOptional(),
  staff: z.array(z.strictObject({ id: name, name })).min(1),
  duties: z
    .array(
      z.strictObject({
        id: name,
        name,
        periodicities: z.array(z.enum(periodicities)).min(1),
        types: z.array(z.enum(dutyTypes)),
      }),
    )
    .max(500)
    .exactOptional(),
  delegations: z
    .array(z.strictObject({ from: name, to: name, since: z.iso.date(), until: z.iso.date() }))
    .max(1_000)
    .exactOptional(),
  agreements: z.array(serviceAgreement).max(5_000).superRefine(checkVersions).exactOptional(),
  areaTargets: areaTargets.superRefine(checkOpening).exactOptional(),
  officeHours: officeHours.exactOptional(),
  escalation: z.unknown().transform(checkedMatrix).exactOptional(),
  alertMail: z.partialRecord(z.enum(escalationRoles), z.array(z.email()).max(50)).exactOptional(),
}) satisfies z.ZodType<Organization>;

/** No contract has a version twice. */
function checkVersions(agreements: readonly Agreement[], context: z.RefinementCtx): void {
  report(context, () => checkAgreements(agreements));
}

/** Each area opens some time. */
function checkOpening(targets: NonNullable<Organization['areaTargets']>, context: z.RefinementCtx): void {
  for (const [area, target] of Object.entries(targets)) report(context, () => checkOpenTime(target), [area]);
}

function report(context: z.RefinementCtx, check: () => void, path: string[] = []): void {
  try {
    check();
  } catch (error) {
    if (!isPqrsError(error)) throw error;
    context.addIssue({ code: 'custom', message: error.message, path });
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function checkedMatrix(input: unknown, context: z.RefinementCtx): EscalationMatrix {
  try {
    return checkMatrix(input);
  } catch (error) {
    if (!isPqrsError(error)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
}
