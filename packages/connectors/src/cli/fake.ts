import { PqrsError } from '@pqrs-kit/core';
import type { FakeOptions } from './fake-command.js';
import { readPort } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

/** A stand-in that runs: what to print about it, and how to end it. */
interface RunningFake {
  lines: readonly string[];
  close(): Promise<void>;
}

/** The stand-ins by the name of their CRM. */
const fakes: Readonly<Record<string, (options: FakeOptions) => Promise<RunningFake>>> = { salesforce: startSalesforce };

/**
 * `pqrs fake <crm>`: runs a stand-in until it is asked to stop.
 *
 * @returns the exit code: 0
 * @throws PqrsError `usage-invalid`, `server-port-taken`
 */
export async function runFake(crm: string, options: FakeOptions, surroundings: Surroundings): Promise<number> {
  const start = Object.hasOwn(fakes, crm) ? fakes[crm] : undefined;
  if (!start) {
    throw new PqrsError(
      'usage-invalid',
      `There is no stand-in for "${crm}".`,
      `Choose one of: ${Object.keys(fakes).join(', ')}.`,
    );
  }
  const running = await start(options);
  const stopped = surroundings.untilStopped();
  surroundings.output.write(`${running.lines.join('\n')}\nCtrl+C stops it.\n`);
  await stopped;
  await running.close();
  return 0;
}

async function startSalesforce(options: FakeOptions): Promise<RunningFake> {
  const { FakeSalesforce } = await import('../fakes/salesforce/fake-salesforce.js');
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
