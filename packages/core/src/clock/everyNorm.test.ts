import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPqrsError } from '../errors.js';
import { fullId, readingsOf } from '../norms/norm.js';
import type { Norm } from '../norms/norm.js';
import { law, norms } from '../norms/registry.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { dueUnder } from './dueUnder.js';
import type { DueRequest, TermEvent } from './request.js';
import { resolveTerm } from './resolveTerm.js';

const lastDay = parseDate('2080-12-31');
const eventTypes = [
  'extended',
  'informationRequested',
  'informationCompleted',
  'transferred',
  'loanerProvided',
  'replaced',
  'suspended',
] as const;

/** What the norm knows is tried oftener than what it refuses. */
function knownTypes(norm: Norm): TermEvent['type'][] {
  const { extension, completion, transfer, loaner, replacement, suspension } = norm;
  return [
    ...(extension ? (['extended'] as const) : []),
    ...(completion ? (['informationRequested', 'informationCompleted'] as const) : []),
    ...(transfer ? (['transferred'] as const) : []),
    ...(loaner ? (['loanerProvided'] as const) : []),
    ...(replacement ? (['replaced'] as const) : []),
    ...(suspension ? (['suspended'] as const) : []),
  ];
}

/** A small generator of numbers from a seed: a hundred thousand cases must not take minutes to make. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function at(day: number, minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${formatDate(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00-05:00`;
}

function eventsOf(norm: Norm, day: number, minute: number, below: (n: number) => number): TermEvent[] {
  const known = knownTypes(norm);
  let on = day;
  return Array.from({ length: Math.max(0, below(6) - 2) }, (): TermEvent => {
    on += below(12);
    const types: readonly TermEvent['type'][] = known.length > 0 && below(20) > 0 ? known : eventTypes;
    const type = types[below(types.length)] ?? 'extended';
    if (type === 'suspended') return { type, from: at(on, minute), to: formatDate(on + below(20)) };
    if (type !== 'extended') return { type, at: at(on, minute) };
    const told = below(4) > 0 ? {} : { until: formatDate(on + 20 + below(12)) };
    return { type, at: at(on, minute), reason: 'Falta una prueba.', ...told };
  });
}

function randomRequest(below: (n: number) => number): DueRequest {
  const norm = norms[below(norms.length)] as Norm;
  const [first, last] = [
    parseDate(norm.inForceFrom),
    norm.inForceUntil === undefined ? lastDay : parseDate(norm.inForceUntil),
  ];
  const day = first + below(Math.max(1, last - first + 1));
  const minute = below(1_440);
  const readings = Object.entries(readingsOf(norm)).map(([name, { values }]) => [
    name,
    values[below(values.length)] ?? '',
  ]);
  return {
    rule: fullId(norm),
    receivedAt: at(day, minute),
    saturday: below(2) === 0 ? 'excluded' : 'included',
    readings: Object.fromEntries(readings) as Record<string, string>,
    events: eventsOf(norm, day, minute, below),
    ...(below(3) === 0 && norm.calendar === 'co' ? { calendarLayers: ['co-civic-national-executive'] } : {}),
    ...(below(4) === 0 ? { receiptPolicy: 'deemedNextBusinessDay', officeHoursEnd: '17:00' } : {}),
    ...(below(200) === 0 ? { closures: [{ date: formatDate(day + 1 + below(20)), name: 'Inventario' }] } : {}),
    ...(norm.term === 'fromCase' ? { term: { amount: 1 + below(40), unit: 'businessDays' } } : {}),
  };
}

const refusals = ['clock-extension-refused', 'clock-event-not-allowed', 'clock-events-out-of-order'];

/** Id of the norm that governed, or undefined where an event was refused. */
function compare(request: DueRequest): string | undefined {
  try {
    const { explanation, dueDate: dateOfDueAt, dueAt } = dueUnder(law, request);
    const { dueDate } = explanation;
    expect(dateOfDueAt).toBe(dueAt.slice(0, 10));
    const fast = formatDate(resolveTerm(law, request).course.due);
    const why = JSON.stringify(request);
    expect(`${dueDate} ${why}`).toBe(`${fast} ${why}`);
    if (explanation.skipped.some(({ date, reason }) => reason === '' || date > dueDate)) throw new Error(why);
    return explanation.norm.id;
  } catch (error) {
    if (!isPqrsError(error) || !refusals.includes(error.code)) throw error;
    return undefined;
  }
}

describe('every norm, with whatever happened to its term', () => {
  test('the fast date and the explained one are the same in 100 000 cases, or both refuse', () => {
    const reached = new Set<string>();
    let accepted = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const below = numbersFrom(seed);
        for (let run = 0; run < 200; run += 1) {
          const id = compare(randomRequest(below));
          if (id === undefined) continue;
          accepted += 1;
          reached.add(id);
        }
      }),
      { numRuns: 950, endOnFailure: true },
    );
    expect(accepted).toBeGreaterThan(100_000);
    expect([...reached].sort()).toEqual([...new Set(norms.map(fullId))].sort());
  }, 120_000);
});
