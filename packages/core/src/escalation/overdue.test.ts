import { describe, expect, it } from 'vitest';
import { snapshot } from '../clock/takeSnapshot.js';
import { alertsDue, nextAlertAt } from './alertsDue.js';
import { caseOf, general, inShort, lived, received } from './escalationSamples.js';
import type { StatuteClock } from './input.js';

describe('an overdue case', () => {
  // Days 1 to 15: 3 4 7 9 10 11 14 15 16 17 18 21 22 23 24 December; Tuesday 8 is a holiday.
  const christmas = general('2026-12-02T10:00:00-05:00');

  it('over Christmas is told on the business days alone', () => {
    expect(christmas.snapshot.dueDate).toBe('2026-12-24');
    const { told } = lived(caseOf(christmas), '2026-12-24T12:00:00-05:00', '2027-01-04T23:00:00-05:00');
    expect(told.slice(4).map(inShort)).toEqual([
      'N4 lapse 2026-12-25T00:00:00-05:00 > 2026-12-28T08:00:00-05:00',
      'N4 daily 2026-12-29T08:00:00-05:00 > 2026-12-29T08:00:00-05:00',
      'N4 daily 2026-12-30T08:00:00-05:00 > 2026-12-30T08:00:00-05:00',
      'N4 daily 2026-12-31T08:00:00-05:00 > 2026-12-31T08:00:00-05:00',
      'N4 daily 2027-01-04T08:00:00-05:00 > 2027-01-04T08:00:00-05:00',
    ]);
  });

  it('that is critical is told of its lapse at once, and then on the first business day', () => {
    const { told } = lived(
      caseOf(christmas, { safety: true }, '2026-12-02T10:00:00-05:00'),
      '2026-12-24T12:00:00-05:00',
      '2026-12-29T00:00:00-05:00',
    );
    expect(told.slice(4).map(inShort)).toEqual([
      'N4 lapse 2026-12-25T00:00:00-05:00 > 2026-12-25T00:00:00-05:00',
      'N4 daily 2026-12-28T08:00:00-05:00 > 2026-12-28T08:00:00-05:00',
    ]);
  });

  it('does not make up for days that passed while nobody asked', () => {
    const { state } = lived(caseOf(general()), received, '2026-07-27T09:00:00-05:00');
    expect(alertsDue(state, '2026-08-03T07:59:59-05:00').map((one) => one.trigger)).toEqual([
      { type: 'daily', date: '2026-07-31' },
    ]);
    expect(nextAlertAt(state, '2026-08-03T07:59:59-05:00')).toBe('2026-08-03T08:00:00-05:00');
  });

  it('is told nothing once it is answered', () => {
    const { state } = lived(caseOf(general()), received, '2026-07-28T09:00:00-05:00');
    const request = { rule: 'co.pet.general', receivedAt: received };
    const stopped = snapshot(request, { stoppedAt: '2026-07-28T16:00:00-05:00' });
    const answered = { ...state, clock: { ...general(), snapshot: stopped } };
    expect(alertsDue(answered, '2026-08-03T12:00:00-05:00')).toEqual([]);
    expect(nextAlertAt(answered, '2026-07-28T16:00:00-05:00')).toBeUndefined();
  });
});

describe('the end of a term that moves', () => {
  function extended(): StatuteClock {
    const at = '2026-07-22T16:00:00-05:00';
    const events = [{ type: 'extended', at, reason: 'Pruebas en curso', until: '2026-08-10' }] as const;
    const clock = snapshot({ rule: 'co.pet.general', receivedAt: received, events: [...events] });
    return { id: 'statute', kind: 'statute', snapshot: clock, dueSince: at };
  }

  it('by an extension tells a level again only of what comes after it', () => {
    // Days 16 to 25: 27 28 29 30 31 July, 3 4 5 6 and 10 August; Friday 7 is a holiday. Half is day 13, Wednesday 22 July.
    const before = lived(caseOf(general()), received, '2026-07-22T16:00:00-05:00');
    expect(before.told.map((one) => one.level)).toEqual(['N1', 'N2']);
    const after = lived(
      { ...before.state, clock: extended() },
      '2026-07-22T16:00:00-05:00',
      '2026-08-11T00:00:00-05:00',
    );
    expect(after.told.map(({ level, trigger, at }) => `${level} ${trigger.type} ${at.slice(0, 10)}`)).toEqual([
      'N2 share 2026-07-30',
      'N3 share 2026-08-05',
      'N4 share 2026-08-10',
      'N4 lapse 2026-08-11',
    ]);
  });

  it('by a classification tells at once what the new end has already brought', () => {
    // Ten days end on Thursday 16 July: half is day 5, Wednesday 8, and 75 % is day 8, Tuesday 14.
    const documents = snapshot({ rule: 'co.pet.documents', receivedAt: received });
    const dueSince = '2026-07-10T09:00:00-05:00';
    const input = { ...caseOf(general()), clock: { ...general(), snapshot: documents, dueSince } };
    expect(lived(input, dueSince, '2026-07-14T12:00:00-05:00').told.map(inShort)).toEqual([
      'N1 share 2026-07-10T09:00:00-05:00 > 2026-07-10T09:00:00-05:00',
      'N2 share 2026-07-14T00:00:00-05:00 > 2026-07-14T08:00:00-05:00',
    ]);
  });

  it('is not known while the law holds it, so that it brings nothing', () => {
    const events = [{ type: 'informationRequested', at: '2026-07-08T10:00:00-05:00' }] as const;
    const held = snapshot({ rule: 'co.pet.general', receivedAt: received, events: [...events] });
    const input = caseOf({ ...general(), snapshot: held });
    expect(alertsDue(input, '2026-09-30T12:00:00-05:00')).toEqual([]);
    expect(nextAlertAt(input, received)).toBeUndefined();
    const grave = { ...input, facts: [{ at: '2026-07-09T10:00:00-05:00', facts: { safety: true } }] };
    expect(alertsDue(grave, '2026-07-09T10:00:00-05:00')).toMatchObject([
      { level: 'N1', held: true },
      { level: 'N2', held: true },
    ]);
  });
});
