import { FakeSalesforce, type FakeSalesforceOptions } from '../fakes/salesforce/fake-salesforce.js';
import type { SecretSource } from '../crm/secrets.js';
import type { Timer } from '../crm/transport/timer.js';
import { createSalesforceConnector } from './connector.js';

/** Secrets of a test. */
export const secretsOf = (values: Readonly<Record<string, string>>): SecretSource => ({
  get: async (name) => values[name],
});

/** A stand-in of Salesforce and a connector to it, both on one clock that moves only when somebody waits. */
export async function salesforceUnderTest(options: FakeSalesforceOptions = {}) {
  const salesforce = await FakeSalesforce.start({ now: '2026-11-24T15:00:00Z', ...options });
  const { clock, app } = salesforce;
  const timer: Timer = {
    nowMs: () => clock.now(),
    async wait(ms, signal) {
      signal?.throwIfAborted();
      clock.advance(ms);
    },
  };
  const connector = createSalesforceConnector({ loginAddress: salesforce.baseUrl, timer, random: () => 0.5 });
  return {
    ...{ salesforce, clock, timer, connector },
    secrets: secretsOf({ SALESFORCE_CLIENT_ID: app.clientId, SALESFORCE_CLIENT_SECRET: app.clientSecret }),
    async [Symbol.asyncDispose]() {
      await salesforce.close();
    },
  };
}

/** The same, connected and with our fields on its Cases. */
export async function installedSalesforce(options: FakeSalesforceOptions = {}) {
  const { desiredSchema } = await import('../crm/desiredSchema.js');
  const run = await salesforceUnderTest(options);
  await run.connector.connect(run.secrets);
  await run.connector.schema.apply(await run.connector.schema.plan(desiredSchema));
  run.salesforce.requests.reset();
  return run;
}
