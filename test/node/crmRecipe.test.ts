import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { main } from '@pqrs-kit/connectors';
import { FakeSalesforce } from '../../packages/connectors/src/fakes/salesforce/fake-salesforce.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSample } from '../../packages/connectors/src/fakes/hubspot/sample.js';
import { changeOrg } from '../../packages/connectors/src/fakes/salesforce/control/change-org.js';
import { startFakeHubSpot, type FakeHubSpot } from '../../packages/connectors/src/fakes/hubspot/fakeHubSpot.js';
import { run } from '../support/program.js';

/** In place of 8788, which a person on this machine may be using. */
const port = '18789';
const redirectUris = [`http://localhost:${port}/oauth/callback`];
const folder = mkdtempSync(join(tmpdir(), 'pqrs-recipe-'));
let hubspot: FakeHubSpot;
let salesforce: FakeSalesforce;

beforeAll(async () => {
  hubspot = await startFakeHubSpot({ redirectUris });
  addSample(hubspot.portal);
  salesforce = await FakeSalesforce.start({ sampleCases: 300, redirectUris, machineClock: () => Date.now() });
});
afterAll(async () => {
  await hubspot.close();
  await salesforce.close();
  rmSync(folder, { recursive: true });
});

const environment = (): Record<string, string> => ({
  ...{ HUBSPOT_TOKEN: hubspot.serviceKey, HUBSPOT_ADDRESS: hubspot.baseUrl, PQRS_DATA: folder },
  SALESFORCE_LOGIN_ADDRESS: salesforce.baseUrl,
  SALESFORCE_CLIENT_ID: salesforce.app.clientId,
  SALESFORCE_CLIENT_SECRET: salesforce.app.clientSecret,
  ...{ HUBSPOT_CLIENT_ID: hubspot.app.clientId, HUBSPOT_CLIENT_SECRET: hubspot.app.clientSecret },
});

/** Runs a command of the page as somebody would who followed it. */
async function pqrs(args: readonly string[], more: Record<string, string> = {}) {
  const [output, error] = [new PassThrough(), new PassThrough()];
  const isLogin = args[0] === 'login';
  let complained = '';
  error.on('data', (text: Buffer) => {
    complained += text.toString();
    // The address that the page says to open.
    const address = isLogin ? /^ {2}(http\S+)$/m.exec(text.toString())?.[1] : undefined;
    if (address !== undefined) void fetch(address);
  });
  const untilStopped = () => (isLogin ? new Promise<void>(() => undefined) : Promise.resolve());
  const surroundings = {
    ...{ environment: { ...environment(), ...more }, input: new PassThrough() },
    ...{ output, error, untilStopped },
  };
  const code = await main([...args, ...(isLogin ? ['--port', port] : [])], surroundings);
  return { code, said: String(output.read() ?? ''), complained };
}

/** What the page sets before it signs in. */
const toSignIn: Record<string, string> = {
  ...{ HUBSPOT_TOKEN: '', HUBSPOT_REFRESH_TOKEN_FILE: join(folder, 'hubspot-token') },
  SALESFORCE_REFRESH_TOKEN_FILE: join(folder, 'salesforce-token'),
};

/** Commands of the blocks marked `sh`, and what each leaves as its exit code. */
const commands = [...readFileSync('docs/crm.md', 'utf8').matchAll(/^npx pqrs (.*)$/gm)].map(([, line]) => line ?? '');

it.each([
  ['login hubspot', 0, /Signed in to the account 33\. Its refresh token is in \S+hubspot-token, for you alone\./],
  ['plan hubspot', 1, /13 create\. Plan [0-9a-f]{12}\.\nApply it with: pqrs install hubspot --plan/],
  ['install hubspot', 0, /12 created, 0 updated, 0 removed, 0 kept\./],
  ['doctor hubspot --demo', 0, /fields: 12 fields as installed/],
  ['sync hubspot --map docs/example/hubspot-map.json --demo --plan', 1, /300 tickets: \d+ become cases/],
  [
    'sync hubspot --map docs/example/hubspot-map.json --demo',
    1,
    /300 tickets read: \d+ new cases.*\n.*\n2 files came into their cases, 1 stayed in the CRM\.\n/,
  ],
  ['sync hubspot --rejected --demo', 1, /The contact of the ticket has no name/],
  ['sync hubspot --rejected --demo', 1, / file {2}\d+\/\d+ {2}1 tries {2}The file is not taken: fileExecutable\.\n/],
  ['uninstall hubspot', 0, /0 created, 0 updated, 0 removed, \d+ kept\./],
  ['uninstall hubspot --purge', 0, /12 removed/],
  ['login salesforce', 0, /Signed in to the account 00D\w+\. Its refresh token is in \S+salesforce-token/],
  ['plan salesforce', 1, /\d+ create/],
  ['install salesforce', 0, /created, 0 updated, 0 removed/],
  ['doctor salesforce --demo', 0, /fields: 12 fields as installed/],
  ['sync salesforce --map docs/example/salesforce-map.json --demo --plan', 0, /300 tickets: \d+ become cases/],
  ['sync salesforce --map docs/example/salesforce-map.json --demo', 0, /300 tickets read: \d+ new cases/],
  ['uninstall salesforce --purge', 0, /\d+ removed/],
])('the page\'s "pqrs %s" does what the page says', async (command, code, says) => {
  expect(commands).toContain(command);
  const done = await pqrs(command.split(' '), command.startsWith('login') ? toSignIn : {});
  expect(done.complained + done.said).toMatch(says);
  expect(done.code).toBe(code);
});

it('runs every command of the page', () => {
  expect(commands).toHaveLength(17);
});

it.each(['hubspot', 'salesforce'])('once signed in to %s, the other commands need no key', async (crm) => {
  const looked = await pqrs(['plan', crm], toSignIn);
  expect([looked.code, looked.said]).toEqual([1, expect.stringMatching(/\d+ create/)]);
});

it.each([
  [['plan', 'pipedrive'], {}, 2, 'There is no connector for "pipedrive"'],
  [['plan', 'hubspot'], { HUBSPOT_TOKEN: 'pat-na1-wrong' }, 1, 'the key or token is not valid'],
  [['plan', 'hubspot'], { HUBSPOT_TOKEN: '' }, 1, 'There is no key for HubSpot'],
  [['login', 'hubspot'], {}, 2, 'Nobody says where to keep the token'],
  [['plan', 'hubspot', '--address', 'http://example.com'], {}, 2, 'is no address that a key may be sent to'],
  [['plan', 'hubspot', '--account', '999'], {}, 1, 'another account'],
  [['install', 'hubspot', '--plan', 'abc'], {}, 1, 'Nothing was written'],
  [['sync', 'hubspot', '--demo'], {}, 2, 'Nobody says which field of a ticket is what'],
  [['sync', 'hubspot', '--demo', '--map', 'README.md'], {}, 2, 'is not JSON'],
  [['sync', 'hubspot', '--demo', '--retry', '12'], {}, 1, 'No row "12" was refused'],
])('%j with %j says what is wrong and what to do', async (args, more, code, says) => {
  const done = await pqrs(args, more);
  expect(done.complained).toContain(says);
  expect(done.complained.trim().split('\n').length).toBeGreaterThan(1);
  expect(done.code).toBe(code);
  expect(done.complained + done.said).not.toContain('pat-na1-wrong');
});

it('never says the key, whatever it prints', async () => {
  const printed = await Promise.all([
    pqrs(['plan', 'hubspot', '--json']),
    pqrs(['doctor', 'hubspot', '--json', '--demo']),
  ]);
  expect(JSON.stringify(printed)).not.toContain(hubspot.serviceKey);
});

it('takes the outbound messages of Salesforce where the page says, with the settings of the page', async () => {
  const page = readFileSync('docs/crm.md', 'utf8');
  const [, mapFile = ''] =
    /^\$ export PQRS_CRM=salesforce PQRS_CRM_MAP=(\S+) PQRS_SALESFORCE_HOOK_KEY=/m.exec(page) ?? [];
  const [, path = ''] = /`https:\/\/pqrs\.example\.org(\/\S+)<key>`/.exec(page) ?? [];
  const [, command = ''] = /^\$ npx pqrs (serve .*)$/m.exec(page) ?? [];
  const account = salesforce.org.id.slice(0, 15);
  const map = join(folder, 'salesforce-map.json');
  writeFileSync(map, JSON.stringify({ ...(JSON.parse(readFileSync(mapFile, 'utf8')) as object), account }));
  const key = 'd4a7'.repeat(16);
  const server = run([...command.split(' '), '--port', '0', '--data', join(folder, 'served')], {
    ...environment(),
    ...{ PQRS_CRM: 'salesforce', PQRS_CRM_MAP: map, PQRS_SALESFORCE_HOOK_KEY: key },
  });
  const [, url = ''] = await server.until(/(http:\/\/127\.0\.0\.1:\d+)/);
  const id = salesforce.org.plant('Case', { Subject: 'La nevera no enfría' });
  changeOrg(salesforce, { do: 'addOutboundTarget', object: 'Case', fields: ['Id'], url: `${url}${path}${key}` });
  changeOrg(salesforce, { do: 'update', id, values: { Priority: 'High' } });
  expect(await salesforce.outbound.deliver()).toEqual({ acknowledged: 1, waiting: 0, dropped: 0 });
  const ready: unknown = await (await fetch(`${url}/readyz`)).json();
  expect(ready).toMatchObject({ crm: { account: `salesforce:${salesforce.org.id}` } });
  server.stop();
  expect(await server.code).toBe(0);
  expect(server.output() + server.error()).not.toContain(key);
});

it.each(['short', 'with spaces in it, and many more of them'])('refuses to take them by the key "%s"', async (key) => {
  const more = {
    PQRS_CRM: 'salesforce',
    PQRS_CRM_MAP: 'docs/example/salesforce-map.json',
    PQRS_SALESFORCE_HOOK_KEY: key,
  };
  const done = await pqrs(['serve', '--demo', '--port', '0', '--data', join(folder, 'refused')], more);
  expect(done).toMatchObject({ code: 2 });
  expect(done.complained).toContain('outbound messages cannot be taken yet');
  expect(done.complained).not.toContain(key);
});
