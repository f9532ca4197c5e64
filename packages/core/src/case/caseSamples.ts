import type { Actor } from './actor.js';
import type { CaseCommand, RegisterCommand } from './command.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import type { CaseState } from './state.js';
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

/** One command each, as a step from registration to closing: who, and what. */
const path: readonly [Actor, CaseCommand][] = [
  [paola, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } }],
  [camila, { type: 'draftAnswer', text: 'Lo cambiamos sin costo.', decision: 'granted' }],
  [paola, { type: 'approveAnswer' }],
  [camila, { type: 'notifyAnswer', channel: 'email' }],
  [camila, { type: 'confirmNotification', proof: { kind: 'deliveryReceipt', reference: '<1@example.com>' } }],
  [camila, { type: 'close' }],
];

export function carryOut(
  state: CaseState | undefined,
  command: RegisterCommand | CaseCommand,
  by: Actor,
  at: string,
): CaseState {
  const facts = decide(state, command, by, at);
  const next = facts.reduce<CaseState | undefined>((before, fact) => evolve(before, { ...fact, at, by }, 'c1'), state);
  if (!next) throw new Error('Nothing was registered.');
  return next;
}

/** The case after so many steps of {@link path}, one each hour. */
export function caseAfter(steps: number, changes: Partial<RegisterCommand> = {}): CaseState {
  const start = carryOut(undefined, { ...registration, ...changes }, camila, '2026-07-01T15:00:00.000Z');
  return path.slice(0, steps).reduce((state, [actor, command], index) => {
    return carryOut(state, command, actor, `2026-07-01T${16 + index}:00:00.000Z`);
  }, start);
}
