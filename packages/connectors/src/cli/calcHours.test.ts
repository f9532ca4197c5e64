import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { calculate, runCalc } from './calc.js';

const office = {
  timezone: 'America/Bogota',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
      day,
      [
        ['08:00', '12:00'],
        ['14:00', '18:00'],
      ],
    ]),
  ),
  holidaySet: 'CO',
};
const nightly = {
  timezone: 'America/New_York',
  hours: { sat: [['22:00', '24:00']], sun: [['00:00', '06:00']] },
  workingDays: ['mon'],
};
const fail = (line: unknown, code: string) =>
  expect(() => calculate(line)).toThrowError(expect.objectContaining({ code }));

describe('pqrs calc on open hours', () => {
  test.each([
    ['addBusinessTime', office, { start: '2026-07-10T17:00:00-05:00', seconds: 7_200 }, '2026-07-14T14:00:00Z'],
    ['addBusinessTime', office, { start: '2026-07-10T12:00:00-05:00', seconds: 0 }, '2026-07-10T19:00:00Z'],
    [
      'addBusinessTime',
      office,
      {
        start: '2026-07-10T08:00:00-05:00',
        seconds: 7_200,
        pauses: [['2026-07-10T08:30:00-05:00', '2026-07-10T09:00:00-05:00']],
      },
      '2026-07-10T15:30:00Z',
    ],
    // Spring: the Sunday has the hours 0 to 6 but for the one from 2 to 3.
    ['addBusinessTime', nightly, { start: '2026-03-08T03:00:00Z', seconds: 7 * 3_600 }, '2026-03-08T10:00:00Z'],
    ['subtractBusinessTime', office, { start: '2026-07-14T09:00:00-05:00', seconds: 3_601 }, '2026-07-10T22:59:59Z'],
    ['subtractBusinessTime', office, { start: '2026-07-14T08:00:00-05:00', seconds: 0 }, '2026-07-10T23:00:00Z'],
    ['businessSecondsBetween', office, { start: '2026-07-10T11:30:00-05:00', end: '2026-07-10T14:30:00-05:00' }, 3_600],
    [
      'businessSecondsBetween',
      office,
      {
        start: '2026-07-10T14:30:00-05:00',
        end: '2026-07-10T11:30:00-05:00',
        pauses: [['2026-07-10T11:45:00-05:00', '2026-07-10T14:10:00-05:00']],
      },
      -2_100,
    ],
    ['businessSecondsBetween', nightly, { start: '2026-11-01T02:00:00Z', end: '2026-11-01T11:00:00Z' }, 9 * 3_600],
    ['isOpen', office, { at: '2026-07-10T11:59:59-05:00' }, true],
    ['isOpen', office, { at: '2026-07-10T12:00:00-05:00' }, false],
    [
      'openSegmentsAfter',
      office,
      { start: '2026-07-10T15:00:00-05:00', take: 2 },
      [
        ['2026-07-10T20:00:00Z', '2026-07-10T23:00:00Z'],
        ['2026-07-14T13:00:00Z', '2026-07-14T17:00:00Z'],
      ],
    ],
    ['addBusinessDaysKeepTime', office, { start: '2026-07-10T15:00:00-05:00', days: 1 }, '2026-07-14T20:00:00Z'],
    ['addBusinessDaysKeepTime', office, { start: '2026-07-10T12:30:00-05:00', days: 1 }, '2026-07-14T19:00:00Z'],
    ['addBusinessDaysKeepTime', office, { start: '2026-07-10T19:00:00-05:00', days: 1 }, '2026-07-15T13:00:00Z'],
    ['addBusinessDaysKeepTime', office, { start: '2026-07-11T09:00:00-05:00', days: 0 }, '2026-07-14T13:00:00Z'],
    ['subtractBusinessDaysKeepTime', office, { start: '2026-07-14T09:30:00-05:00', days: 1 }, '2026-07-10T14:30:00Z'],
    ['subtractBusinessDaysKeepTime', office, { start: '2026-07-14T13:00:00-05:00', days: 1 }, '2026-07-10T17:00:00Z'],
    ['subtractBusinessDaysKeepTime', office, { start: '2026-07-14T06:00:00-05:00', days: 1 }, '2026-07-09T23:00:00Z'],
  ])('%s %j %j is %j', (op, calendar, input, result) => {
    expect(calculate({ op, calendar, input })).toEqual(result);
  });

  test('says what is wrong', () => {
    const add = (calendar: object, seconds: unknown = 60, start = '2026-07-10T17:00:00Z') => ({
      op: 'addBusinessTime',
      calendar,
      input: { start, seconds },
    });
    fail(add({}), 'calendar-no-open-time');
    fail(add({ hours: { mon: [['18:00', '08:00']] } }), 'calendar-bad-hours');
    fail(add({ ...office, timezone: 'Bogota' }), 'time-bad-zone');
    fail(add({ ...office, holidays: ['2026-02-29'] }), 'time-bad-date');
    fail(add(office, -60), 'calendar-bad-seconds');
    fail(add(office, 1.5), 'calendar-bad-seconds');
    fail(add(office, '60'), 'input-invalid');
    fail(add(office, 60, '2026-07-10T17:00:00'), 'time-bad-instant');
    fail(add(office, 60, '1950-07-10T17:00:00Z'), 'time-out-of-range');
    fail(
      { op: 'openSegmentsAfter', calendar: office, input: { start: '2026-07-10T17:00:00Z', take: -1 } },
      'input-invalid',
    );
    fail(
      { op: 'addBusinessDaysKeepTime', calendar: office, input: { start: '2026-07-10T17:00:00Z', days: -1 } },
      'calendar-bad-days',
    );
    fail({ op: 'isOpen', calendar: office, input: { at: '2026-07-10T17:00:00Z', pauses: [] } }, 'input-invalid');
  });

  test('a bad line is answered in its place, and what waits to be read does not grow with the lines', async () => {
    const answers: string[] = [];
    let most = 0;
    const slow = new Writable({
      highWaterMark: 16_384,
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        answers.push(chunk);
        setImmediate(done);
      },
    });
    const lines = 5_000;
    const calendar = JSON.stringify(office);
    function* source(): Generator<string> {
      for (let id = 0; id < lines; id += 1) {
        most = Math.max(most, slow.writableLength);
        const seconds = id === 4_000 ? -1 : id;
        yield `{"id":${id},"op":"addBusinessTime","calendar":${calendar},"input":{"start":"2026-07-10T13:00:00Z","seconds":${seconds}}}\n`;
      }
    }
    expect(await runCalc(source(), slow)).toBe(1);
    const read = answers
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; result?: string; error?: { code: string } });
    expect(read.map(({ id }) => id)).toEqual(Array.from({ length: lines }, (_, id) => id));
    expect(read[3_600]).toEqual({ id: 3_600, result: '2026-07-10T14:00:00Z' });
    expect(read[4_000]?.error?.code).toBe('calendar-bad-seconds');
    expect(read.filter(({ error }) => error)).toHaveLength(1);
    expect(most).toBeLessThan(200_000);
  });
});
