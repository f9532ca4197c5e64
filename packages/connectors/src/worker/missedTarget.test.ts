import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDelivery,
  createDesk,
  fixedClock,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type Organization,
} from '@pqrs-kit/core';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { organization, submission } from '../../../../test/support/organization.js';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { demoAgreements } from '../demo/agreements.js';
import { openLedger, type LedgerPlace } from '../ledger/open.js';
import { createWorker } from './worker.js';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'pqrs-missed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const places: [string, () => Promise<LedgerPlace>][] = [
  ['SQLite', async () => ({ file: join(folder, 'pqrs.db') })],
  ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() })],
];

const { tenant } = organization;
const underContract: Organization = { ...organization, agreements: demoAgreements };
/** Day and night; P1 has half an hour for a first response. */
const agreement = {
  customer: 'Clínica Odontológica Sonríe Más S.A.S.',
  contractId: 'SON-2026-003',
  impact: 'high',
  urgency: 'high',
} as const;

describe.each(places)('over %s', (_, makePlace) => {
  it('workers tell a missed target of an agreement once, when its time has passed and not before', async () => {
    const { ledger, close } = await openLedger(await makePlace());
    const clock = fixedClock('2026-07-04T22:00:00-05:00');
    const signer = webCryptoSigner('a secret of the tests');
    const silent = silentNotifier();
    const desk = createDesk({ ledger, clock, signer, ids: randomIds(clock), notifier: silent }, underContract);
    const worker = () =>
      createWorker({
        ledger,
        desks: [{ tenant, desk, deliver: createDelivery({ ledger, signer }, tenant) }],
        notifiers: { silent },
        clock,
        log: () => undefined,
        pace: { idleMs: 10 },
      });
    const workers = [worker(), worker()];
    const { caseId } = await desk.submit(submission, { agreement });
    await desk.submit(submission);
    const missed = async () => {
      await Promise.all(workers.map((one) => one.drain()));
      await Promise.all(workers.map((one) => one.drain()));
      const events = await ledger.read(tenant, caseId);
      return events.flatMap(({ event }) => (event.type === 'targetMissed' ? [event.clockId] : []));
    };
    // A Saturday night: nobody waits for Monday.
    clock.set('2026-07-04T22:30:00-05:00');
    expect(await missed()).toEqual([]);
    clock.set('2026-07-04T22:30:01-05:00');
    expect(await missed()).toEqual(['agreement.firstResponse']);
    clock.set('2026-07-05T02:00:01-05:00');
    expect(await missed()).toEqual(['agreement.firstResponse', 'agreement.resolution']);
    expect(await ledger.casesWith(tenant, 'agreementSet')).toEqual([caseId]);
    const actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' } as const;
    // Both targets of two clauses were missed: 6 % and 10 % of 18 000 000, the first with a cap of 900 000.
    expect((await desk.open(actor, caseId)).agreement?.penalty).toMatchObject({
      totalPesos: 2_700_000,
      creditPesos: 900_000,
      penaltyPesos: 1_800_000,
    });
    await close();
  });
});
