import { stillClock } from '../fakes/hubspot/clock.js';
import { startFakeHubSpot, type FakeHubSpotOptions } from '../fakes/hubspot/fakeHubSpot.js';
import type { SecretSource } from '../crm/secrets.js';
import type { Timer } from '../crm/transport/timer.js';
import { createHubspotConnector } from './connector.js';

/** Secrets of a test. */
export const secretsOf = (values: Readonly<Record<string, string>>): SecretSource => ({
  get: async (name) => values[name],
});

/** A stand-in of HubSpot and a connector to it, both on one clock that moves only when somebody waits. */
export async function hubspotUnderTest(options: FakeHubSpotOptions = {}) {
  const clock = stillClock('2026-11-24T15:00:00Z');
  const hubspot = await startFakeHubSpot({ clock, searchLagMilliseconds: 10_000, ...options });
  const timer: Timer = {
    nowMs: () => clock.now(),
    async wait(ms, signal) {
      signal?.throwIfAborted();
      clock.advance(ms);
    },
  };
  const connector = createHubspotConnector({ origin: hubspot.baseUrl, timer, random: () => 0.5 });
  return {
    ...{ hubspot, clock, timer, connector },
    secrets: secretsOf({ HUBSPOT_TOKEN: hubspot.serviceKey }),
    async [Symbol.asyncDispose]() {
      await hubspot.close();
    },
  };
}

/** The same, connected and with our fields on its tickets. */
export async function installedHubspot(options: FakeHubSpotOptions = {}) {
  const { desiredSchema } = await import('../crm/desiredSchema.js');
  const run = await hubspotUnderTest(options);
  await run.connector.connect(run.secrets);
  await run.connector.schema.apply(await run.connector.schema.plan(desiredSchema));
  run.hubspot.counts.reset();
  return run;
}
