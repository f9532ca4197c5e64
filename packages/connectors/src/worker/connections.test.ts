import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { expectOnceEach, fileOverdue } from '../../../../test/support/armedCases.js';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { workInProcess } from '../../../../test/support/workerProcess.js';

vi.setConfig({ testTimeout: 120_000 });

it('a worker goes on after all its connections were cut, again and again, and records each thing once', async () => {
  const databaseUrl = await freshDatabase();
  const cases = await fileOverdue({ databaseUrl }, 100);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  const cuts: Promise<unknown>[] = [];
  const cut = (done: number) => {
    if (done % 15 === 0) cuts.push(client.query(`select pg_terminate_backend(pid) ${others}`));
  };
  const job = { place: { databaseUrl }, aheadMs: 0, pace: { leaseMs: 300, casesAtOnce: 10, messagesAtOnce: 5 } };
  const { ending, sent } = await workInProcess(job, cut);
  expect(ending).toBe(0);
  expect(cuts.length).toBeGreaterThan(5);
  await Promise.all(cuts);
  await client.end();
  await expectOnceEach({ databaseUrl }, cases);
  expect(new Set(sent)).toEqual(new Set(cases.map((caseId) => `${caseId}.1.acknowledged`)));
});
