import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, wholeOutcome } from './coverage.js';
import { itemOutcomes, needsReason } from './item.js';

const items = [
  { id: 'a', text: 'Que cambien el datáfono' },
  { id: 'b', text: 'Que devuelvan el valor del mes' },
  { id: 'c', text: 'Que expliquen la causa de la falla' },
];

describe('coverage of an answer', () => {
  test('three pretensions, two answered: names the third', () => {
    const found = coverage(items, [
      { itemId: 'a', outcome: 'granted' },
      { itemId: 'b', outcome: 'denied', reason: 'El servicio estuvo disponible todo el mes.' },
    ]);
    expect(found).toEqual({
      complete: false,
      unanswered: [{ id: 'c', text: 'Que expliquen la causa de la falla' }],
      withoutReason: [],
      repeated: [],
      unasked: [],
    });
  });

  test('denied or granted in part without a reason is named; granted needs none', () => {
    const found = coverage(items, [
      { itemId: 'a', outcome: 'granted' },
      { itemId: 'b', outcome: 'denied', reason: '  ' },
      { itemId: 'c', outcome: 'partlyGranted' },
    ]);
    expect(found.withoutReason.map((item) => item.id)).toEqual(['b', 'c']);
    expect(found.complete).toBe(false);
  });

  test('an item answered twice and an answer to what nobody asked are named', () => {
    const found = coverage(items.slice(0, 1), [
      { itemId: 'a', outcome: 'granted' },
      { itemId: 'a', outcome: 'denied', reason: 'No procede.' },
      { itemId: 'z', outcome: 'granted' },
    ]);
    expect(found).toMatchObject({ complete: false, repeated: [{ id: 'a' }], unasked: ['z'] });
  });

  test('is complete exactly when each item has one answer, explained where it must be', () => {
    const answer = fc.record({
      itemId: fc.constantFrom('a', 'b', 'c', 'z'),
      outcome: fc.constantFrom(...itemOutcomes),
      reason: fc.constantFrom('', ' ', 'Porque sí.'),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 5 }), (answers) => {
        const ids = answers.map((one) => one.itemId).sort();
        const explained = answers.every((one) => !needsReason(one.outcome) || one.reason === 'Porque sí.');
        expect(coverage(items, answers).complete).toBe(ids.join() === 'a,b,c' && explained);
      }),
    );
  });
});

test('the decision as a whole follows from the items', () => {
  const of = (...outcomes: (typeof itemOutcomes)[number][]) =>
    wholeOutcome(outcomes.map((outcome, at) => ({ itemId: String(at), outcome, reason: 'r' })));
  expect(of()).toBeUndefined();
  expect(of('granted', 'granted')).toBe('granted');
  expect(of('denied', 'denied')).toBe('denied');
  expect(of('granted', 'denied')).toBe('partlyGranted');
  expect(of('partlyGranted')).toBe('partlyGranted');
});
