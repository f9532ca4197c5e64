/**
 * A process that files cases until it is killed, or `count` of them: `registrar.ts <place as JSON> <count>`. Once a case is answered it
 * prints its radicado. Eight filings are under way at any time.
 */
import { writeSync } from 'node:fs';
import { createDesk, randomIds, silentNotifier, webCryptoSigner } from '@pqrs-kit/core';
import type { Organization, Submission } from '@pqrs-kit/core';
import { openLedger } from '../../packages/connectors/src/ledger/open.js';
import type { LedgerPlace } from '../../packages/connectors/src/ledger/open.js';

const organization: Organization = {
  tenant: 'andina',
  name: 'Andina S.A.S.',
  prefix: 'AND',
  regime: 'private',
  consumerRelations: true,
  saturday: 'excluded',
  calendarLayers: [],
  timeZone: 'America/Bogota',
  language: 'es-CO',
  phone: '601 555 0100',
  policyVersion: '1',
  staff: [],
};

const submission: Submission = {
  category: 'reclamo',
  subject: 'Garantía negada',
  facts: 'La lavadora dejó de funcionar a los dos meses y negaron la garantía.',
  anonymous: true,
  answerBy: 'tracking',
  consentVersion: '1',
  channel: 'web',
  language: 'es-CO',
};

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
