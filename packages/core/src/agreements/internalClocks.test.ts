import { describe, expect, it } from 'vitest';
import { eightByFive, july } from './agreementSamples.js';
import { fitsInside } from './fitsInside.js';
import { internalClocks } from './internalClocks.js';
import type { InternalArea, InternalRequest } from './internalRequest.js';

function request(id: string, area: InternalArea, hours: number, more: Partial<InternalRequest> = {}): InternalRequest {
  return {
    id,
    area,
    within: { amount: hours * 60, unit: 'workingMinutes' },
    timeZone: 'America/Bogota',
    calendar: eightByFive,
    askedAt: july('10 15:00'),
    ...more,
  };
}

describe('the clock of an internal request', () => {
  it('runs in the hours of its area, over a weekend and a holiday', () => {
    // 2 h on Friday 10 July, 2 h on Tuesday; Monday is a holiday.
    expect(internalClocks([request('a', 'calidad', 4)], july('14 09:00'))).toEqual([
      {
        id: 'a',
        area: 'calidad',
        startedAt: july('10 15:00'),
        dueAt: july('14 10:00'),
        targetMinutes: 240,
        elapsedMinutes: 180,
        remainingMinutes: 60,
        state: 'running',
      },
    ]);
  });

  it.each([
    ['14 10:00', 'met'],
    ['14 10:01', 'missed'],
  ])('that is replied to at %s is %s', (at, state) => {
    const [clock] = internalClocks([request('a', 'calidad', 4, { repliedAt: july(at) })], july('15 09:00'));
    expect(clock).toMatchObject({ stoppedAt: july(at), state });
  });

  it('waits for those it needs, and begins with the last of them', () => {
    const [calidad, ventas] = [request('a', 'calidad', 4), request('b', 'ventas', 1)];
    const produccion = request('c', 'produccion', 8, { after: ['a', 'b'] });
    // From 10:00 on Tuesday: 6 h, then 2 h on Wednesday.
    expect(internalClocks([produccion, calidad, ventas], july('14 09:00'))[0]).toMatchObject({
      startedAt: july('14 10:00'),
      dueAt: july('15 10:00'),
      elapsedMinutes: 0,
      state: 'waiting',
    });
    const replied = [
      { ...calidad, repliedAt: july('14 08:30') },
      { ...ventas, repliedAt: july('10 16:00') },
    ];
    expect(internalClocks([produccion, ...replied], july('14 09:00'))[0]).toMatchObject({
      startedAt: july('14 08:30'),
      dueAt: july('15 08:30'),
      elapsedMinutes: 30,
      state: 'running',
    });
    // Late ones push those behind them.
    expect(internalClocks([produccion, calidad, ventas], july('14 15:00'))[0]).toMatchObject({
      startedAt: july('14 15:00'),
      dueAt: july('15 15:00'),
      state: 'waiting',
    });
  });

  it.each<[string, InternalRequest[], string]>([
    ['one that there is not', [request('a', 'calidad', 1, { after: ['z'] })], 'There is no request "z".'],
    ['itself', [request('a', 'calidad', 1, { after: ['a'] })], 'The request "a" waits for itself.'],
    [
      'each other',
      [request('a', 'calidad', 1, { after: ['b'] }), request('b', 'ventas', 1, { after: ['a'] })],
      'The request "a" waits for itself.',
    ],
  ])('cannot wait for %s', (_, requests, message) => {
    expect(() => internalClocks(requests, july('14 09:00'))).toThrowError(
      expect.objectContaining({ code: 'input-invalid', message }),
    );
  });

  it('needs an id, an area, a time and hours', () => {
    const read = (...requests: InternalRequest[]) => internalClocks(requests, july('14 09:00'));
    const fails = (code: string): unknown => expect.objectContaining({ code });
    expect(() => read(request('a', 'calidad', 1), request('a', 'ventas', 1))).toThrowError(fails('input-invalid'));
    expect(() => read(request('a', 'compras' as InternalArea, 1))).toThrowError(fails('agreement-invalid'));
    expect(() => read(request('a', 'calidad', 0))).toThrowError(fails('agreement-invalid'));
    expect(() => read(request('a', 'calidad', 1, { calendar: { hours: {} } }))).toThrowError(
      fails('agreement-invalid'),
    );
  });
});

describe('internal targets inside the clock of the customer', () => {
  const always = { calendar: '24x7' as const, askedAt: july('14 08:00') };
  const calidad = request('a', 'calidad', 4, always);
  const produccion = request('b', 'produccion', 6, { ...always, after: ['a'] });
  const logistica = request('c', 'logistica', 9, always);

  it('add up one after another, and side by side are as long as the longest', () => {
    const fit = (requests: InternalRequest[], due: string) => fitsInside(requests, july(due), july('14 08:00'));
    expect(fit([calidad, produccion], '14 16:00')).toEqual({
      fits: false,
      endsAt: july('14 18:00'),
      lateMinutes: 120,
      lateWorkingMinutes: 120,
      chain: ['a', 'b'],
    });
    expect(fit([calidad, produccion, logistica], '14 18:00')).toMatchObject({ fits: true, chain: ['a', 'b'] });
    expect(fit([calidad, logistica], '14 16:00')).toMatchObject({ fits: false, lateMinutes: 60, chain: ['c'] });
    expect(fit([], '14 16:00')).toEqual({ fits: true, lateMinutes: 0, lateWorkingMinutes: 0, chain: [] });
  });

  it('miss by the working time of the area, where it sleeps in between', () => {
    // Customer until Saturday noon; the area ends on Tuesday at 10:00, 2 h after it opens.
    expect(fitsInside([request('a', 'calidad', 4)], july('11 12:00'), july('10 15:00'))).toEqual({
      fits: false,
      endsAt: july('14 10:00'),
      lateMinutes: 70 * 60,
      lateWorkingMinutes: 120,
      chain: ['a'],
    });
  });

  it('gain by a reply before its time, and cannot end before now', () => {
    const early = { ...calidad, repliedAt: july('14 09:00') };
    expect(fitsInside([early, produccion], july('14 15:00'), july('14 09:00'))).toMatchObject({ fits: true });
    expect(fitsInside([logistica], july('14 18:00'), july('14 18:30'))).toMatchObject({
      fits: false,
      endsAt: july('14 18:30'),
      lateMinutes: 30,
    });
  });
});
