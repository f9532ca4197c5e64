import { describe, expect, test } from 'vitest';
import type { WorkingHoursDefinition } from './definition.js';
import { workingHours } from './workingHours.js';

const hour = 3_600;

// Values that the biz library for Ruby publishes in its specification (zendesk/biz, spec/calculation and spec/periods).
describe('published values of another library', () => {
  const biz = (more: WorkingHoursDefinition = {}) =>
    workingHours({
      hours: {
        mon: [['09:00', '17:00']],
        tue: [['10:00', '16:00']],
        wed: [['09:00', '17:00']],
        thu: [['10:00', '16:00']],
        fri: [['09:00', '17:00']],
        sat: [['11:00', '14:30']],
      },
      ...more,
    });

  test.each([
    ['2006-01-02T11:00:00Z', 19 * hour, '2006-01-04T16:00:00Z'],
    ['2006-01-04T15:58:30Z', 90, '2006-01-04T16:00:00Z'],
    ['2006-01-04T15:30:00Z', 90 * 60, '2006-01-04T17:00:00Z'],
    ['2006-01-04T14:00:00Z', 3 * hour, '2006-01-04T17:00:00Z'],
    ['2006-01-03T00:00:00Z', 0, '2006-01-03T10:00:00Z'],
  ])('%s and %i seconds', (start, seconds, end) => expect(biz().add(start, seconds)).toBe(end));

  test.each([
    ['2006-01-04T16:00:00Z', 19 * hour, '2006-01-02T11:00:00Z'],
    ['2006-01-04T16:01:30Z', 90, '2006-01-04T16:00:00Z'],
    ['2006-01-04T17:00:00Z', 3 * hour, '2006-01-04T14:00:00Z'],
    ['2006-01-03T00:00:00Z', 0, '2006-01-02T17:00:00Z'],
  ])('%s less %i seconds', (start, seconds, end) => expect(biz().subtract(start, seconds)).toBe(end));

  test.each([
    ['2006-01-06T12:00:00Z', 2, '2006-01-09T12:00:00Z'],
    ['2006-01-03T08:00:00Z', 2, '2006-01-05T10:00:00Z'],
    ['2006-01-03T18:00:00Z', 2, '2006-01-06T09:00:00Z'],
    ['2006-01-06T12:30:52Z', 2, '2006-01-09T12:30:52Z'],
    ['2006-01-02T13:00:00Z', 0, '2006-01-02T13:00:00Z'],
  ])('%s and %i days', (start, days, end) => expect(biz().addDaysKeepTime(start, days)).toBe(end));

  test.each([
    ['2006-01-09T12:00:00Z', 2, '2006-01-06T12:00:00Z'],
    ['2006-01-05T08:00:00Z', 2, '2006-01-02T17:00:00Z'],
    ['2006-01-05T18:00:00Z', 2, '2006-01-03T16:00:00Z'],
    ['2006-01-09T12:30:52Z', 2, '2006-01-06T12:30:52Z'],
    ['2006-01-02T14:00:00Z', 0, '2006-01-02T14:00:00Z'],
  ])('%s less %i days', (start, days, end) => expect(biz().subtractDaysKeepTime(start, days)).toBe(end));

  test('segments around holidays', () => {
    expect(biz({ holidays: ['2006-01-16', '2006-01-18'] }).segmentsAfter('2006-01-14T00:00:00Z', 3)).toEqual([
      ['2006-01-14T11:00:00Z', '2006-01-14T14:30:00Z'],
      ['2006-01-17T10:00:00Z', '2006-01-17T16:00:00Z'],
      ['2006-01-19T10:00:00Z', '2006-01-19T16:00:00Z'],
    ]);
    expect(biz().segmentsAfter('2006-01-02T12:00:00Z', 1)).toEqual([['2006-01-02T12:00:00Z', '2006-01-02T17:00:00Z']]);
  });
});
