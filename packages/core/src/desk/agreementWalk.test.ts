import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../case/evolve.js';
import type { CaseEvent, CaseFact } from '../case/event.js';
import { agreementOfCase } from './agreementOfCase.js';
import { caribe, nineHours } from './agreementSamples.js';
import { camila, filing } from './deskSamples.js';

const msPerMinute = 60_000;
/** Bogotá is five hours behind all year. */
const offset = 5 * 60;
const received = Date.parse('2026-07-06T10:00:00-05:00') / msPerMinute;
const moved = Date.parse('2026-07-09T00:00:00-05:00') / msPerMinute;

const second = {
  ...caribe,
  version: 2,
  validFrom: '2026-07-09',
  transition: 'move',
  calendar: nineHours,
  pauseReasons: ['waitingForAccess', 'forceMajeure'],
} as const;

const reasons = ['waitingForCustomer', 'waitingForAccess', 'forceMajeure'] as const;
type Reason = (typeof reasons)[number];

/** What happened, so many minutes after what was before it. */
type Happening = { after: number } & ({ do: 'pause' | 'resume'; reason: Reason } | { do: 'grade'; high: boolean });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    after: fc.integer({ min: 1, max: 2_000 }),
    do: fc.constantFrom('pause' as const, 'resume' as const),
    reason: fc.constantFrom(...reasons),
  }),
  fc.record({ after: fc.integer({ min: 1, max: 2_000 }), do: fc.constant('grade' as const), high: fc.boolean() }),
);

const iso = (minute: number) => new Date(minute * msPerMinute).toISOString();

function factOf(one: Happening): CaseFact {
  if (one.do === 'grade') {
    const impact = one.high ? 'high' : 'low';
    return { type: 'agreementSet', customer: 'Caribe', contractId: 'C-7', impact, urgency: impact };
  }
  return { type: one.do === 'pause' ? 'agreementPaused' : 'agreementResumed', reason: one.reason };
}

/** Monday to Friday, 8 to 17; Monday 13 July 2026 is a holiday. */
function isOpen(minute: number): boolean {
  const local = new Date((minute - offset) * msPerMinute);
  const weekday = local.getUTCDay();
  if (weekday === 0 || weekday === 6 || local.toISOString().startsWith('2026-07-13')) return false;
  return local.getUTCHours() >= 8 && local.getUTCHours() < 17;
}

/** Minute by minute: open under the version of that minute, and nothing waited for that this version allows. */
function walked(happenings: readonly { at: number; one: Happening }[], until: number): number {
  const open = new Set<Reason>();
  let elapsed = 0;
  for (let minute = received; minute < until; minute += 1) {
    for (const { at, one } of happenings) {
      if (at !== minute || one.do === 'grade') continue;
      if (one.do === 'pause') open.add(one.reason);
      else open.delete(one.reason);
    }
    const version = minute < moved ? caribe : second;
    const waits = [...open].some((reason) => (version.pauseReasons as readonly string[]).includes(reason));
    if (!waits && (minute < moved || isOpen(minute))) elapsed += 1;
  }
  return elapsed;
}

describe('what has elapsed of a target', () => {
  it('is what a walk through the minutes counts, whatever pauses, grades and versions came between', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), fc.integer({ min: 0, max: 3_000 }), (list, rest) => {
        let at = received;
        const happenings = list.map((one) => ({ at: (at += one.after), one }));
        const until = at + rest;
        const facts: { at: number; fact: CaseFact }[] = [
          {
            at: received,
            fact: {
              type: 'registered',
              radicado: 'AND-2026-000001-1',
              receivedAt: iso(received),
              submission: filing(),
            },
          },
          { at: received, fact: factOf({ after: 0, do: 'grade', high: true }) },
          ...happenings.map(({ at: when, one }) => ({ at: when, fact: factOf(one) })),
        ];
        const events = facts.map(({ at: when, fact }): CaseEvent => ({ ...fact, at: iso(when), by: camila }));
        const state = fold(events.map((event, index) => ({ caseId: 'c', version: index + 1, event, hash: '' })))!;
        const applied = agreementOfCase(state, { agreements: [caribe, second] }, iso(until));
        const clock = applied?.clocks.find(({ target }) => target === 'resolution');
        expect(clock?.elapsedMinutes).toBe(walked(happenings, until));
      }),
      { numRuns: 150 },
    );
  });
});
