import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeLedger } from './ledgerContract.js';
import { openLedger } from './open.js';

describeLedger('in a SQLite file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pqrs-ledger-'));
  const { ledger, close } = await openLedger({ file: join(folder, 'pqrs.db') });
  return {
    ledger,
    dispose: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
});
