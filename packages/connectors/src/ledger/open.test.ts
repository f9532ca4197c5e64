import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { sampleEntry } from './ledgerSamples.js';
import { schemaVersion } from './migrations.js';
import { openLedger } from './open.js';
import type { LedgerPlace } from './open.js';

// Starting a server and making databases takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const root = mkdtempSync(join(tmpdir(), 'pqrs-open-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'x'));
});

const series = { prefix: 'AND', year: 2026 };
const file = (name = 'pqrs.db') => join(folder, name);

/** The SQL of one statement, past the ledger. */
async function direct(place: LedgerPlace, statement: string): Promise<void> {
  if ('file' in place) {
    const database = new DatabaseSync(place.file);
    database.exec(statement);
    database.close();
    return;
  }
  const client = new pg.Client(place.databaseUrl);
  await client.connect();
  await client.query(statement);
  await client.end();
}

const places: [string, () => Promise<LedgerPlace>][] = [
  ['SQLite', async () => ({ file: file() })],
  ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() })],
];

describe.each(places)('opening a ledger in %s', (_, makePlace) => {
  it('again gives what was there', async () => {
    const place = await makePlace();
    const entry = sampleEntry({ caseId: 'c1' });
    const first = await openLedger(place);
    await first.ledger.register('andina', series, undefined, async () => entry);
    await first.close();
    const second = await openLedger(place);
    expect(await second.ledger.page('andina', { query: {}, today: '2026-07-02' })).toEqual({
      items: [entry.summary],
      total: 1,
    });
    await second.close();
  });

  it('that a newer pqrs-kit made is refused and left as it is', async () => {
    const place = await makePlace();
    await (await openLedger(place)).close();
    await direct(place, 'update pqrs_schema set version = 99');
    await expect(openLedger(place)).rejects.toMatchObject({
      code: 'ledger-newer-version',
      message: `The database has tables of version 99; this pqrs-kit knows versions up to ${schemaVersion}.`,
      help: expect.stringContaining('Upgrade') as string,
    });
    await direct(place, `update pqrs_schema set version = ${schemaVersion}`);
    await (await openLedger(place)).close();
  });

  it('that an older pqrs-kit made is refused and left as it is where the tables are to be left', async () => {
    const place = await makePlace();
    const asItIs = () => openLedger(place, { tables: 'leave' });
    await expect(asItIs()).rejects.toMatchObject({
      code: 'ledger-older-version',
      message: 'The database has no tables of pqrs-kit.',
    });
    await (await openLedger(place)).close();
    await (await asItIs()).close();
    await direct(place, 'update pqrs_schema set version = 0');
    const refusal = {
      code: 'ledger-older-version',
      message: `The database has tables of version 0; this pqrs-kit reads version ${schemaVersion}.`,
      help: expect.stringContaining('pqrs serve') as string,
    };
    await expect(asItIs()).rejects.toMatchObject(refusal);
    // Refused again: nothing was migrated.
    await expect(asItIs()).rejects.toMatchObject(refusal);
    await direct(place, 'update pqrs_schema set version = 99');
    await expect(asItIs()).rejects.toMatchObject({ code: 'ledger-newer-version' });
  });

  it('many times at once migrates once', async () => {
    const place = await makePlace();
    const opened = await Promise.all(Array.from({ length: 6 }, () => openLedger(place)));
    const numbers: number[] = [];
    for (const [index, { ledger }] of opened.entries()) {
      await ledger.register('andina', series, undefined, async (sequence) => {
        numbers.push(sequence);
        return sampleEntry({ caseId: `c${index}` });
      });
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    await Promise.all(opened.map(({ close }) => close()));
  });

  it('leaves nothing behind when the tables cannot be made', async () => {
    const place = await makePlace();
    if ('file' in place) writeFileSync(place.file, '');
    await direct(place, 'create table cases (mine text)');
    await expect(openLedger(place)).rejects.toMatchObject({ code: 'ledger-unavailable' });
    await direct(place, 'drop table cases');
    await (await openLedger(place)).close();
  });

  it('says whether it is ready, and fails clearly once closed', async () => {
    const place = await makePlace();
    const { ledger, ready, close } = await openLedger(place);
    expect(await ready()).toBe(true);
    await direct(place, `update pqrs_schema set version = ${schemaVersion + 1}`);
    expect(await ready()).toBe(false);
    await close();
    expect(await ready()).toBe(false);
    await expect(ledger.lastChange('andina')).rejects.toMatchObject({ code: 'ledger-unavailable' });
    await expect(
      ledger.register('andina', series, undefined, async () => sampleEntry({ caseId: 'c1' })),
    ).rejects.toMatchObject({
      code: 'ledger-unavailable',
    });
  });

  it('closes after what is under way', async () => {
    const place = await makePlace();
    const { ledger, close } = await openLedger(place);
    const results = Array.from({ length: 15 }, (_, index) =>
      ledger.register('andina', series, undefined, async () => sampleEntry({ caseId: `c${index}` })),
    );
    await close();
    await Promise.all(results);
    const { ledger: again, close: closeAgain } = await openLedger(place);
    expect((await again.page('andina', { query: {}, today: '2026-07-02' })).total).toBe(15);
    await closeAgain();
  });
});

describe('a SQLite file', () => {
  it('is made with its folders, for its owner alone', async () => {
    const { ledger, close } = await openLedger({ file: join(folder, 'a', 'b', 'pqrs.db') });
    await ledger.register('andina', series, undefined, async () => sampleEntry({ caseId: 'c1' }));
    for (const name of ['pqrs.db', 'pqrs.db-wal', 'pqrs.db-shm'])
      expect(statSync(join(folder, 'a', 'b', name)).mode & 0o777).toBe(0o600);
    await close();
  });

  it.each(['a folder that is a file', 'a folder'])('that cannot be written is a clear error: %s', async (kind) => {
    writeFileSync(file('plain'), '');
    mkdirSync(file('folder'));
    const path = kind === 'a folder' ? file('folder') : join(file('plain'), 'pqrs.db');
    await expect(openLedger({ file: path })).rejects.toMatchObject({
      code: 'server-folder-unwritable',
      message: expect.stringContaining(path) as string,
    });
  });

  it('that is something else is a clear error', async () => {
    writeFileSync(file(), 'radicado;asunto\n'.repeat(100));
    await expect(openLedger({ file: file() })).rejects.toMatchObject({
      code: 'ledger-unavailable',
      message: expect.stringContaining('not a SQLite database') as string,
    });
  });
});

describe('a PostgreSQL server', () => {
  const secret = 'not-to-be-seen';
  const refusals: [string, (url: string) => string, string, RegExp][] = [
    [
      'another password',
      (url) => url.replace(/:[^:@]+@/, `:${secret}@`),
      'ledger-unavailable',
      /refused user or password/,
    ],
    [
      'a database that is not there',
      (url) => url.replace(/[^/]+$/, 'nowhere'),
      'ledger-unavailable',
      /no database .*\/nowhere/,
    ],
    ['another scheme', () => `mysql://root:${secret}@localhost/pqrs`, 'usage-invalid', /scheme "mysql:"/],
  ];

  it.each(refusals)('with %s is a clear error', async (_, change, code, message) => {
    const databaseUrl = change(await freshDatabase());
    const error: unknown = await openLedger({ databaseUrl }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) as string });
    expect(String(error)).not.toContain(secret);
  });

  it('that does not run is a clear error without the password', async () => {
    const listener = createServer();
    await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
    const { port } = listener.address() as AddressInfo;
    await new Promise((closed) => listener.close(closed));
    const databaseUrl = `postgres://pqrs:${secret}@127.0.0.1:${port}/pqrs`;
    const error: unknown = await openLedger({ databaseUrl }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'ledger-unavailable',
      message: expect.stringContaining(`127.0.0.1:${port}/pqrs cannot be reached`) as string,
    });
    expect(String(error)).not.toContain(secret);
  });

  it('named by something that is no URL is a clear error that does not repeat it', async () => {
    const error: unknown = await openLedger({ databaseUrl: secret }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'usage-invalid' });
    expect(String(error)).not.toContain(secret);
  });
});
