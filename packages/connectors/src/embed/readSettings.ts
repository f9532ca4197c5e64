import { readFileSync } from 'node:fs';
import { PqrsError, type Organization } from '@pqrs-kit/core';
import { z } from 'zod';
import { faultList } from '../schema/schemaFaults.js';
import { secretsInTurn, type Environment } from '../notify/secretSetting.js';
import { hubSpotOrigins, salesforceOrigins, type EmbedPerson, type EmbedSettings } from './settings.js';

const origin = z
  .string()
  .max(300)
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'must be an origin, such as "https://www.example.com"',
  );
const number = z.number().int().positive();
const recordId = z
  .string()
  .regex(/^[0-9A-Za-z]{15}([0-9A-Z]{3})?$/, 'must be an id of Salesforce of 15 or 18 characters');
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
  salesforce: z
    .strictObject({
      orgs: z
        .array(z.strictObject({ organizationId: recordId, myDomain: z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/i) }))
        .min(1)
        .max(50),
      users: z.array(z.strictObject({ userId: recordId, ...person })).max(5_000),
    })
    .exactOptional(),
});

const help = 'Correct the file that PQRS_EMBED names; "pqrs embed" writes an example of one.';

/**
 * Reads how pages may stand inside the pages of others: the file that `PQRS_EMBED` names, and the secrets: `PQRS_HUBSPOT_SECRET`, for Salesforce
 * `PQRS_SALESFORCE_KEY` (of Apex) and `PQRS_SALESFORCE_SECRET` (of Canvas), each also as `…_PREVIOUS` while it is replaced. Undefined without a
 * file: nothing is embedded then.
 *
 * @throws PqrsError `usage-invalid`
 */
export function readEmbedSettings(
  environment: Environment,
  { staff }: Pick<Organization, 'staff'>,
): EmbedSettings | undefined {
  const file = environment['PQRS_EMBED'] ?? '';
  if (file === '') return undefined;
  const value = parse(file);
  const read = embedFile.safeParse(value);
  if (!read.success) throw unusable([faultList(read.error, value, 'the whole file')]);
  const { hubspot, salesforce, frameAncestors, ...common } = read.data;
  requireStaff('hubspot', [...(hubspot?.users ?? []), ...(hubspot?.workflowsAs ? [hubspot.workflowsAs] : [])], staff);
  requireStaff('salesforce', salesforce?.users ?? [], staff);
  const hosts = [...(hubspot ? hubSpotOrigins : []), ...(salesforce ? salesforceOrigins(salesforce) : [])];
  return {
    ...common,
    frameAncestors: frameAncestors ?? [...hosts, ...common.bridgeOrigins],
    ...(hubspot && { hubspot: { ...hubspot, secrets: hubSpotSecrets(environment) } }),
    ...(salesforce && { salesforce: { ...salesforce, ...salesforceSecrets(environment) } }),
  };
}

function requireStaff(host: string, people: readonly EmbedPerson[], staff: Organization['staff']): void {
  const stranger = people.find(({ id }) => !staff.some((one) => one.id === id));
  if (stranger !== undefined) throw unusable([`${host}: nobody of the staff has the id "${stranger.id}"`]);
}

function hubSpotSecrets(environment: Environment): string[] {
  const secrets = secretsInTurn(environment, 'PQRS_HUBSPOT_SECRET');
  if (secrets.length > 0) return secrets;
  throw new PqrsError(
    'usage-invalid',
    'PQRS_EMBED speaks of HubSpot, but PQRS_HUBSPOT_SECRET is not set.',
    'Set it to the client secret of the app, or PQRS_HUBSPOT_SECRET_FILE to a file that holds it.',
  );
}

/** Whoever has the key speaks for everybody of the org, so it must be one that nobody guesses. */
const shortestKey = 32;

function salesforceSecrets(environment: Environment): { keys: string[]; secrets: string[] } {
  const keys = secretsInTurn(environment, 'PQRS_SALESFORCE_KEY');
  const secrets = secretsInTurn(environment, 'PQRS_SALESFORCE_SECRET');
  if (keys.some((key) => key.length < shortestKey)) {
    throw new PqrsError(
      'usage-invalid',
      `PQRS_SALESFORCE_KEY has fewer than ${shortestKey} characters.`,
      'Make one with "openssl rand -base64 32" and give the same to the named credential of Salesforce.',
    );
  }
  if (keys.length + secrets.length > 0) return { keys, secrets };
  throw new PqrsError(
    'usage-invalid',
    'PQRS_EMBED speaks of Salesforce, but neither PQRS_SALESFORCE_KEY nor PQRS_SALESFORCE_SECRET is set.',
    'Set the first to the key of the named credential, the second to the consumer secret of the external client app.',
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
