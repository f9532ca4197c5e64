import type { Actor } from './actor.js';
import type { CaseCommand, RegisterCommand } from './command.js';
import { snapshot } from '../clock/takeSnapshot.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { decide } from './decide.js';
import { answerChecks } from './event.js';
import { evolve } from './evolve.js';
import type { CaseState } from './state.js';
import { termEventsOf } from './termEvents.js';
import type { Submission } from './submission.js';

/** People and cases for the tests of the rules. */
export const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
export const paola: Actor = { id: 'paola', name: 'Paola Ruiz', role: 'head' };

export const filed: Submission = {
  category: 'reclamo',
  subject: 'El datáfono no enciende',
  facts: 'Desde el lunes no enciende.',
  anonymous: false,
  person: { name: 'José Muñoz', email: 'jose@example.com' },
  answerBy: 'email',
  consentVersion: '2026-01',
  channel: 'web',
  language: 'es-CO',
};

export const registration: RegisterCommand = {
  type: 'register',
  radicado: 'AND-2026-000001-1',
  receivedAt: '2026-07-01T15:00:00.000Z',
  submission: filed,
};

/** A draft that may be approved. */
export const soundDraft: CaseCommand & { type: 'draftAnswer' } = {
  type: 'draftAnswer',
  text: 'Lo cambiamos sin costo.',
  decision: 'granted',
  basis: ['Ley 1480 de 2011, art. 11'],
  recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
};
export const approval: CaseCommand = { type: 'approveAnswer', checks: [...answerChecks] };

/** One command each, as a step from registration to closing: who, and what. */
const path: readonly [Actor, CaseCommand][] = [
  [paola, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } }],
  [camila, soundDraft],
  [paola, approval],
  [camila, { type: 'notifyAnswer', channel: 'email' }],
  [camila, { type: 'confirmNotification', proof: { kind: 'deliveryReceipt', reference: '<1@example.com>' } }],
  [camila, { type: 'codeCause', cause: 'Cabezal térmico', recurrent: false }],
  [camila, { type: 'close' }],
];

/** The clock of a sample: a reclamo of a consumer in Colombia. */
export function clockOf({ receivedAt, events, answer, ending }: CaseState): ClockSnapshot {
  const stoppedAt = answer?.notifiedAt ?? ending?.at;
  return snapshot(
    { rule: 'co.pet.general', receivedAt, timezone: 'America/Bogota', events: termEventsOf(events) },
    stoppedAt === undefined ? {} : { stoppedAt },
  );
}

export function carryOut(
  state: CaseState | undefined,
  command: RegisterCommand | CaseCommand,
  by: Actor,
  at: string,
): CaseState {
  const facts = decide(state, command, by, at, state && clockOf(state));
  const next = facts.reduce<CaseState | undefined>((before, fact) => evolve(before, { ...fact, at, by }, 'c1'), state);
  if (!next) throw new Error('Nothing was registered.');
  // As the desk does: what the norm does not let happen to the term is refused.
  clockOf(next);
  return next;
}

/** The case after so many steps of {@link path}, one each hour. */
export function caseAfter(steps: number, changes: Partial<RegisterCommand> = {}): CaseState {
  const start = carryOut(undefined, { ...registration, ...changes }, camila, '2026-07-01T15:00:00.000Z');
  return path.slice(0, steps).reduce((state, [actor, command], index) => {
    return carryOut(state, command, actor, `2026-07-01T${16 + index}:00:00.000Z`);
  }, start);
}
