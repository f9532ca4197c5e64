import { createDesk, memoryLedger, randomIds, silentNotifier, webCryptoSigner } from '@pqrs-kit/core';
import { afterEach, expect, it } from 'vitest';
import { demoOrganization } from '../demo/organization.js';
import { filedIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
afterEach(() => gateway.close());

interface Reader {
  /** The next event, without comments. */
  next(): Promise<Record<string, string> | undefined>;
  cancel(): Promise<void>;
}

function fieldsOf(block: string): Record<string, string> {
  const pairs = block.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line));
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}

async function follow(headers: Record<string, string> = {}): Promise<Reader> {
  const answer = await gateway.get('/v1/stream', { ...(await gateway.as({})), ...headers });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const next = async (): Promise<Record<string, string> | undefined> => {
    while (!rest.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      rest += value;
    }
    const end = rest.indexOf('\n\n');
    const block = rest.slice(0, end);
    rest = rest.slice(end + 2);
    const fields = fieldsOf(block);
    return block.startsWith(':') ? next() : fields;
  };
  return { next, cancel: () => reader.cancel() };
}

it('tells what this process changed', async () => {
  gateway = await serveMemory({ changesEvery: 3_600_000 });
  const reader = await follow();
  expect(await reader.next()).toMatchObject({ event: 'ready', id: '0' });
  const { caseId } = await filedIn(await gateway.post('/v1/cases', filing));
  const change = await reader.next();
  expect(change).toMatchObject({ event: 'change', id: '1' });
  expect(JSON.parse(change?.['data'] ?? '')).toEqual({ caseId, type: 'registered', at: '2026-11-24T15:00:00.000Z' });
});

it('tells what another process wrote to the same ledger', async () => {
  const ledger = memoryLedger();
  gateway = await serveMemory({ ledger, changesEvery: 20 });
  const reader = await follow();
  await reader.next();
  const { clock } = gateway;
  const signer = webCryptoSigner('a secret of the tests');
  const other = createDesk(
    { ledger, clock, signer, ids: randomIds(clock), notifier: silentNotifier() },
    demoOrganization,
  );
  const { caseId } = await other.submit(filing);
  expect(JSON.parse((await reader.next())?.['data'] ?? '')).toMatchObject({ caseId });
});

it('goes on after the last event that a reader had', async () => {
  gateway = await serveMemory();
  for (let count = 0; count < 3; count++) await gateway.post('/v1/cases', filing);
  const reader = await follow({ 'last-event-id': '1' });
  await reader.next();
  expect((await reader.next())?.['id']).toBe('2');
  expect((await reader.next())?.['id']).toBe('3');
});

it('starts at the present for a reader who claims to have more than there is', async () => {
  gateway = await serveMemory();
  await gateway.post('/v1/cases', filing);
  const reader = await follow({ 'last-event-id': '900' });
  expect((await reader.next())?.['id']).toBe('1');
  await gateway.post('/v1/cases', filing);
  expect((await reader.next())?.['id']).toBe('2');
});

it('tells many readers, and goes on when one of them leaves', async () => {
  gateway = await serveMemory();
  const [first, second] = await Promise.all([follow(), follow()]);
  await Promise.all([first.next(), second.next()]);
  await gateway.post('/v1/cases', filing);
  expect((await first.next())?.['id']).toBe('1');
  await first.cancel();
  await gateway.post('/v1/cases', filing);
  expect((await second.next())?.['id']).toBe('1');
  expect((await second.next())?.['id']).toBe('2');
});

it('ends when the server stops', async () => {
  gateway = await serveMemory();
  const reader = await follow();
  await reader.next();
  await gateway.close();
  expect(await reader.next()).toBeUndefined();
});

it('ends with its token', async () => {
  gateway = await serveMemory();
  const token = await gateway.tokens.mint({ actor: { id: 'c', name: 'C', role: 'agent' } }, 1);
  gateway.clock.set('2026-11-24T10:00:00.950-05:00');
  const reader = await follow({ authorization: `Bearer ${token}` });
  await reader.next();
  expect(await reader.next()).toBeUndefined();
});

it('shows signs of life', async () => {
  gateway = await serveMemory({ heartbeatEvery: 10 });
  const answer = await gateway.get('/v1/stream', await gateway.as({}));
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes(': alive')) text += (await reader.read()).value ?? '';
  await reader.cancel();
  expect(text).toContain('event: ready');
});
