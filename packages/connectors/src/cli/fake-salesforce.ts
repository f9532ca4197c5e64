import { PqrsError } from '@pqrs-kit/core';
import { FakeSalesforce } from '../fakes/salesforce/fake-salesforce.js';
import type { FakeOptions } from './fake-command.js';
import type { RunningFake } from './fake.js';
import { readPort } from './serve-settings.js';

/**
 * Starts a Salesforce stand-in with cases to try the connector on.
 *
 * @throws PqrsError `usage-invalid`, `server-port-taken`
 */
export async function startFakeSalesforceToTry(options: FakeOptions): Promise<RunningFake> {
  const fake = await FakeSalesforce.start({
    port: readPort(options.port ?? '8791'),
    controlPort: readPort(options.controlPort ?? '0'),
    sampleCases: readCount(options.cases ?? '300'),
    machineClock: () => Date.now(),
  });
  const { clientId, clientSecret } = fake.app;
  const lines = [
    `Salesforce stand-in at ${fake.baseUrl} (API 66.0, only on this machine)`,
    `  control port   ${fake.controlUrl}/__fake`,
    `  client id      ${clientId}`,
    `  client secret  ${clientSecret}`,
    `  user           ${fake.username}`,
    '',
    'Log in with client credentials:',
    `  curl ${fake.baseUrl}/services/oauth2/token -d grant_type=client_credentials -d client_id=${clientId} -d client_secret=${clientSecret}`,
    'Read cases with the access_token it gives:',
    `  curl -G ${fake.baseUrl}/services/data/v66.0/query -H "Authorization: Bearer $TOKEN" --data-urlencode "q=SELECT CaseNumber, Subject, Contact.Name FROM Case LIMIT 5"`,
  ];
  return { lines, close: () => fake.close() };
}

function readCount(text: string): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= 100_000) return count;
  throw new PqrsError('usage-invalid', `"${text}" is not a number of cases.`, 'Give a whole number up to 100000.');
}
