import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { openLedger, type LedgerPlace, type OpenLedger } from './open.js';

const folder = mkdtempSync(join(tmpdir(), 'pqrs-embed-store-'));
const opened: OpenLedger[] = [];
afterAll(async () => {
  await Promise.all(opened.map(({ close }) => close()));
  rmSync(folder, { recursive: true });
});

/** Two processes would each open the database: so does this, twice. */
async function openTwice(place: LedgerPlace) {
  const both = [await openLedger(place), await openLedger(place)] as const;
  opened.push(...both);
  return both.map(({ embed }) => embed) as [OpenLedger['embed'], OpenLedger['embed']];
}

const now = '2026-11-24T15:00:00.000Z';
const code = { hash: 'a1', body: '{"page":"case"}', expiresAt: '2026-11-24T15:01:00.000Z' };

describe.each([
  ['SQLite', async (): Promise<LedgerPlace> => ({ file: join(folder, 'pqrs.db') })],
  ['PostgreSQL', async (): Promise<LedgerPlace> => ({ databaseUrl: await freshDatabase() })],
])('codes in %s', (_, place) => {
  it('open one page, once, whoever of many brings them and wherever', async () => {
    const [here, there] = await openTwice(await place());
    await here.keepCode('andina', code, now);
    const tries = [here, there, here, there, here, there].map((store) => store.takeCode('andina', 'a1', now));
    expect((await Promise.all(tries)).filter((body) => body !== undefined)).toEqual(['{"page":"case"}']);
    expect(await there.isRevoked('andina', 'a1')).toBe(true);
  });

  it('stay good for the one who used them alone', async () => {
    const [store] = await openTwice(await place());
    await store.keepCode('andina', { ...code, hash: 'b2' }, now);
    await store.keepCode('andina', { ...code, hash: 'b2', body: '{"page":"board"}' }, now);
    expect(await store.takeCode('other', 'b2', now)).toBeUndefined();
    expect(await store.takeCode('andina', 'b2', '2026-11-24T10:00:59.999-05:00')).toBe('{"page":"case"}');
    expect(await store.isRevoked('andina', 'b2')).toBe(false);
    expect(await store.isRevoked('andina', 'nobody')).toBe(true);
  });

  it('open nothing after their minute, and are forgotten the day after', async () => {
    const [store] = await openTwice(await place());
    await store.keepCode('andina', { ...code, hash: 'c3' }, now);
    expect(await store.takeCode('andina', 'c3', '2026-11-24T15:01:00.000Z')).toBeUndefined();
    expect(await store.isRevoked('andina', 'c3')).toBe(false);
    await store.keepCode('andina', { ...code, hash: 'd4' }, '2026-11-25T15:01:00.001Z');
    expect(await store.isRevoked('andina', 'c3')).toBe(true);
  });

  it('keep the first answer to a call', async () => {
    const [here, there] = await openTwice(await place());
    expect(await here.answerOfCall('andina', 'ap-33-1')).toBeUndefined();
    await here.keepAnswer('andina', { callId: 'ap-33-1', answer: '{"a":1}', at: now });
    await there.keepAnswer('andina', { callId: 'ap-33-1', answer: '{"a":2}', at: now });
    expect(await there.answerOfCall('andina', 'ap-33-1')).toBe('{"a":1}');
    expect(await there.answerOfCall('other', 'ap-33-1')).toBeUndefined();
  });
});
