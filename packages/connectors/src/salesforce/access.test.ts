import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RemoteChange } from '../crm/connector.js';
import { createSalesforceConnector } from './connector.js';
import { installedSalesforce, salesforceUnderTest, secretsOf } from './salesforceSamples.js';

type Run = Awaited<ReturnType<typeof salesforceUnderTest>>;

const change = (externalId: string): RemoteChange => ({
  ...{ externalId, remoteId: null, fields: { Subject: 'AND-2026-000001-1' }, writeId: externalId },
});
const tokens = ({ salesforce }: Run) => salesforce.requests.count('POST oauth2/token');

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

describe('connecting to Salesforce', () => {
  it('with client credentials says which org it is', async () => {
    await using run = await salesforceUnderTest();
    expect(await run.connector.connect(run.secrets)).toEqual({
      crm: 'salesforce',
      accountId: run.salesforce.org.id,
      name: 'Andina de Servicios (stand-in)',
      timeZone: 'America/Bogota',
      apiVersion: '66.0',
      scopes: [],
    });
    expect(run.connector.usage()).toMatchObject({ dailyLimit: 15_000, dailyLeft: 14_999 });
  });

  it.each(['with line ends', 'with line ends as \\n'])('with a signed assertion, its key %s', async (how) => {
    await using run = await salesforceUnderTest();
    const { privatePem, publicPem } = keyPair();
    run.salesforce.app.certificate = publicPem;
    const secrets = secretsOf({
      SALESFORCE_CLIENT_ID: run.salesforce.app.clientId,
      SALESFORCE_USERNAME: run.salesforce.username,
      SALESFORCE_PRIVATE_KEY: how.includes('\\n') ? privatePem.replaceAll('\n', '\\n') : privatePem,
    });
    expect(await run.connector.connect(secrets)).toMatchObject({ accountId: run.salesforce.org.id });
  });

  it('with a refresh token, and keeps the one that comes in its place', async () => {
    await using run = await salesforceUnderTest();
    const { app, sessions, userId } = run.salesforce;
    app.rotatesRefreshTokens = true;
    const first = sessions.giveRefreshToken(userId, app.clientId);
    const kept: string[] = [];
    await run.connector.connect({
      ...secretsOf({
        SALESFORCE_CLIENT_ID: app.clientId,
        SALESFORCE_CLIENT_SECRET: app.clientSecret,
        SALESFORCE_REFRESH_TOKEN: first,
      }),
      rotate: async (name, value) => void kept.push(`${name} ${value}`),
    });
    expect(kept).toEqual([expect.stringMatching(/^SALESFORCE_REFRESH_TOKEN 5Aep/)]);
    run.clock.advance(3 * 3_600_000);
    await run.connector.read(['500xx0000000999AAA'], { caseFields: [], contactFields: [] }).catch(() => undefined);
    expect(kept).toHaveLength(2);
  });

  it.each([
    [{}, 'There is no key for Salesforce.'],
    [{ SALESFORCE_CLIENT_ID: 'x', SALESFORCE_PRIVATE_KEY: 'geheim', SALESFORCE_USERNAME: 'y' }, /is not an RSA key/],
    [
      { SALESFORCE_CLIENT_ID: 'x', SALESFORCE_CLIENT_SECRET: 'geheim' },
      /gave no token \(status 400, invalid_client_id\)/,
    ],
  ])('with %j says what to do, and not the secret', async (secrets, message) => {
    await using run = await salesforceUnderTest();
    const failure = (await run.connector.connect(secretsOf(secrets)).catch((error: unknown) => error)) as Error;
    expect(failure).toMatchObject({
      code: 'crm-unauthorized',
      message: expect.stringMatching(message) as string,
      help: expect.stringMatching(/SALESFORCE_CLIENT_ID|-----BEGIN/) as string,
    });
    expect(JSON.stringify(failure) + String(failure.stack)).not.toContain('geheim');
  });

  it('sends no secret over a line that is not encrypted', async () => {
    const connector = createSalesforceConnector({ loginAddress: 'http://salesforce.example.com' });
    const secrets = secretsOf({ SALESFORCE_CLIENT_ID: 'x', SALESFORCE_CLIENT_SECRET: 'y' });
    await expect(connector.connect(secrets)).rejects.toMatchObject({
      message: expect.stringMatching(/https/) as string,
    });
  });

  it('stops at another org than the one that was installed; its short id is the same org', async () => {
    await using run = await salesforceUnderTest();
    await expect(run.connector.connect(run.secrets, '00Dxx0000000099AAA')).rejects.toMatchObject({
      code: 'crm-account-changed',
    });
    const short = run.salesforce.org.id.slice(0, 15);
    expect(await run.connector.connect(run.secrets, short)).toMatchObject({ accountId: run.salesforce.org.id });
  });
});

describe('a session of Salesforce that ends', () => {
  it('is renewed once, however many requests meet its end', async () => {
    await using run = await installedSalesforce();
    run.clock.advance(3 * 3_600_000);
    const results = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => run.connector.push([change(id)])));
    expect(results.flat().every(({ ok }) => ok)).toBe(true);
    expect(tokens(run)).toBe(1);
    expect(run.connector.usage().refreshes).toBe(1);
  });

  it('is given up when the new one is refused as well', async () => {
    await using run = await installedSalesforce();
    run.salesforce.faults.add({ kind: 'deadToken', times: 99, on: { path: 'oauth2/token' } });
    run.clock.advance(3 * 3_600_000);
    await expect(run.connector.push([change('a')])).rejects.toMatchObject({ code: 'crm-unauthorized' });
    expect(run.salesforce.requests.counts()).toEqual({
      'POST oauth2/token': 1,
      'PATCH composite/sobjects/Case/PQRS_Id__c': 2,
    });
  });

  it('stops everything when the new one is of another org', async () => {
    await using run = await installedSalesforce();
    run.salesforce.faults.add({ kind: 'otherOrg', on: { path: 'oauth2/token' } });
    run.clock.advance(3 * 3_600_000);
    await expect(run.connector.push([change('a')])).rejects.toMatchObject({
      ...{ code: 'crm-account-changed', scope: 'account' },
    });
    expect([...run.salesforce.org.store.all('Case')]).toEqual([]);
  });

  it('inside a call of the Metadata API is renewed there, too', async () => {
    await using run = await installedSalesforce();
    const { desiredSchema } = await import('../crm/desiredSchema.js');
    run.clock.advance(3 * 3_600_000);
    expect(await run.connector.schema.drift(desiredSchema)).toEqual([]);
    expect(tokens(run)).toBe(1);
  });
});
