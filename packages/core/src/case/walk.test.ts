import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedCommands, mayCommand } from '../access/permissions.js';
import { isPqrsError } from '../errors.js';
import type { Actor } from './actor.js';
import { carryOut, registration } from './caseSamples.js';
import { missingSteps } from './closing.js';
import type { CaseCommand } from './command.js';
import type { CaseEvent } from './event.js';
import type { CaseState, Stage } from './state.js';

const people: readonly Actor[] = [
  { id: 'ana', name: 'Ana', role: 'agent' },
  { id: 'blas', name: 'Blas', role: 'head' },
  { id: 'carla', name: 'Carla', role: 'head' },
  { id: 'machine', name: 'Machine', role: 'system' },
];

const onward: Readonly<Record<Stage, CaseCommand>> = {
  unassigned: { type: 'assign', to: { id: 'ana', name: 'Ana' } },
  analysis: { type: 'draftAnswer', text: 'a', decision: 'granted' },
  approval: { type: 'approveAnswer' },
  notification: { type: 'notifyAnswer', channel: 'email' },
  confirmation: { type: 'confirmNotification', proof: { kind: 'guide', reference: '1' } },
  closing: { type: 'close' },
  closed: { type: 'reopen', reason: 'r' },
};

const sideways: readonly CaseCommand[] = [
  { type: 'classify', category: 'peticion', subtype: 'informacion', reason: 'r' },
  { type: 'classify', category: 'denuncia', reason: 'r' },
  { type: 'note', text: 'n' },
  { type: 'returnAnswer', reason: 'r' },
];

/** Any command at any time, and every other time the one that leads to closing, so that walks get there. */
const anyCommand = fc.oneof(fc.constant('onward' as const), fc.constantFrom(...Object.values(onward), ...sideways));

const walk = fc.array(fc.tuple(fc.constantFrom(...people), anyCommand), { minLength: 5, maxLength: 60 });

/** The rule said once more, by looking back through the events: what the last closing stands on. */
function closingIsFounded(events: readonly CaseEvent[]): boolean {
  const closing = lastOf(events, 'closed');
  const reopening = lastOf(events.slice(0, closing), 'reopened');
  const life = events.slice(reopening + 1, closing);
  const draft = lastOf(life, 'answerDrafted');
  const after = life.slice(draft + 1);
  const order = ['answerApproved', 'answerNotified', 'notificationConfirmed'] as const;
  const places = order.map((step) => lastOf(after, step));
  const inOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
  return draft >= 0 && inOrder && !after.some(({ type }) => type === 'answerReturned');
}

describe('any walk of commands', () => {
  it('never closes without the four steps, never lets a drafter approve, and counts versions by one', () => {
    let closings = 0;
    fc.assert(
      fc.property(walk, (steps) => {
        let state: CaseState = carryOut(undefined, registration, people[0] as Actor, '2026-07-01T15:00:00.000Z');
        for (const [index, [actor, chosen]] of steps.entries()) {
          const command = chosen === 'onward' ? onward[state.stage] : chosen;
          const allowed = allowedCommands(state, actor).includes(command.type);
          const next = attempt(state, actor, command, new Date(Date.UTC(2026, 6, 2, 0, index)).toISOString());
          if (mayCommand(actor.role, command.type) && state.category !== 'denuncia')
            expect(next !== undefined).toBe(allowed);
          if (!next) continue;
          expect(next.version).toBe(state.version + 1);
          expect(next.events).toHaveLength(next.version);
          if (command.type === 'approveAnswer') expect(actor.id).not.toBe(lastDrafter(state));
          if (command.type === 'close') {
            closings += 1;
            expect(closingIsFounded(next.events)).toBe(true);
          }
          expect(next.stage === 'closed').toBe(next.closedAt !== undefined);
          if (next.stage === 'closing') expect(missingSteps(next)).toEqual([]);
          state = next;
        }
      }),
      { numRuns: 400, seed: 20260701 },
    );
    expect(closings).toBeGreaterThan(50);
  });
});

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
