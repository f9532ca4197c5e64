import { readFile } from 'node:fs/promises';
import { PqrsError } from '@pqrs-kit/core';
import { addRecords } from '../fakes/hubspot/addRecords.js';
import { startFakeHubSpot, type FakeHubSpot } from '../fakes/hubspot/fakeHubSpot.js';
import { addSample } from '../fakes/hubspot/sample.js';
import type { FakeOptions } from './fake-command.js';
import type { RunningFake } from './fake.js';
import { readPort } from './serve-settings.js';

/**
 * Starts a HubSpot stand-in with records to try the connector on.
 *
 * @throws PqrsError `usage-invalid`, `server-port-taken`
 */
export async function startFakeHubSpotToTry({ port, controlPort, data }: FakeOptions): Promise<RunningFake> {
  const records = data === undefined ? undefined : await readRecords(data);
  const hubspot = await startFakeHubSpot({
    port: readPort(port ?? '8790'),
    controlPort: readPort(controlPort ?? '0'),
  });
  try {
    const begun =
      records === undefined ? sampled(hubspot) : `${addRecords(hubspot.portal, records)} records of ${data}`;
    return { lines: howToUse(hubspot, begun), close: () => hubspot.close() };
  } catch (error) {
    await hubspot.close();
    throw error;
  }
}

function sampled({ portal }: FakeHubSpot): string {
  addSample(portal);
  return '300 invented tickets';
}

async function readRecords(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new PqrsError('usage-invalid', `The file "${file}" cannot be read.`, 'Give a JSON file with --data.', {
      cause,
    });
  });
}

const howToUse = ({ baseUrl, controlUrl, serviceKey, app, portal }: FakeHubSpot, begun: string): string[] => [
  `HubSpot stand-in at ${baseUrl} (paths of 2026-09, 2026-03, v3 and v4; only on this machine)`,
  `  service key    ${serviceKey}`,
  `  account        ${portal.id}, with ${begun}`,
  `  app            ${app.appId}, client id ${app.clientId}, client secret ${app.clientSecret}`,
  `  control port   ${controlUrl}/__fake`,
  '',
  'Read tickets:',
  `  curl -H "Authorization: Bearer ${serviceKey}" "${baseUrl}/crm/objects/2026-09/tickets?limit=5"`,
  'Let the next search meet a limit:',
  `  curl ${controlUrl}/__fake/faults -d '{"faults":[{"on":"POST objects/*/search","do":{"kind":"rateLimit","policy":"SECONDLY"}}]}'`,
];
