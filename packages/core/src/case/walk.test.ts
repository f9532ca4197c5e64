import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedCommands, mayCommand } from '../access/permissions.js';
import { isPqrsError } from '../errors.js';
import type { Actor } from './actor.js';
import { approval, carryOut, clockOf, registration, soundDraft } from './caseSamples.js';
import type { CaseCommand } from './command.js';
import { answerChecks, type CaseEvent } from './event.js';
import type { CaseState, Stage } from './state.js';

const people: readonly Actor[] = [
  { id: 'ana', name: 'Ana', role: 'agent' },
  { id: 'blas', name: 'Blas', role: 'head' },
  { id: 'carla', name: 'Carla', role: 'head' },
  { id: 'dora', name: 'Dora', role: 'lead' },
  { id: 'elsa', name: 'Elsa', role: 'boss' },
  { id: 'machine', name: 'Machine', role: 'system' },
];

const remedy = { ...soundDraft, remedies: ['Cambiar el equipo'] };
const coded: CaseCommand = { type: 'codeCause', cause: 'Cabezal', recurrent: false };
const late: CaseCommand = { type: 'declareLate', reason: 'r' };

const onward: Readonly<Record<Stage, readonly CaseCommand[]>> = {
  unassigned: [{ type: 'assign', to: { id: 'ana', name: 'Ana' } }],
  analysis: [soundDraft, remedy, coded],
  approval: [approval],
  notification: [{ type: 'notifyAnswer', channel: 'email' }],
  confirmation: [{ type: 'confirmNotification', proof: { kind: 'guide', reference: '1' } }],
  closing: [
    coded,
    late,
    { type: 'executeRemedy', remedyId: 'r1', evidence: 'Acta' },
    { type: 'verifyRemedy', remedyId: 'r1', evidence: 'Firma' },
    { type: 'close' },
  ],
  closed: [{ type: 'reopen', reason: 'r' }],
  ended: [{ type: 'reopen', reason: 'r' }],
};

const sideways: readonly CaseCommand[] = [
  { type: 'classify', category: 'peticion', subtype: 'informacion', reason: 'r' },
  { type: 'classify', category: 'denuncia', reason: 'r' },
  { type: 'note', text: 'n' },
  { type: 'returnAnswer', reason: 'r' },
  { type: 'bounceNotification', reason: 'r' },
  { type: 'setItems', items: ['a', 'b'] },
  { type: 'requestInformation', text: 't' },
  { type: 'receiveInformation', text: 't' },
  { type: 'extendTerm', reason: 'r', channel: 'email' },
  { type: 'codeCause', cause: 'Cabezal', recurrent: true },
  { type: 'approveAnswer', checks: ['clear'] },
  { ...soundDraft, basis: [] },
  { type: 'transfer', body: 'CRC', reason: 'r' },
  { type: 'withdraw', kind: 'express', reason: 'r' },
  { type: 'withdraw', kind: 'tacit', reason: 'r' },
  {
    ...soundDraft,
    answers: [
      { itemId: 'p1', outcome: 'granted' },
      { itemId: 'p2', outcome: 'denied', reason: 'r' },
    ],
  },
];

/** Any command at any time, and most times one that leads to closing, so that walks get there. */
const anyCommand = fc.oneof(
  { arbitrary: fc.nat(9), weight: 5 },
  { arbitrary: fc.constantFrom(...sideways, ...Object.values(onward).flat()), weight: 1 },
);
const walk = fc.array(fc.tuple(fc.constantFrom(...people), anyCommand, fc.integer({ min: 1, max: 60 })), {
  minLength: 20,
  maxLength: 90,
});

/**
 * The gate said once more, in another way: by looking back through the events for what a closing stands on. An answer drafted with basis and
 * recourse, that decides each item; approved with every check by somebody else; notified, on time or with the delay explained; proven and not
 * bounced; each remedy verified; the cause coded, with an action where it comes again.
 */
function closingIsFounded(events: readonly CaseEvent[], dueAt: string): boolean {
  const closing = lastOf(events, 'closed');
  const life = events.slice(lastOf(events.slice(0, closing), 'reopened') + 1, closing);
  const draftAt = lastOf(life, 'answerDrafted');
  const draft = life[draftAt];
  if (draft?.type !== 'answerDrafted') return false;
  const after = life.slice(draftAt + 1);
  const approvalAt = lastOf(after, 'answerApproved');
  const notifiedAt = lastOf(after, 'answerNotified');
  const provenAt = lastOf(after, 'notificationConfirmed');
  const approved = after[approvalAt];
  const notified = after[notifiedAt];
  const cause = life[lastOf(life, 'causeCoded')];
  if (approved?.type !== 'answerApproved' || !notified || cause?.type !== 'causeCoded') return false;
  const items = events.filter((event) => event.type === 'itemsSet').at(-1);
  const ids = items?.type === 'itemsSet' ? items.items.map(({ id }) => id) : ['p1'];
  return (
    ids.every((id) => draft.answers?.some(({ itemId }) => itemId === id)) &&
    (draft.basis?.length ?? 0) > 0 &&
    draft.recourse !== undefined &&
    answerChecks.every((check) => approved.checks?.includes(check)) &&
    approved.by.id !== draft.by.id &&
    approvalAt < notifiedAt &&
    notifiedAt < provenAt &&
    lastOf(after, 'notificationBounced') < notifiedAt &&
    !after.some(({ type }) => type === 'answerReturned') &&
    (Date.parse(notified.at) <= Date.parse(dueAt) || life.some(({ type }) => type === 'lateDeclared')) &&
    (draft.remedies ?? []).every((_, place) =>
      after.some((event) => event.type === 'remedyVerified' && event.remedyId === `r${place + 1}`),
    ) &&
    (!cause.recurrent || cause.action !== undefined)
  );
}

const seeds = 1_500;

describe('any walk of commands', () => {
  it('never closes but through the gate, never lets a drafter approve, and counts versions by one', () => {
    let closings = 0;
    let lateClosings = 0;
    fc.assert(
      fc.property(walk, (steps) => {
        let at = Date.parse('2026-07-01T15:00:00.000Z');
        let state: CaseState = carryOut(undefined, registration, people[0] as Actor, new Date(at).toISOString());
        for (const [actor, chosen, hours] of steps) {
          at += hours * 3_600_000;
          const command = typeof chosen === 'number' ? leading(state, chosen) : chosen;
          const allowed = allowedCommands(state, actor, clockOf(state)).includes(command.type);
          const next =
            mayCommand(actor.role, command.type) && attempt(state, actor, command, new Date(at).toISOString());
          if (!next) continue;
          if (state.category !== 'denuncia') expect([command.type, allowed]).toEqual([command.type, true]);
          expect(next.version).toBe(state.version + 1);
          expect(next.events).toHaveLength(next.version);
          if (command.type === 'approveAnswer') expect(actor.id).not.toBe(lastDrafter(state));
          if (command.type === 'close') {
            closings += 1;
            if (next.late) lateClosings += 1;
            expect(closingIsFounded(next.events, clockOf(next).dueAt)).toBe(true);
          }
          expect(next.stage === 'closed').toBe(next.closedAt !== undefined);
          expect(next.stage === 'ended').toBe(next.ending !== undefined);
          state = next;
        }
      }),
      { numRuns: seeds, seed: 20260701 },
    );
    expect(closings).toBeGreaterThan(300);
    expect(lateClosings).toBeGreaterThan(10);
  });
});

function leading({ stage }: CaseState, chosen: number): CaseCommand {
  const ways = onward[stage];
  return ways[chosen % ways.length] as CaseCommand;
}

function lastOf(events: readonly CaseEvent[], type: CaseEvent['type']): number {
  return events.map((event) => event.type).lastIndexOf(type);
}

function attempt(state: CaseState, actor: Actor, command: CaseCommand, at: string): CaseState | undefined {
  try {
    return carryOut(state, command, actor, at);
  } catch (error) {
    if (isPqrsError(error)) return undefined;
    throw error;
  }
}

function lastDrafter(state: CaseState): string | undefined {
  return state.events[lastOf(state.events, 'answerDrafted')]?.by.id;
}
