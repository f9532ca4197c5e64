import { z } from 'zod';
import { locales, type Organization } from '@pqrs-kit/core';

const name = z.string().trim().min(1).max(200);

/** The file that PQRS_ORGANIZATION names. */
export const organization = z.strictObject({
  tenant: z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be 1 to 60 small letters, digits or hyphens'),
  name,
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
  staff: z.array(z.strictObject({ id: name, name })).min(1),
}) satisfies z.ZodType<Organization>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
