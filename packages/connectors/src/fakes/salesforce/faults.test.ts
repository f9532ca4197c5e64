import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askToken, order, startCaller, type Caller } from './testing/client.js';

let caller: Caller;

beforeEach(async () => {
  caller = await startCaller();
});

afterEach(() => caller.fake.close());

const script = (...calls: unknown[]) => order(caller.fake, 'faults', { calls });
const create = () => caller.data('POST', 'sobjects/Case', { Subject: 'x' });
const count = async () => ((await caller.query('SELECT COUNT() FROM Case')).body as { totalSize: number }).totalSize;

describe('the script of faults', () => {
  it.each([
    ['seconds', '7'],
    ['a date', 'Mon, 02 Nov 2026 13:00:07 GMT'],
    ['zero', '0'],
  ])('answers 429 with %s to wait, as often as it says', async (_what, wait) => {
    await script({ kind: 'answer', status: 429, headers: { 'retry-after': wait }, times: 2, on: { method: 'POST' } });
    for (let index = 0; index < 2; index += 1) {
      const refused = await create();
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe(wait);
    }
    expect((await create()).status).toBe(201);
    expect(await count()).toBe(1);
  });

  it('falls only where it is told, after so many', async () => {
    await script({ kind: 'requestLimit', on: { method: 'POST', path: 'sobjects/Case' }, skip: 1 });
    expect((await create()).status).toBe(201);
    expect((await caller.data('POST', 'sobjects/Contact', { LastName: 'x' })).status).toBe(201);
    expect(await create()).toMatchObject({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] });
    expect((await create()).status).toBe(201);
  });

  it.each([
    ['before', { kind: 'answer', status: 503 }, 0],
    ['after', { kind: 'lostAnswer', status: 503 }, 1],
  ])('fails %s the record is written', async (_when, fault, written) => {
    await script({ ...fault, on: { method: 'POST' } });
    expect((await create()).status).toBe(503);
    expect(await count()).toBe(written);
  });

  it.each([
    ['at once', { kind: 'reset' }, 0],
    ['when all is done', { kind: 'lostAnswer' }, 1],
    ['in the middle of the answer', { kind: 'resetMidBody' }, 1],
  ])('resets the connection %s', async (_when, fault, written) => {
    await script({ ...fault, on: { method: 'POST' } });
    await expect(create()).rejects.toThrow();
    expect(await count()).toBe(written);
  });

  it('breaks off an answer as if it were whole', async () => {
    await script({ kind: 'truncate', on: { method: 'POST' } });
    await expect(create()).rejects.toThrow(SyntaxError);
    expect(await count()).toBe(1);
  });

  it('gives a page in place of an answer', async () => {
    await script({ kind: 'html' });
    const page = await create();
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  });

  it('drips an answer, whole in the end', async () => {
    await script({ kind: 'drip', everyMilliseconds: 1, on: { method: 'POST' } });
    expect(await create()).toMatchObject({ status: 201, body: { success: true } });
  });

  it('hangs until it is released', async () => {
    await script({ kind: 'hang', on: { method: 'POST' } });
    const hanging = create();
    while (caller.fake.requests.count('POST sobjects/Case') === 0) await new Promise(setImmediate);
    expect(await count()).toBe(0);
    await order(caller.fake, 'release', {});
    expect((await hanging).status).toBe(201);
  });

  it('ends a session in the middle of a run', async () => {
    await script({ kind: 'expireSession', skip: 1 });
    expect((await create()).status).toBe(201);
    expect(await create()).toMatchObject({ status: 401, body: [{ errorCode: 'INVALID_SESSION_ID' }] });
    expect((await create()).status).toBe(401);
  });

  it('can be taken back', async () => {
    await script({ kind: 'reset', times: 9 });
    await fetch(`${caller.fake.controlUrl}/__fake/faults`, { method: 'DELETE' });
    expect((await create()).status).toBe(201);
  });
});

describe('the control port', () => {
  it('is not on the port of the org, and takes only JSON orders it knows', async () => {
    expect((await caller.call('POST', '/__fake/faults', {})).status).toBe(404);
    expect((await script({ kind: 'earthquake' })).status).toBe(400);
    expect((await order(caller.fake, 'org', { do: 'explode' })).status).toBe(400);
    const form = await fetch(`${caller.fake.controlUrl}/__fake/faults`, { method: 'POST', body: 'calls=1' });
    expect(form.status).toBe(415);
  });

  it('moves the clock, which the Date header shows', async () => {
    const moved = await order(caller.fake, 'clock', { advanceMilliseconds: 90_000 });
    expect(moved.body).toEqual({ now: '2026-11-02T13:01:30.000Z' });
    expect((await create()).headers.get('date')).toBe('Mon, 02 Nov 2026 13:01:30 GMT');
    await order(caller.fake, 'clock', { set: '2026-12-08T00:00:00-05:00' });
    expect((await create()).headers.get('date')).toBe('Tue, 08 Dec 2026 05:00:00 GMT');
  });

  it('counts requests by endpoint, those refused too', async () => {
    await create();
    await script({ kind: 'answer', status: 500 });
    await create();
    const read = await caller.data('GET', 'sobjects/Case/500xx0000000001AAA');
    expect(read.status).toBe(200);
    const counted = await fetch(`${caller.fake.controlUrl}/__fake/requests`);
    expect(await counted.json()).toEqual({
      total: 3,
      byEndpoint: { 'GET sobjects/Case/{id}': 1, 'POST oauth2/token': 1, 'POST sobjects/Case': 2 },
    });
  });

  it('lets the schema drift', async () => {
    caller.fake.org.addField('Case', 'Kind__c', 'picklist', { values: ['a', 'b'], restricted: true });
    const post = (value: unknown) => caller.data('POST', 'sobjects/Case', { Kind__c: value });
    expect((await post('b')).status).toBe(201);
    await order(caller.fake, 'org', { do: 'changeField', object: 'Case', field: 'Kind__c', to: { values: ['a'] } });
    expect(await post('b')).toMatchObject({ body: [{ errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' }] });
    await order(caller.fake, 'org', { do: 'changeField', object: 'Case', field: 'Kind__c', to: { type: 'double' } });
    expect(await post('a')).toMatchObject({ body: [{ errorCode: 'JSON_PARSER_ERROR' }] });
    await order(caller.fake, 'org', { do: 'removeField', object: 'Case', field: 'Kind__c' });
    expect(await post(1)).toMatchObject({ body: [{ errorCode: 'INVALID_FIELD' }] });
  });

  it('lets a user leave: owns nothing more, has no session, gets none', async () => {
    const { fake } = caller;
    const colleague = fake.org.addUser({ username: 'colega@andina.example.com', name: 'Colega' });
    await order(fake, 'org', { do: 'deactivateUser', id: colleague });
    expect(await caller.data('POST', 'sobjects/Case', { OwnerId: colleague })).toMatchObject({
      body: [{ errorCode: 'INACTIVE_OWNER_OR_USER' }],
    });
    await order(fake, 'org', { do: 'deactivateUser', id: fake.userId });
    expect((await create()).status).toBe(401);
    const { clientId, clientSecret } = fake.app;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    expect((await askToken(fake, form)).body).toEqual({ error: 'invalid_grant', error_description: 'inactive user' });
  });
});
