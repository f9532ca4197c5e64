import { describe, expect, it } from 'vitest';
import { caseAfter, carryOut, clockOf, filed, paola } from './caseSamples.js';
import type { CaseFact } from './event.js';
import { evolve } from './evolve.js';
import { decideMerge, isProposable } from './merge.js';
import type { CaseState } from './state.js';
import type { Submission } from './submission.js';

const at = '2026-07-02T15:00:00.000Z';
const printer: Submission = { ...filed, productSerial: 'TP-80/00417' };

function caseOf(caseId: string, receivedAt: string, submission: Submission = printer, steps = 0): CaseState {
  const state = caseAfter(steps, { submission, receivedAt, radicado: `AND-2026-${caseId}` });
  return { ...state, caseId };
}

function after(state: CaseState, ...facts: CaseFact[]): CaseState {
  return facts.reduce((before, fact) => evolve(before, { ...fact, at, by: paola }, state.caseId), state);
}

const proposed = (state: CaseState, other: CaseState) =>
  after(state, { type: 'mergeProposed', other: { caseId: other.caseId, radicado: other.radicado } });
const side = (state: CaseState) => ({ state, clock: clockOf(state) });
const accept = (state: CaseState, other: CaseState) =>
  decideMerge(side(state), side(other), { type: 'acceptMerge', otherCaseId: other.caseId, reason: 'La misma' });

describe('two cases are proposed to be one', () => {
  const first = caseOf('a', '2026-07-01T12:00:00.000Z');

  it.each([
    ['at the same instant', '2026-07-01T12:00:00.000Z', true],
    ['23:59 later', '2026-07-02T11:59:00.000Z', true],
    ['24 hours later', '2026-07-02T12:00:00.000Z', true],
    ['a millisecond after that', '2026-07-02T12:00:00.001Z', false],
    ['recorded in the wrong order, 23:59 before', '2026-06-30T12:01:00.000Z', true],
    ['more than 24 hours before', '2026-06-30T11:59:59.999Z', false],
  ])('%s', (_, receivedAt, expected) => {
    const { at: _at, ...second } = { ...caseOf('b', '2026-07-01T12:00:00.000Z'), receivedAt, at };
    expect([isProposable(first, second), isProposable(second, first)]).toEqual([expected, expected]);
  });

  it.each<[string, Partial<Submission>, boolean]>([
    ['of the same serial written another way', { productSerial: 'tp 80 00417' }, true],
    ['by another channel and of another type', { channel: 'chat', category: 'queja' }, true],
    ['not of another serial', { productSerial: 'TP-80/00418' }, false],
    ['not of another person', { person: { name: 'Ana Muñoz', email: 'jose@example.com' } }, false],
    ['not a denuncia, which is confidential', { category: 'denuncia' }, false],
  ])('%s', (_, changes, expected) => {
    expect(isProposable(first, caseOf('b', '2026-07-01T13:00:00.000Z', { ...printer, ...changes }))).toBe(expected);
  });

  it('never without a serial or without a person, not of itself, not twice, and not once its answer has left', () => {
    const { productSerial: _serial, ...noSerial } = printer;
    const { person: _person, ...noPerson } = { ...printer, anonymous: true, answerBy: 'tracking' as const };
    const second = caseOf('b', '2026-07-01T13:00:00.000Z');
    for (const other of [
      caseOf('b', '2026-07-01T13:00:00.000Z', noSerial),
      caseOf('b', '2026-07-01T13:00:00.000Z', noPerson),
      caseOf('b', '2026-07-01T13:00:00.000Z', printer, 4),
      first,
    ]) {
      expect([isProposable(first, other), isProposable(other, first)]).toEqual([false, false]);
    }
    expect(isProposable(first, second)).toBe(true);
    expect(isProposable(proposed(first, second), second)).toBe(false);
    const declined = after(proposed(first, second), {
      type: 'mergeDeclined',
      other: { caseId: 'b', radicado: 'x' },
      reason: 'r',
    });
    expect(isProposable(declined, second)).toBe(false);
  });
});

describe('a proposal', () => {
  const first = caseOf('a', '2026-07-01T12:00:00.000Z');
  const second = caseOf('b', '2026-07-01T13:00:00.000Z', { ...printer, request: 'Que me la cambien', channel: 'chat' });
  const [one, other] = [proposed(first, second), proposed(second, first)];

  it.each([
    ['the earlier', one, other],
    ['the later', other, one],
  ])('that is accepted on %s case joins the later one to the earlier', (_, own, its) => {
    const facts = accept(own, its);
    const both = new Map(
      [own, its].map((state, place) => [state.caseId, after(state, place ? facts.other : facts.own)]),
    );
    const [earlier, later] = [both.get('a')!, both.get('b')!];
    expect(later.stage).toBe('ended');
    expect(later.ending).toEqual({ kind: 'merged', at, into: { caseId: 'a', radicado: 'AND-2026-a' } });
    expect(earlier.stage).toBe('unassigned');
    expect(earlier.joined).toEqual([
      {
        caseId: 'b',
        radicado: 'AND-2026-b',
        channel: 'chat',
        receivedAt: '2026-07-01T13:00:00.000Z',
        dueDate: '2026-07-24',
        at,
      },
    ]);
    expect(earlier.items.map(({ text }) => text)).toEqual(['El datáfono no enciende', 'Que me la cambien']);
    expect(clockOf(earlier).dueDate).toBe('2026-07-24');
    expect([earlier, later].map(({ merges }) => merges[0]?.decision?.accepted)).toEqual([true, true]);
  });

  it('that is declined leaves both as they were, with its reason', () => {
    const facts = decideMerge(side(one), side(other), {
      type: 'declineMerge',
      otherCaseId: 'b',
      reason: 'Son dos daños',
    });
    expect(facts).toEqual({
      own: { type: 'mergeDeclined', other: { caseId: 'b', radicado: 'AND-2026-b' }, reason: 'Son dos daños' },
      other: { type: 'mergeDeclined', other: { caseId: 'a', radicado: 'AND-2026-a' }, reason: 'Son dos daños' },
    });
    const decided = after(one, facts.own);
    expect([decided.stage, decided.items]).toEqual([first.stage, first.items]);
    expect(() => accept(decided, other)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });

  it('is refused that nobody made, or whose answer has left meanwhile', () => {
    expect(() => accept(first, second)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    const answered = proposed(caseOf('b', '2026-07-01T13:00:00.000Z', printer, 4), first);
    expect(() => accept(one, answered)).toThrow(expect.objectContaining({ code: 'case-command-refused' }));
  });

  it('does not cost days: a later case that is due sooner is not joined', () => {
    const sooner = {
      state: other,
      clock: { ...clockOf(other), dueAt: '2026-07-15T23:59:59-05:00', dueDate: '2026-07-15' },
    };
    expect(() => decideMerge(side(one), sooner, { type: 'acceptMerge', otherCaseId: 'b', reason: 'r' })).toThrow(
      expect.objectContaining({
        code: 'case-command-refused',
        message: expect.stringContaining('2026-07-15') as string,
      }),
    );
  });

  it('joins nothing that would ask for more than an answer can decide', () => {
    const many = carryOut(
      one,
      { type: 'setItems', items: Array.from({ length: 20 }, (_, n) => `Cosa ${n}`) },
      paola,
      at,
    );
    expect(() => accept({ ...many, caseId: 'a' }, other)).toThrow(
      expect.objectContaining({ code: 'case-command-refused' }),
    );
  });
});
