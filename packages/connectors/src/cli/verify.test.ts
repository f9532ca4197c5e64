import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createDesk, fixedClock, randomIds, silentNotifier, webCryptoSigner } from '@pqrs-kit/core';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { organization, submission } from '../../../../test/support/organization.js';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { runToEnd } from '../../../../test/support/program.js';
import { demoOrganization } from '../demo/organization.js';
import { seedDemo } from '../demo/seed/seedDemo.js';
import { openLedger } from '../ledger/open.js';

// Starting a server and making databases takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const signer = webCryptoSigner('a secret of the tests');
const root = mkdtempSync(join(tmpdir(), 'pqrs-verify-command-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('pqrs verify and pqrs rebuild', () => {
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(root, 'x'));
    const { ledger, close } = await openLedger({ file: join(folder, 'pqrs.db') });
    await seedDemo({ ledger, signer }, demoOrganization, '2026-11-24');
    await close();
  });

  const pqrs = (...args: string[]) => runToEnd([...args, '--demo', '--data', folder]);

  function tamper(statement: string): void {
    const database = new DatabaseSync(join(folder, 'pqrs.db'));
    database.exec(statement);
    database.close();
  }

  test('nothing is wrong with a ledger as it was written', async () => {
    const { code, output, error } = await pqrs('verify');
    expect([code, output]).toEqual([0, '']);
    expect(error).toMatch(/^\d+ cases, \d+ events: nothing is wrong\n$/);
  });

  test('a changed event is told in words and as JSON', async () => {
    tamper(`update events set at = '2020-01-01T00:00:00.000Z' where sequence = 1`);
    const told = await pqrs('verify');
    expect(told.code).toBe(1);
    expect(told.output).toMatch(/^case \S+: event 1 was changed, or another stands in its place\n$/);
    const [damage = '', counts = ''] = (await pqrs('verify', '--json')).output.trim().split('\n');
    expect(JSON.parse(damage)).toMatchObject({ kind: 'eventChanged', version: 1 });
    expect(JSON.parse(counts)).toMatchObject({ tenants: 1, damages: 1 });
  });

  test('a lost row is made again', async () => {
    tamper(`delete from cases where case_id = (select case_id from events where sequence = 1)`);
    expect((await pqrs('verify')).output).toMatch(/inbox row is missing \("pqrs rebuild" makes it again\)/);
    const rebuilt = await pqrs('rebuild', '--json');
    expect(rebuilt.code).toBe(0);
    expect(JSON.parse(rebuilt.output)).toMatchObject({ changed: 1, unreadable: 0 });
    expect((await pqrs('verify')).code).toBe(0);
  });

  test('a ledger on PostgreSQL is read without a secret', async () => {
    const databaseUrl = await freshDatabase();
    const file = join(folder, 'andina.json');
    writeFileSync(file, JSON.stringify(organization));
    const { ledger, close } = await openLedger({ databaseUrl });
    const clock = fixedClock('2026-07-13T10:00:00-05:00');
    const ports = { ledger, clock, signer, ids: randomIds(clock), notifier: silentNotifier() };
    await createDesk(ports, organization).submit(submission);
    await close();
    const environment = { PQRS_ORGANIZATION: file, DATABASE_URL: databaseUrl };
    expect(await runToEnd(['verify'], environment)).toEqual({
      code: 0,
      output: '',
      error: '1 cases, 1 events: nothing is wrong\n',
    });
  });

  test('tables of an older version are said, and left as they are', async () => {
    tamper('update pqrs_schema set version = 0');
    for (const command of ['verify', 'rebuild', 'verify']) {
      const { code, error } = await pqrs(command);
      expect(code).toBe(1);
      expect(error).toMatch(/^ledger-older-version: The database has tables of version 0; /);
    }
  });

  test('a folder without a ledger is said, and none is made', async () => {
    folder = join(folder, 'nothing');
    const { code, error } = await pqrs('verify');
    expect(code).toBe(2);
    expect(error).toMatch(/^usage-invalid: There is no ledger at /);
  });
});
