import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { webCryptoSigner } from '@pqrs-kit/core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../../test/support/program.js';
import { demoOrganization } from '../demo/organization.js';
import { seedDemo } from '../demo/seed/seedDemo.js';
import { openLedger } from '../ledger/open.js';

const root = mkdtempSync(join(tmpdir(), 'pqrs-verify-command-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('pqrs verify and pqrs rebuild', () => {
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(root, 'x'));
    const { ledger, close } = await openLedger({ file: join(folder, 'pqrs.db') });
    await seedDemo({ ledger, signer: webCryptoSigner('a secret of the tests') }, demoOrganization, '2026-11-24');
    await close();
  });

  async function pqrs(...args: string[]) {
    const running = run([...args, '--demo', '--data', folder]);
    return { code: await running.code, output: running.output(), error: running.error() };
  }

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

  test('a folder without a ledger is said, and none is made', async () => {
    folder = join(folder, 'nothing');
    const { code, error } = await pqrs('verify');
    expect(code).toBe(2);
    expect(error).toMatch(/^usage-invalid: There is no ledger at /);
  });
});
