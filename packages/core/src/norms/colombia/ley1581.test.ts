import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import type { DueRequest, TermEvent } from '../../clock/request.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const receivedAt = '2026-06-01T09:00:00-05:00';
const query = { rule: 'co.habeas.query', receivedAt };
const claim = { rule: 'co.habeas.claim', receivedAt };

function told(request: DueRequest, at: string, until?: string) {
  const event: TermEvent = { type: 'extended', at, reason: 'Falta el concepto del encargado.' };
  return due({ ...request, events: [until === undefined ? event : { ...event, until }] });
}

function skippedAfter(request: DueRequest, from = ''): string {
  return due(request)
    .skipped.filter(({ date }) => date > from)
    .map(({ date, reason }) => `${date} ${reason}`)
    .join('; ');
}

describe('a query of personal data (Ley 1581 de 2012, art. 14)', () => {
  test('CO-047: ten business days, without 8 and 15 June', () => {
    expect(due(query).dueDate).toBe('2026-06-17');
    expect(skippedAfter(query)).toBe(
      '2026-06-06 sábado; 2026-06-07 domingo; 2026-06-08 festivo: Corpus Christi; 2026-06-13 sábado; 2026-06-14 domingo; 2026-06-15 festivo: Sagrado Corazón',
    );
  });

  test('five more after expiry and no sixth, told before it', () => {
    expect(told(query, '2026-06-17T16:00:00-05:00').dueDate).toBe('2026-06-24');
    expect(told(query, '2026-06-17T16:00:00-05:00', '2026-06-19').dueDate).toBe('2026-06-19');
    expect(() => told(query, '2026-06-17T16:00:00-05:00', '2026-06-25')).toThrowError(code('clock-extension-refused'));
    expect(() => told(query, '2026-06-18T08:00:00-05:00')).toThrowError(code('clock-extension-refused'));
  });

  test('by the literal text the day of receipt is the first', () => {
    const read = { ...query, readings: { receiptDay: 'included' } };
    expect(due(read).dueDate).toBe('2026-06-16');
    expect(due(read).explanation.days[0]).toEqual({ date: '2026-06-01', kind: 'counted', count: 1 });
    expect(() => due({ ...claim, readings: { receiptDay: 'included' } })).toThrowError(code('clock-reading-unknown'));
  });

  test('no silence is in the law, and no completion', () => {
    expect(due(query).explanation.silence).toBeUndefined();
    const asked: TermEvent = { type: 'informationRequested', at: '2026-06-03T09:00:00-05:00' };
    expect(() => due({ ...query, events: [asked] })).toThrowError(code('clock-event-not-allowed'));
  });
});

describe('a claim over personal data (art. 15)', () => {
  test('CO-049: fifteen business days from the day after receipt', () => {
    expect(due(claim).dueDate).toBe('2026-06-24');
    expect(skippedAfter(claim)).toBe(
      '2026-06-06 sábado; 2026-06-07 domingo; 2026-06-08 festivo: Corpus Christi; 2026-06-13 sábado; 2026-06-14 domingo; 2026-06-15 festivo: Sagrado Corazón; 2026-06-20 sábado; 2026-06-21 domingo',
    );
  });

  test('CO-050: eight more after expiry, without 29 June', () => {
    const event: TermEvent = { type: 'extended', at: '2026-06-24T16:00:00-05:00', reason: 'Falta un soporte.' };
    const extended = { ...claim, events: [event] };
    expect(due(extended).dueDate).toBe('2026-07-07');
    expect(skippedAfter(extended, '2026-06-24')).toBe(
      '2026-06-27 sábado; 2026-06-28 domingo; 2026-06-29 festivo: San Pedro y San Pablo; 2026-07-04 sábado; 2026-07-05 domingo',
    );
    expect(() => told(claim, event.at, '2026-07-08')).toThrowError(code('clock-extension-refused'));
  });
});

describe('an incomplete claim (art. 15, num. 1)', () => {
  const asked: TermEvent = { type: 'informationRequested', at: '2026-06-04T09:00:00-05:00' };

  test('completed, its fifteen days start again: 11-12, 16-19, 22-26 and 30 June, 1-3 July', () => {
    const complete: TermEvent = { type: 'informationCompleted', at: '2026-06-10T09:00:00-05:00' };
    const { dueDate, explanation } = due({ ...claim, events: [asked, complete] });
    expect(dueDate).toBe('2026-07-03');
    expect(explanation.total).toBe(15);
    expect(explanation.days.find(({ date }) => date === '2026-06-11')).toMatchObject({ count: 1 });
  });

  test('the holder has two months, not one', () => {
    expect(due({ ...claim, events: [asked] }).explanation.pauses[0]?.deadline).toBe('2026-08-04');
    // Two months from 31 December end on 28 February, a Sunday.
    expect(due({ rule: 'co.habeas.claim.incomplete.holder', receivedAt: '2026-12-31T09:00:00-05:00' })).toMatchObject({
      dueDate: '2027-03-01',
      explanation: { silence: { effect: 'withdrawn' } },
    });
  });

  test('may be asked for in the first five business days', () => {
    const at = (time: string): TermEvent => ({ type: 'informationRequested', at: time });
    expect(due({ rule: 'co.habeas.claim.incomplete.requirement', receivedAt }).dueDate).toBe('2026-06-09');
    expect(due({ ...claim, events: [at('2026-06-09T17:00:00-05:00')] }).explanation.pauses).toHaveLength(1);
    expect(() => due({ ...claim, events: [at('2026-06-10T08:00:00-05:00')] })).toThrowError(
      code('clock-event-not-allowed'),
    );
  });

  test('has one reading: it never goes on with the days left', () => {
    expect(() => due({ ...claim, readings: { incomplete: 'resume' } })).toThrowError(code('clock-reading-unknown'));
  });
});

describe('reports to the SIC', () => {
  test.each([
    // The first fifteen business days of August, without the 7th and the 17th, and of February.
    ['2026-07-31', '2026-08-25'],
    ['2027-01-31', '2027-02-19'],
  ])('the claims of a half-year, counted from %s: %s', (date, dueDate) => {
    expect(due({ rule: 'co.habeas.claims_report', receivedAt: `${date}T12:00:00-05:00` }).dueDate).toBe(dueDate);
  });
});
