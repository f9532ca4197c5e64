import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFor } from '../calendar/calendar.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { law } from '../norms/registry.js';
import { due } from './due.js';
import { resolveTerm } from './resolveTerm.js';
import type { DueRequest, TermEvent } from './request.js';

const day = fc.integer({ min: parseDate('2015-06-30'), max: parseDate('2060-12-31') });
const rule = fc.constantFrom(
  'co.pet.general',
  'co.pet.documents',
  'co.pet.consultation',
  'co.private.pet.general',
  'co.consumer.direct_claim',
  'co.pet.incomplete.petitioner',
  'co.pet.transfer',
);
const calendar = fc.record({
  saturday: fc.constantFrom('excluded' as const, 'included' as const),
  calendarLayers: fc.constantFrom([], ['co-civic-national-executive']),
  receiptPolicy: fc.constantFrom('asReceived' as const, 'deemedNextBusinessDay' as const),
});

/** Events that a petition allows, some business days after its receipt. */
const events = fc.record({
  asked: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  completed: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  extended: fc.boolean(),
  incomplete: fc.constantFrom('resume', 'restart'),
  extension: fc.constantFrom('total', 'added'),
});

function petitionWith(start: number, chosen: typeof events extends fc.Arbitrary<infer T> ? T : never): DueRequest {
  const at = (offset: number) => `${formatDate(calendarFor().add(start, offset))}T12:00:00-05:00`;
  const list: TermEvent[] = [];
  if (chosen.asked !== undefined) {
    list.push({ type: 'informationRequested', at: at(chosen.asked + 1) });
    if (chosen.completed !== undefined) {
      list.push({ type: 'informationCompleted', at: at(chosen.asked + 1 + chosen.completed) });
      if (chosen.extended) {
        list.push({ type: 'extended', at: at(chosen.asked + 1 + chosen.completed), reason: 'Falta una prueba.' });
      }
    }
  } else if (chosen.extended) list.push({ type: 'extended', at: at(1), reason: 'Falta una prueba.' });
  return {
    rule: 'co.pet.general',
    receivedAt: `${formatDate(start)}T12:00:00-05:00`,
    readings: { incomplete: chosen.incomplete, extension: chosen.extension },
    events: list,
  };
}

describe('the fast date and the ledger', () => {
  test('agree on every plain term', () => {
    fc.assert(
      fc.property(rule, day, calendar, (id, start, options) => {
        const request = { rule: id, receivedAt: `${formatDate(start)}T12:00:00-05:00`, ...options };
        expect(due(request).explanation.days.at(-1)?.date).toBe(formatDate(resolveTerm(law, request).course.due));
      }),
      { numRuns: 300 },
    );
  });

  test('agree on petitions that were stopped, resumed, restarted and extended', () => {
    fc.assert(
      fc.property(day, events, (start, chosen) => {
        const request = petitionWith(start, chosen);
        const { explanation, dueDate } = due(request);
        expect(dueDate).toBe(formatDate(resolveTerm(law, request).course.due));
        expect(explanation.days.at(-1)).toMatchObject({ date: dueDate, kind: 'counted', count: explanation.total });
      }),
      { numRuns: 300 },
    );
  });

  test('every calendar day is there once, numbered without gaps, and told why it was left out', () => {
    fc.assert(
      fc.property(day, events, (start, chosen) => {
        const { explanation } = due({ ...petitionWith(start, chosen), readings: {} });
        const first = parseDate(explanation.effectiveDate);
        expect(explanation.days.map((one) => one.date)).toEqual(
          explanation.days.map((_one, offset) => formatDate(first + offset)),
        );
        const counted = explanation.days.filter((one) => one.kind === 'counted');
        expect(counted.map((one) => one.count)).toEqual(counted.map((_one, at) => at + 1));
        expect(explanation.skipped).toHaveLength(explanation.days.length - 1 - counted.length);
        expect(explanation.skipped.every((one) => one.reason !== '')).toBe(true);
      }),
    );
  });
});
