// Brings in our ledger and worker, freshly built, and a PostgreSQL server of their own to run on.
import { build } from '../../scripts/build.mjs';
import { startPostgres } from '../../test/support/postgresServer.ts';
import { organization } from './organization.mjs';

export { organization };

export async function loadConnectors() {
  await build({ only: ['core', 'connectors'] });
  return import('../../packages/connectors/dist/index.js');
}

/** An empty database on a server that waits for its disk, as those in use do; ends with the process. */
export async function durableDatabase() {
  const server = await startPostgres({ durable: true });
  return { databaseUrl: await server.freshDatabase(), stop: () => server.stop() };
}

export const submission = {
  category: 'reclamo',
  subject: 'Garantía negada',
  facts: 'La lavadora dejó de funcionar a los dos meses y negaron la garantía.',
  anonymous: true,
  answerBy: 'tracking',
  consentVersion: '1',
  channel: 'web',
  language: 'es-CO',
};

/** A desk over a ledger, with a clock that is set. */
export function openDesk({ createDesk, fixedClock, randomIds, silentNotifier, webCryptoSigner }, ledger) {
  const clock = fixedClock('2026-07-01T10:00:00-05:00');
  const signer = webCryptoSigner('a secret of the benches');
  const desk = createDesk({ ledger, clock, signer, ids: randomIds(clock), notifier: silentNotifier() }, organization);
  return { desk, clock, signer };
}
