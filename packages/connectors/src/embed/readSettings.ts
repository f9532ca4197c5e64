import { readFileSync } from 'node:fs';
import { PqrsError, type Organization } from '@pqrs-kit/core';
import { z } from 'zod';
import { hubspotClientSecrets } from '../hubspot/clientSecrets.js';
import type { Environment } from '../notify/secretSetting.js';
import { hubSpotOrigins, type EmbedSettings } from './settings.js';

const origin = z
  .string()
  .max(300)
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'must be an origin, such as "https://www.example.com"',
  );
const number = z.number().int().positive();
const person = { id: z.string().min(1).max(200), role: z.enum(['agent', 'head']) };

/** The file that PQRS_EMBED names. */
const embedFile = z.strictObject({
  publicOrigin: origin,
  frameAncestors: z.array(origin).max(50).exactOptional(),
  bridgeOrigins: z.array(origin).max(50).default([]),
  hubspot: z
    .strictObject({
      appId: number,
      portals: z.array(number).min(1).max(100),
      users: z.array(z.strictObject({ userId: number, ...person })).max(5_000),
      workflowsAs: z.strictObject(person).exactOptional(),
    })
    .exactOptional(),
});

const help = 'Correct the file that PQRS_EMBED names; "pqrs embed hubspot" writes an example of one.';

/**
 * Reads how pages may stand inside the pages of others: the file that `PQRS_EMBED` names, and the secrets `PQRS_HUBSPOT_SECRET` and, while it is
 * replaced, `PQRS_HUBSPOT_SECRET_PREVIOUS`. Undefined without a file: nothing is embedded then.
 *
 * @throws PqrsError `usage-invalid`
 */
export function readEmbedSettings(
  environment: Environment,
  { staff }: Pick<Organization, 'staff'>,
): EmbedSettings | undefined {
  const file = environment['PQRS_EMBED'] ?? '';
  if (file === '') return undefined;
  const read = embedFile.safeParse(parse(file));
  if (!read.success) {
    throw unusable(read.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole file'}: ${message}`));
  }
  const { hubspot, frameAncestors, ...common } = read.data;
  const bridges = common.bridgeOrigins;
  if (hubspot === undefined) return { ...common, frameAncestors: frameAncestors ?? bridges };
  const people = [...hubspot.users, ...(hubspot.workflowsAs ? [hubspot.workflowsAs] : [])];
  const strangers = people.filter(({ id }) => !staff.some((one) => one.id === id));
  if (strangers.length > 0) throw unusable([`hubspot: nobody of the staff has the id "${strangers[0]?.id}"`]);
  return {
    ...common,
    frameAncestors: frameAncestors ?? [...hubSpotOrigins, ...bridges],
    hubspot: { ...hubspot, secrets: readSecrets(environment) },
  };
}

function readSecrets(environment: Environment): string[] {
  const secrets = hubspotClientSecrets(environment);
  if (secrets.length > 0) return secrets;
  throw new PqrsError(
    'usage-invalid',
    'PQRS_EMBED speaks of HubSpot, but PQRS_HUBSPOT_SECRET is not set.',
    'Set it to the client secret of the app, or PQRS_HUBSPOT_SECRET_FILE to a file that holds it.',
  );
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw unusable([cause instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read'], cause);
  }
}

function unusable(faults: readonly string[], cause?: unknown): PqrsError {
  return new PqrsError('usage-invalid', `The file of PQRS_EMBED cannot be used: ${faults.join('; ')}.`, help, {
    cause,
  });
}
