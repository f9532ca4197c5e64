import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openLedger, type OpenLedger } from '../ledger/open.js';
import { filedIn, pageIn, refusalIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

const folder = mkdtempSync(join(tmpdir(), 'pqrs-quick-'));
let opened: OpenLedger;
let gateway: ServedGateway;
let authorization: string;

beforeAll(async () => {
  opened = await openLedger({ file: join(folder, 'pqrs.db') });
  gateway = await serveMemory({ ledger: opened.ledger, ledgerStamp: () => opened.stamp('andina') });
  await gateway.post('/v1/cases', filing);
  authorization = (await gateway.as({})).authorization;
});
afterAll(async () => {
  await gateway.close();
  await opened.close();
  rmSync(folder, { recursive: true });
});

/** From here on the page is remembered. */
beforeEach(async () => {
  expect((await gateway.get('/v1/cases', { authorization })).status).toBe(200);
});

/** What differs from one answer to the next. */
const passing = ['date', 'x-request-id', 'connection', 'keep-alive'];
const lastingHeaders = (answer: Response) =>
  Object.fromEntries([...answer.headers].filter(([name]) => !passing.includes(name)));

it('sends a remembered page with the headers that it had the first time', async () => {
  await gateway.post('/v1/cases', filing);
  const first = await gateway.get('/v1/cases', { authorization });
  const second = await gateway.get('/v1/cases', { authorization });
  expect(lastingHeaders(second)).toEqual(lastingHeaders(first));
  expect(await pageIn(second)).toEqual(await pageIn(first));
});

it('has a line in the log for it, under the id that the answer carries', async () => {
  const answer = await gateway.get('/v1/cases', { authorization });
  expect(gateway.log.at(-1)).toEqual({
    level: 'info',
    event: 'request',
    requestId: answer.headers.get('x-request-id'),
    method: 'GET',
    route: '/v1/cases',
    status: 200,
    ms: expect.any(Number) as number,
  });
});

it('sends nothing to whoever has the page already, until it says something else', async () => {
  const had = (await gateway.get('/v1/cases', { authorization })).headers.get('etag') ?? '';
  const headers = { authorization, 'if-none-match': `"other", ${had}` };
  const answer = await gateway.get('/v1/cases', headers);
  expect([answer.status, await answer.text()]).toEqual([304, '']);
  expect(lastingHeaders(answer)).toMatchObject({ etag: had, 'cache-control': 'no-store' });
  await gateway.post('/v1/cases', filing);
  expect((await gateway.get('/v1/cases', headers)).status).toBe(200);
});

it('answers 304 also where the page has to be read first', async () => {
  const { caseId } = await filedIn(await gateway.post('/v1/cases', filing));
  const had = (await gateway.get('/v1/cases?status=closed', { authorization })).headers.get('etag') ?? '';
  const note = await gateway.post(`/v1/cases/${caseId}/commands`, { type: 'note', text: 'Llamé.' }, { authorization });
  expect(note.status).toBe(200);
  const answer = await gateway.get('/v1/cases?status=closed', { authorization, 'if-none-match': had });
  expect([answer.status, await answer.text()]).toEqual([304, '']);
});

it('gives a remembered page to nobody without a token of the desk', async () => {
  expect(await refusalIn(await gateway.get('/v1/cases'))).toEqual([401, 'access-unauthenticated']);
  expect(await refusalIn(await gateway.get('/v1/cases', await gateway.as({ role: 'citizen' })))).toEqual([
    403,
    'access-forbidden',
  ]);
});

it('refuses a token that has ended, also one that it remembers', async () => {
  const actor = { id: 'camila', name: 'Camila', role: 'agent' } as const;
  const short = { authorization: `Bearer ${await gateway.tokens.mint({ actor }, 60)}` };
  expect((await gateway.get('/v1/cases', short)).status).toBe(200);
  const began = gateway.clock.now();
  gateway.clock.set(new Date(Date.parse(began) + 60_000).toISOString());
  expect(await refusalIn(await gateway.get('/v1/cases', short))).toEqual([401, 'access-unauthenticated']);
  gateway.clock.set(began);
});

it('refuses the page of another origin', async () => {
  const headers = { authorization, origin: 'https://evil.example' };
  expect(await refusalIn(await gateway.get('/v1/cases', headers))).toEqual([403, 'access-forbidden']);
});

it('leaves other addresses and methods to the routes', async () => {
  expect(await refusalIn(await gateway.get('/v1/cases2', { authorization }))).toEqual([404, 'request-route-unknown']);
  const head = await fetch(`${gateway.url}/v1/cases`, { method: 'HEAD', headers: { authorization } });
  expect([head.status, await head.text()]).toEqual([200, '']);
});
