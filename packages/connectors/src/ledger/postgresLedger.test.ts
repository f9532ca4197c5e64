import pg from 'pg';
import { afterAll, beforeAll, vi } from 'vitest';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { describeLedger } from './ledgerContract.js';
import { openLedger } from './open.js';
import type { OpenLedger } from './open.js';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let open: OpenLedger;
let direct: pg.Client;

beforeAll(async () => {
  const databaseUrl = await freshDatabase();
  open = await openLedger({ databaseUrl });
  direct = new pg.Client(databaseUrl);
  await direct.connect();
});
afterAll(async () => {
  await direct.end();
  await open.close();
});

describeLedger('in PostgreSQL', async () => ({
  ledger: open.ledger,
  dispose: async () => {
    await direct.query(
      'truncate tenants, series, idempotency, events, cases, wakeups, outbox, attachments, open_counts',
    );
  },
}));
