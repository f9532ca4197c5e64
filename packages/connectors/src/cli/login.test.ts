import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentSecrets } from '../crm/environmentSecrets.js';
import { startFakeHubSpot, type FakeHubSpot } from '../fakes/hubspot/fakeHubSpot.js';
import { FakeSalesforce } from '../fakes/salesforce/fake-salesforce.js';
import { installableCrm } from './installable-crm.js';
import { main } from './main.js';

// A port of its own: that of a person who signs in may be taken.
const port = '18788';
const redirectUris = [`http://localhost:${port}/oauth/callback`];
const crms = ['hubspot', 'salesforce'] as const;
type Crm = (typeof crms)[number];

let hubspot: FakeHubSpot;
let salesforce: FakeSalesforce;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pqrs-login-'));
  hubspot = await startFakeHubSpot({ redirectUris });
  salesforce = await FakeSalesforce.start({ redirectUris, machineClock: () => Date.now() });
  salesforce.app.rotatesRefreshTokens = true;
});
afterEach(async () => {
  await hubspot.close();
  await salesforce.close();
  rmSync(folder, { recursive: true });
});

const fileOf = (crm: Crm) => join(folder, `${crm}-token`);
const accountOf = (crm: Crm) => (crm === 'hubspot' ? '33' : salesforce.org.id);
const environment = (crm: Crm): Record<string, string> => {
  const { clientId, clientSecret } = crm === 'hubspot' ? hubspot.app : salesforce.app;
  const prefix = crm.toUpperCase();
  return {
    [`${prefix}_ADDRESS`]: crm === 'hubspot' ? hubspot.baseUrl : salesforce.baseUrl,
    [`${prefix}_CLIENT_ID`]: clientId,
    [`${prefix}_CLIENT_SECRET`]: clientSecret,
    [`${prefix}_REFRESH_TOKEN_FILE`]: fileOf(crm),
  };
};

interface Person {
  args?: readonly string[];
  more?: Record<string, string>;
  /** What the person does with the address that is shown. */
  open?: (address: string) => Promise<unknown>;
  untilStopped?: () => Promise<void>;
}

/** Runs `pqrs login` as somebody does who opens the address that it shows. */
async function login(crm: Crm, { args = [], more = {}, open = fetch, untilStopped }: Person = {}) {
  const [output, error] = [new PassThrough(), new PassThrough()];
  let complained = '';
  error.on('data', (text: Buffer) => {
    complained += text.toString();
    const address = /^ {2}(http\S+)$/m.exec(text.toString())?.[1];
    if (address !== undefined) void open(address);
  });
  const code = await main(['login', crm, '--port', port, ...args], {
    ...{ environment: { ...environment(crm), ...more }, input: new PassThrough(), output, error },
    untilStopped: untilStopped ?? (() => new Promise(() => undefined)),
  });
  return { code, said: String(output.read() ?? ''), complained };
}

/** What a connector needs to be let in, and to say who it is. */
const connect = (crm: Crm) => {
  const address = crm === 'hubspot' ? hubspot.baseUrl : salesforce.baseUrl;
  const connector = installableCrm(crm).create({ address });
  return connector.connect(environmentSecrets(environment(crm)));
};

describe.each(crms)('signing in to %s', (crm) => {
  it('keeps a refresh token that only its owner may read, and lets the other commands in', async () => {
    const { code, said, complained } = await login(crm, { args: ['--account', accountOf(crm), '--json'] });
    expect([code, JSON.parse(said)]).toEqual([0, { crm, accountId: accountOf(crm), file: fileOf(crm) }]);
    expect(statSync(fileOf(crm)).mode & 0o777).toBe(0o600);
    const token = readFileSync(fileOf(crm), 'utf8').trim();
    expect(token.length).toBeGreaterThan(20);
    expect(said + complained).not.toContain(token);
    expect(await connect(crm)).toMatchObject({ accountId: accountOf(crm) });
    expect(readdirSync(folder)).toEqual([`${crm}-token`]);
  });

  it('keeps each token that comes in its place, so that the next process is let in, too', async () => {
    await login(crm);
    const tokens = new Set([readFileSync(fileOf(crm), 'utf8')]);
    for (let turn = 0; turn < 2; turn += 1) {
      await connect(crm);
      tokens.add(readFileSync(fileOf(crm), 'utf8'));
    }
    expect(tokens.size).toBe(3);
    expect(statSync(fileOf(crm)).mode & 0o777).toBe(0o600);
  });

  it('to another account than the one that is meant keeps nothing', async () => {
    const { code, complained } = await login(crm, { args: ['--account', '999'] });
    expect([code, readdirSync(folder)]).toEqual([1, []]);
    expect(complained).toContain('crm-account-changed');
  });

  it('turns somebody away who comes with a state of their own, and waits on', async () => {
    const statuses: number[] = [];
    const open = async (address: string) => {
      for (const query of ['code=stolen&state=mine', 'code=stolen', 'error=access_denied'])
        statuses.push((await fetch(`${redirectUris[0]}?${query}`)).status);
      statuses.push((await fetch(`http://localhost:${port}/`)).status);
      statuses.push((await fetch(address)).status);
    };
    expect((await login(crm, { open })).code).toBe(0);
    expect(statuses).toEqual([400, 400, 400, 404, 200]);
  });

  it.each([
    ['error=access_denied', 'Nobody was let in: the CRM says no (access_denied).'],
    ['error=%3Cb%3Ehola', 'Nobody was let in: the CRM says no.'],
    ['code=made-up', /gave no (new )?token \(status 400/],
  ])('that ends with "%s" says so', async (query, says) => {
    const open = (address: string) => {
      const state = new URL(address).searchParams.get('state') ?? '';
      return fetch(`${redirectUris[0]}?${query}&state=${state}`);
    };
    const { code, complained } = await login(crm, { open });
    expect(code).toBe(1);
    expect(complained).toMatch(says);
    expect(complained).not.toContain('made-up');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['CLIENT_ID', '', 1, 'Nobody says which app signs in'],
    ['REFRESH_TOKEN_FILE', '', 2, 'Nobody says where to keep the token'],
    ['REFRESH_TOKEN_FILE', '/nowhere/at/all', 2, 'a folder that cannot be written to'],
    ['ADDRESS', 'http://example.com', 2, 'is no address that a key may be sent to'],
  ])('with %s "%s" asks nobody', async (name, value, exit, says) => {
    const { code, complained } = await login(crm, { more: { [`${crm.toUpperCase()}_${name}`]: value } });
    expect(code).toBe(exit);
    expect(complained).toContain(says);
    expect(complained).not.toContain('Open this address');
  });

  it('ends when it is stopped', async () => {
    const stopped = login(crm, { open: () => Promise.resolve(), untilStopped: () => Promise.resolve() });
    expect(await stopped).toMatchObject({
      code: 1,
      complained: expect.stringContaining('Nobody consented.') as string,
    });
  });

  it('replaces what others could read', async () => {
    writeFileSync(fileOf(crm), 'old', { mode: 0o644 });
    writeFileSync(`${fileOf(crm)}.new`, 'left over', { mode: 0o644 });
    expect((await login(crm)).code).toBe(0);
    expect(statSync(fileOf(crm)).mode & 0o777).toBe(0o600);
  });
});

it('asks Salesforce with a challenge, and redeems with nothing that was in an address', async () => {
  let address = '';
  const open = (shown: string) => fetch((address = shown));
  expect((await login('salesforce', { open })).code).toBe(0);
  const query = new URL(address).searchParams;
  expect(query.get('code_challenge')).toMatch(/^[\w-]{43}$/);
  expect(query.get('code_challenge_method')).toBe('S256');
  expect(address).not.toContain(salesforce.app.clientSecret);
});

it('two processes with one file follow each other', async () => {
  await login('hubspot');
  const secrets = environmentSecrets(environment('hubspot'));
  const connectors = [0, 1].map(() => installableCrm('hubspot').create({ address: hubspot.baseUrl }));
  for (const connector of connectors) await connector.connect(secrets);
  // Each has used up the token that the other began with.
  for (const connector of [...connectors, ...connectors]) {
    hubspot.credentials.expireAll();
    const pages = connector.pull(null, { caseFields: [], contactFields: [] });
    expect((await pages[Symbol.asyncIterator]().next()).done).toBe(false);
  }
});
