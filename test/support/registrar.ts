/**
 * A process that files cases until it is killed, or `count` of them: `registrar.ts <place as JSON> <count>`. Once a case is answered it
 * prints its radicado. Eight filings are under way at any time.
 */
import { writeSync } from 'node:fs';
import { createDesk, randomIds, silentNotifier, webCryptoSigner } from '@pqrs-kit/core';
import { openLedger } from '../../packages/connectors/src/ledger/open.js';
import type { LedgerPlace } from '../../packages/connectors/src/ledger/open.js';
import { organization, submission } from './organization.js';

const [place = '{}', count = '0'] = process.argv.slice(2);
const clock = { now: () => '2026-07-01T15:00:00.000Z' };
const { ledger, close } = await openLedger(JSON.parse(place) as LedgerPlace);
const signer = webCryptoSigner('a secret of the tests');
const ids = randomIds({ now: () => new Date().toISOString() });
const desk = createDesk({ ledger, clock, ids, signer, notifier: silentNotifier() }, organization);

let left = Number(count);
async function fileCases(): Promise<void> {
  while (left-- > 0) {
    const { radicado } = await desk.submit(submission);
    // Written at once: the line is with the reader before the next case is filed.
    writeSync(1, `${radicado}\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, fileCases));
await close();
