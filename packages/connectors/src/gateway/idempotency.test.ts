import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filedIn, pageIn, problemIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

describe('Idempotency-Key', () => {
  it('gives the same answer for the same filing, and files it once', async () => {
    const key = { 'idempotency-key': 'a-key-of-the-form-1' };
    const first = await (await gateway.post('/v1/cases', filing, key)).text();
    gateway.clock.set('2026-11-24T11:30:00-05:00');
    const second = await gateway.post('/v1/cases', filing, key);
    expect(second.status).toBe(201);
    expect(await second.text()).toBe(first);
    const page = await pageIn(await gateway.get('/v1/cases', await gateway.as({})));
    expect(page.total).toBe(1);
  });

  it('refuses another filing under the same key', async () => {
    const key = { 'idempotency-key': 'a-key-of-the-form-2' };
    await gateway.post('/v1/cases', filing, key);
    const other = await gateway.post('/v1/cases', { ...filing, subject: 'Otro asunto' }, key);
    expect(other.status).toBe(422);
    expect((await problemIn(other)).code).toBe('request-key-reused');
  });

  it('is not needed: without it each filing is a case', async () => {
    const first = await filedIn(await gateway.post('/v1/cases', filing));
    const second = await filedIn(await gateway.post('/v1/cases', filing));
    expect(second.radicado).not.toBe(first.radicado);
  });

  it.each([
    ['short', 'abc'],
    ['with a space', 'key of the form'],
    ['long', 'x'.repeat(201)],
  ])('may not be %s', async (_what, key) => {
    const problem = await problemIn(await gateway.post('/v1/cases', filing, { 'idempotency-key': key }));
    expect(problem.code).toBe('input-invalid');
    expect(problem.fields?.[0]?.field).toBe('Idempotency-Key');
  });

  it('two at once give one case', async () => {
    const key = { 'idempotency-key': 'a-key-of-the-form-3' };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async () => (await gateway.post('/v1/cases', filing, key)).text()),
    );
    expect(new Set(answers).size).toBe(1);
  });
});
