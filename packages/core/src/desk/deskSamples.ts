import type { Actor } from '../case/actor.js';
import type { Submission } from '../case/submission.js';
import { createDesk } from './createDesk.js';
import type { Desk } from './desk.js';
import { fixedClock, silentNotifier, type FixedClock } from './memory/fixedClock.js';
import { memoryLedger } from './memory/memoryLedger.js';
import { randomIds } from './memory/randomIds.js';
import { webCryptoSigner } from './memory/webCryptoSigner.js';
import type { Organization } from './organization.js';
import type { Ports } from './ports.js';

/** An organisation, people and filings for the tests of the desk. */
export const andina: Organization = {
  tenant: 'andina',
  name: 'Andina de Equipos S.A.S.',
  prefix: 'AND',
  regime: 'private',
  consumerRelations: true,
  saturday: 'excluded',
  calendarLayers: [],
  timeZone: 'America/Bogota',
  language: 'es-CO',
  phone: '01 8000 912 345',
  policyVersion: '2026-01',
  staff: [
    { id: 'camila', name: 'Camila Restrepo' },
    { id: 'julian', name: 'Julián Ávila' },
    { id: 'paola', name: 'Paola Ruiz' },
  ],
};

export const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
export const julian: Actor = { id: 'julian', name: 'Julián Ávila', role: 'agent' };
export const paola: Actor = { id: 'paola', name: 'Paola Ruiz', role: 'head' };
export const citizen: Actor = { id: 'citizen', name: '', role: 'citizen' };

export function filing(changes: Partial<Submission> = {}): Submission {
  return {
    category: 'reclamo',
    subject: 'El datáfono no enciende',
    facts: 'Lo compré en mayo y desde el lunes no enciende.',
    request: 'Que lo reparen.',
    anonymous: false,
    person: { name: 'José Muñoz', email: 'jose@example.com' },
    answerBy: 'email',
    consentVersion: '2026-01',
    channel: 'web',
    language: 'es-CO',
    ...changes,
  };
}

/** An anonymous denuncia whose answer is read with the code. */
export function anonymousFiling(changes: Partial<Submission> = {}): Submission {
  const { person: _, ...rest } = filing();
  return { ...rest, category: 'denuncia', anonymous: true, answerBy: 'tracking', ...changes };
}

export interface DeskUnderTest {
  desk: Desk;
  clock: FixedClock;
  ports: Ports;
}

/** A desk in memory whose clock stands at 10 in the morning of 1 July 2026 in Bogotá. */
export function deskInMemory(changes: Partial<Ports> = {}, organization: Organization = andina): DeskUnderTest {
  const clock = fixedClock('2026-07-01T10:00:00-05:00');
  const ports: Ports = {
    ledger: memoryLedger(),
    notifier: silentNotifier(),
    clock,
    ids: randomIds(clock),
    signer: webCryptoSigner('a secret of the tests'),
    ...changes,
  };
  return { desk: createDesk(ports, organization), clock, ports };
}
