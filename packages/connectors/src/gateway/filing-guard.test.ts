import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingChallenge } from '@pqrs-kit/core';
import { filingChallenge } from './schemas/intake.js';
import { refusalIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, testKey, type ServedGateway } from './testing/serve-memory.js';

const start = '2026-11-24T10:00:00-05:00';
const refused = [403, 'filing-proof-refused'];
let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory({ filingProof: { key: testKey, bits: 8 } });
});
afterAll(() => gateway.close());

async function challenge(): Promise<FilingChallenge> {
  gateway.clock.set(start);
  return filingChallenge.parse(await (await gateway.get('/v1/challenge')).json());
}

/** The answer as anybody finds it: eight zero bits are one byte. */
function answerTo(token: string, wanted = true): number {
  for (let answer = 0; ; answer += 1)
    if ((createHash('sha256').update(`${token}:${answer}`).digest()[0] === 0) === wanted) return answer;
}

const file = (proof: unknown, headers: Record<string, string> = {}) =>
  gateway.post('/v1/cases', { ...filing, proof }, headers);

describe('a gateway that asks for work', () => {
  it('takes a filing with its answer, once it can have been written', async () => {
    const { token, bits, waitSeconds } = await challenge();
    expect([bits, waitSeconds]).toEqual([8, 3]);
    const proof = { token, answer: answerTo(token) };
    gateway.clock.set('2026-11-24T10:00:02.999-05:00');
    expect(await refusalIn(await file(proof))).toEqual(refused);
    gateway.clock.set('2026-11-24T10:00:03-05:00');
    expect((await file(proof)).status).toBe(201);
  });

  it.each<[string, (token: string) => unknown]>([
    ['without proof', () => undefined],
    ['with a proof that is none', () => 'x'],
    ['with a number that does not answer', (token) => ({ token, answer: answerTo(token, false) })],
    ['with half a number', (token) => ({ token, answer: 0.5 })],
    ['with a token of its own making', () => ({ token: `1.${'a'.repeat(16)}.${'b'.repeat(43)}`, answer: 0 })],
    ['with a later day in the token', (token) => ({ token: token.replace(/^\d/, '9'), answer: 0 })],
    ['with the field filled that no person sees', (token) => ({ token, answer: answerTo(token), trap: 'http://spam' })],
  ])('refuses a filing %s', async (_what, proofOf) => {
    const { token } = await challenge();
    gateway.clock.set('2026-11-24T10:01:00-05:00');
    const before = await gateway.ledger.lastChange('andina');
    expect(await refusalIn(await file(proofOf(token)))).toEqual(refused);
    expect(await gateway.ledger.lastChange('andina')).toBe(before);
  });

  it('takes a proof once, and again only with the same request', async () => {
    const { token } = await challenge();
    gateway.clock.set('2026-11-24T10:01:00-05:00');
    const proof = { token, answer: answerTo(token) };
    const [first, again, other] = [
      await file(proof, { 'idempotency-key': 'form-0001' }),
      await file(proof, { 'idempotency-key': 'form-0001' }),
      await file(proof, { 'idempotency-key': 'form-0002' }),
    ];
    expect(await first.text()).toBe(await again.text());
    expect(await refusalIn(other)).toEqual(refused);
  });

  it('takes none after six hours', async () => {
    const { token, validSeconds } = await challenge();
    expect(validSeconds).toBe(21_600);
    gateway.clock.set('2026-11-24T16:00:00.001-05:00');
    expect(await refusalIn(await file({ token, answer: answerTo(token) }))).toEqual(refused);
  });

  it('asks nothing of the desk, which sends its token', async () => {
    gateway.clock.set(start);
    expect((await file(undefined, await gateway.as({}))).status).toBe(201);
    expect((await file(undefined, { authorization: 'Bearer x' })).status).toBe(401);
  });

  it('says what is wrong with a field before it looks at the proof', async () => {
    const answer = await gateway.post('/v1/cases', { ...filing, subject: '' });
    expect(await refusalIn(answer)).toEqual([422, 'input-invalid']);
  });
});

it('a gateway that asks for none says so, and takes a filing that brings some', async () => {
  const served = await serveMemory();
  const asked = filingChallenge.parse(await (await served.get('/v1/challenge')).json());
  expect([asked.bits, asked.token]).toEqual([0, '']);
  expect((await served.post('/v1/cases', { ...filing, proof: { token: '', answer: 0 } })).status).toBe(201);
  await served.close();
});
