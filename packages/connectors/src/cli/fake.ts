import { PqrsError } from '@pqrs-kit/core';
import type { FakeOptions } from './fake-command.js';
import { startFakeHubSpotToTry } from './fake-hubspot.js';
import { startFakeSalesforceToTry } from './fake-salesforce.js';
import type { Surroundings } from './surroundings.js';

/** A stand-in that runs: what to print about it, and how to end it. */
export interface RunningFake {
  lines: readonly string[];
  close(): Promise<void>;
}

/** The stand-ins by the name of their CRM. */
const fakes: Readonly<Record<string, (options: FakeOptions) => Promise<RunningFake>>> = {
  hubspot: startFakeHubSpotToTry,
  salesforce: startFakeSalesforceToTry,
};

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
