import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Ledger } from '@pqrs-kit/core';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { onDatabase } from './failure.js';
import { nextEntry, sampleEntry } from './ledgerSamples.js';
import { openLedger } from './open.js';
import type { LedgerPlace, OpenLedger } from './open.js';
import { openSqlite } from './sqlite.js';

// Starting a server and making databases takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const root = mkdtempSync(join(tmpdir(), 'pqrs-sharing-'));
afterAll(() => rmSync(root, { recursive: true }));

const series = { prefix: 'AND', year: 2026 };
const newFile = () => join(mkdtempSync(join(root, 'x')), 'pqrs.db');

/** A promise and the way to keep it. */
function later(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

const places: [string, () => Promise<LedgerPlace>][] = [
  ['SQLite', async () => ({ file: newFile() })],
  ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() })],
];

// Two ledgers over one database share nothing but the database, as two processes would.
describe.each(places)('two ledgers over one %s database', (_, makePlace) => {
  let open: [OpenLedger, OpenLedger];
  beforeEach(async () => {
    const place = await makePlace();
    open = [await openLedger(place), await openLedger(place)];
  });
  afterEach(async () => {
    await Promise.all(open.map(({ close }) => close()));
  });
  const ledgerOf = (index: number): Ledger => open[index % 2 === 0 ? 0 : 1].ledger;

  it('give one series of numbers without a gap, also where some cases cannot be made', async () => {
    const attempts = Array.from({ length: 30 }, (_, index) =>
      ledgerOf(index).register('andina', series, undefined, async (sequence) => {
        if (index % 5 === 0) throw new Error('no case');
        return sampleEntry({ caseId: `c${index}`, radicado: String(sequence).padStart(3, '0') });
      }),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(6);
    const { items } = await ledgerOf(0).page('andina', {
      query: { sort: 'radicado', limit: 200 },
      today: '2026-07-02',
    });
    expect(items.map(({ radicado }) => Number(radicado))).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    const changes = await ledgerOf(1).changes('andina', 0, 100);
    expect(changes.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('register a request once, whichever it reaches, also when it takes a number of another series', async () => {
    const key = { key: 'form-1', bodyHash: 'aa' };
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        ledgerOf(index).register('andina', { prefix: 'AND', year: 2026 + (index % 2) }, key, async () =>
          sampleEntry({ caseId: `c${index}` }),
        ),
      ),
    );
    expect(new Set(results.map(({ caseId }) => caseId)).size).toBe(1);
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await ledgerOf(0).lastChange('andina')).toBe(1);
  });

  it('let one of those who append at the same version through', async () => {
    await ledgerOf(0).register('andina', series, undefined, async () => sampleEntry({ caseId: 'c1' }));
    const attempts = Array.from({ length: 10 }, (_, index) =>
      ledgerOf(index).append('andina', 1, nextEntry('c1', 2, { type: 'noted', text: `nota ${index}` })),
    );
    const failures = (await Promise.allSettled(attempts)).flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    expect(failures).toHaveLength(9);
    for (const failure of failures) expect(failure).toMatchObject({ code: 'case-version-conflict' });
    expect(await ledgerOf(1).read('andina', 'c1')).toHaveLength(2);
  });

  it('are read while a case is being made, and show nothing of it before it is whole', async () => {
    const making = later();
    const proceed = later();
    const registered = ledgerOf(0).register('andina', series, { key: 'k', bodyHash: 'b' }, async () => {
      making.resolve();
      await proceed.promise;
      return sampleEntry({ caseId: 'c1' });
    });
    await making.promise;
    for (const ledger of [ledgerOf(0), ledgerOf(1)]) {
      expect(await ledger.page('andina', { query: {}, today: '2026-07-02' })).toEqual({ items: [], total: 0 });
      expect(await ledger.lastChange('andina')).toBe(0);
      expect((await ledger.counts('andina', '2026-07-02')).open).toBe(0);
    }
    proceed.resolve();
    await registered;
    expect(await ledgerOf(1).lastChange('andina')).toBe(1);
  });

  it('show changes to a reader who follows them in order and without a gap, while both write', async () => {
    const writing = Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        ledgerOf(index).register('andina', series, undefined, async () => sampleEntry({ caseId: `c${index}` })),
      ),
    );
    const seen: number[] = [];
    while (seen.length < 40) {
      const changes = await ledgerOf(seen.length).changes('andina', seen.at(-1) ?? 0, 7);
      seen.push(...changes.map(({ sequence }) => sequence));
      // SQLite answers without waiting for anything: let the writers have a turn.
      await new Promise(setImmediate);
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});

describe('a SQLite file that another process writes', () => {
  it('is written once the other is done', async () => {
    const file = newFile();
    const { ledger, close } = await openLedger({ file });
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const registered = ledger.register('andina', series, undefined, async () => sampleEntry({ caseId: 'c1' }));
    expect(await ledger.lastChange('andina')).toBe(0);
    other.exec('commit');
    other.close();
    await registered;
    expect(await ledger.lastChange('andina')).toBe(1);
    await close();
  });

  it('is a clear error when the other does not end', async () => {
    const file = newFile();
    await (await openLedger({ file })).close();
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const database = openSqlite(file, 30);
    const write = onDatabase(database, () =>
      database.writer
        .transaction()
        .execute((trx) => trx.insertInto('tenants').values({ tenant: 'andina', last_change: 1 }).execute()),
    );
    await expect(write).rejects.toMatchObject({
      code: 'ledger-unavailable',
      message: expect.stringContaining('another process') as string,
    });
    other.exec('rollback');
    other.close();
    await database.close();
  });
});

describe('a PostgreSQL connection that dies', () => {
  it('takes its case with it and nothing else', async () => {
    const databaseUrl = await freshDatabase();
    const { ledger, ready, close } = await openLedger({ databaseUrl });
    const client = new pg.Client(databaseUrl);
    await client.connect();
    const lost = ledger.register('andina', series, { key: 'k', bodyHash: 'b' }, async () => {
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      return sampleEntry({ caseId: 'lost' });
    });
    await expect(lost).rejects.toMatchObject({ code: 'ledger-unavailable' });
    await client.end();
    expect(await ledger.read('andina', 'lost')).toEqual([]);
    const numbers: number[] = [];
    await ledger.register('andina', series, { key: 'k', bodyHash: 'b' }, async (sequence) => {
      numbers.push(sequence);
      return sampleEntry({ caseId: 'c1' });
    });
    expect(numbers).toEqual([1]);
    expect(await ready()).toBe(true);
    await close();
  });
});
