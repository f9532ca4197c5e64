import type { Actor } from '../case/actor.js';
import type { RecurringDuty } from '../improvement/recurringDuty.js';
import { civilDateAt } from '../time/zone.js';
import type { OfficeCommand } from './command.js';
import { decideOffice } from './decide.js';
import { evolveOffice } from './evolve.js';
import type { OfficeNow } from './now.js';
import { emptyOffice, type OfficeState } from './state.js';

/** People, duties and commands for the tests of the office. */
export const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
export const julian: Actor = { id: 'julian', name: 'Julián Ávila', role: 'lead' };
export const paola: Actor = { id: 'paola', name: 'Paola Ruiz', role: 'head' };
export const ana: Actor = { id: 'ana', name: 'Ana Ríos', role: 'boss' };

/** One duty of each day and one of each month. */
export const duties: readonly RecurringDuty[] = [
  { id: 'T1.1', name: 'Liderar la gestión de PQRs', periodicities: ['D'], types: ['E'] },
  { id: 'T1.2', name: 'Consolidar los informes de PQRs', periodicities: ['M'], types: ['A'] },
];

/** An instant as the office sees it, in Bogotá. */
export function nowAt(at: string, changes: Partial<OfficeNow> = {}): OfficeNow {
  return { at, today: civilDateAt(at, 'America/Bogota'), calendar: {}, duties, ...changes };
}

/** The book after what somebody did to it. */
export function after(
  state: OfficeState,
  command: OfficeCommand,
  actor: Actor,
  at = '2026-11-13T10:00:00-05:00',
  changes: Partial<OfficeNow> = {},
): OfficeState {
  return decideOffice(state, command, actor, nowAt(at, changes)).reduce(
    (before, fact) => evolveOffice(before, { ...fact, at, by: actor }),
    state,
  );
}

/** The book after several commands, each by somebody. */
export function bookOf(...done: readonly (readonly [OfficeCommand, Actor, string?])[]): OfficeState {
  return done.reduce((state, [command, actor, at]) => after(state, command, actor, at), emptyOffice);
}

export const leave: Extract<OfficeCommand, { type: 'requestStaff' }> = {
  type: 'requestStaff',
  kind: 'leave',
  from: '2026-12-21',
  until: '2026-12-24',
  reason: 'Vacaciones',
};

export const contract: Extract<OfficeCommand, { type: 'addDocument' }> = {
  type: 'addDocument',
  kind: 'contract',
  title: 'Contrato marco 8841',
  classification: 'confidential',
  counterpart: 'Banco del Norte S.A.',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  sha256: 'a'.repeat(64),
  link: 'https://archivo.example/8841',
  readerRoles: ['head', 'boss'],
  readers: ['camila'],
};

export const template: Extract<OfficeCommand, { type: 'draftTemplate' }> = {
  type: 'draftTemplate',
  id: 'cambio-de-equipo',
  title: 'Cambio de equipo',
  locale: 'es-CO',
  categories: ['reclamo'],
  body: 'Cambiamos el equipo del radicado {{radicado}}.',
};

export const protocol: Extract<OfficeCommand, { type: 'draftProtocol' }> = {
  type: 'draftProtocol',
  id: 'reclamo-telefono',
  title: 'Reclamos por teléfono',
  scope: { channel: 'phone', category: 'reclamo' },
  steps: [{ id: 'saludo', text: 'Salude y diga su nombre', script: 'Buenos días, habla con Camila.' }],
  effectiveFrom: '2026-11-13',
};
