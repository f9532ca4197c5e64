import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '@pqrs-kit/connectors';
import type { LedgerPlace } from '@pqrs-kit/connectors';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { expectOnceEach, fileOverdue } from '../support/armedCases.js';
import { organization } from '../support/organization.js';
import { freshDatabase } from '../support/postgres.js';
import { scatter } from '../support/scatter.js';
import { signalled, workInProcess } from '../support/workerProcess.js';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'pqrs-workers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tenMinutes = 600_000;
const places: [string, () => Promise<LedgerPlace>][] = [
  ['SQLite', async () => ({ file: join(mkdtempSync(join(folder, 'x')), 'pqrs.db') })],
  ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() })],
];

const messageOf = (caseId: string) => `${caseId}.1.acknowledged`;

describe.each(places)('over %s', (_, makePlace) => {
  it('a worker that is killed again and again loses nothing and does nothing twice', async () => {
    const place = await makePlace();
    const cases = await fileOverdue(place, 120);
    // A short lease, so that what the killed one held is soon free.
    const job = { place, aheadMs: 0, pace: { leaseMs: 300, casesAtOnce: 25, messagesAtOnce: 5 } };
    const sent: string[] = [];
    for (const after of scatter(6, 40)) {
      const done = await workInProcess(job, signalled('SIGKILL', after));
      expect(done.ending).toBe('SIGKILL');
      sent.push(...done.sent);
    }
    const last = await workInProcess(job);
    expect(last.ending).toBe(0);
    sent.push(...last.sent);
    await expectOnceEach(place, cases);
    expect(new Set(sent)).toEqual(new Set(cases.map(messageOf)));
  });

  it('a worker that is asked to stop finishes what it holds, and holds nothing afterwards', async () => {
    const place = await makePlace();
    const cases = await fileOverdue(place, 300);
    // Nobody could take over within this test what the first one still held.
    const job = { place, aheadMs: 0, pace: { leaseMs: tenMinutes, casesAtOnce: 20, messagesAtOnce: 5 } };
    const first = await workInProcess(job, signalled('SIGTERM', 7));
    expect(first.ending).toBe(0);
    expect(first.recorded.length % 20).toBe(0);
    expect(first.recorded.length).toBeLessThan(300);
    const second = await workInProcess(job);
    expect(second.ending).toBe(0);
    await expectOnceEach(place, cases);
    expect([...first.sent, ...second.sent].sort()).toEqual(cases.map(messageOf).sort());
  });
});

describe('several workers over one PostgreSQL database', () => {
  it('share 200 cases, and each thing happens once', async () => {
    const place = { databaseUrl: await freshDatabase() };
    const cases = await fileOverdue(place, 200);
    const job = { place, aheadMs: 0, pace: { leaseMs: tenMinutes, casesAtOnce: 5, messagesAtOnce: 5 } };
    const done = await Promise.all([1, 2, 3, 4].map(() => workInProcess(job)));
    expect(done.map(({ ending }) => ending)).toEqual([0, 0, 0, 0]);
    await expectOnceEach(place, cases);
    expect(done.flatMap(({ recorded }) => recorded).sort()).toEqual([...cases].sort());
    expect(done.flatMap(({ sent }) => sent).sort()).toEqual(cases.map(messageOf).sort());
  });

  it('whose clocks are ten minutes apart never hold the same, and each thing happens once', async () => {
    const place = { databaseUrl: await freshDatabase() };
    const cases = await fileOverdue(place, 60);
    const pace = { leaseMs: 60_000, casesAtOnce: 5, messagesAtOnce: 5 };
    const done = await Promise.all(
      [-tenMinutes / 2, tenMinutes / 2].map((aheadMs) => workInProcess({ place, aheadMs, pace })),
    );
    await expectOnceEach(place, cases);
    expect(done.flatMap(({ recorded }) => recorded).sort()).toEqual([...cases].sort());
    expect(done.flatMap(({ sent }) => sent).sort()).toEqual(cases.map(messageOf).sort());
  });

  it('whose clocks are ten minutes apart do not take a claim from each other', async () => {
    const place = { databaseUrl: await freshDatabase() };
    await fileOverdue(place, 2);
    const { tenant } = organization;
    const [slow, fast] = [await openLedger(place), await openLedger(place)];
    const now = Date.now();
    const request = { limit: 1, leaseMs: tenMinutes / 2 };
    const ofSlow = { ...request, worker: 'slow', now: new Date(now - tenMinutes / 2).toISOString() };
    const ofFast = { ...request, worker: 'fast', now: new Date(now + tenMinutes / 2).toISOString() };
    for (const claim of ['claimWakeups', 'claimOutbox'] as const) {
      const [first] = await slow.ledger[claim](tenant, ofSlow);
      const [second] = await fast.ledger[claim](tenant, ofFast);
      expect(new Set([first?.caseId, second?.caseId]).size).toBe(2);
      expect(await slow.ledger[claim](tenant, ofSlow)).toEqual([]);
      expect(await fast.ledger[claim](tenant, ofFast)).toEqual([]);
    }
    await Promise.all([slow.close(), fast.close()]);
  });
});
