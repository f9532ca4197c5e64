import { describe, expect, it } from 'vitest';
import { dateReader } from './dateFormat.js';

describe('a date reader', () => {
  it.each([
    ['dd-MMM-yy h:mm:ss a', 'America/New_York', 'en', '22-Apr-15 3:53:50 PM', '2015-04-22T19:53:50Z'],
    ['dd-MMM-yy h:mm:ss a', 'America/New_York', 'en', '04-Feb-15 12:00:00 AM', '2015-02-04T05:00:00Z'],
    ['dd-MMM-yy h:mm:ss a', 'America/New_York', 'en', '04-Feb-15 12:30:00 PM', '2015-02-04T17:30:00Z'],
    // The hour that daylight saving skips moves forward; the one that comes twice is the first.
    ['yyyy-MM-dd HH:mm', 'America/New_York', 'en', '2015-03-08 02:30', '2015-03-08T07:30:00Z'],
    ['yyyy-MM-dd HH:mm', 'America/New_York', 'en', '2015-11-01 01:30', '2015-11-01T05:30:00Z'],
    ['yyyy-MM-dd', 'America/Bogota', 'en', '2026-07-01', '2026-07-01T05:00:00Z'],
    ['d/M/yyyy HH:mm', 'America/Bogota', 'es', '1/7/2026 09:05', '2026-07-01T14:05:00Z'],
    [
      "d 'de' MMMM 'de' yyyy h:mm a",
      'America/Bogota',
      'es',
      '1 de septiembre de 2026 2:05 p. m.',
      '2026-09-01T19:05:00Z',
    ],
    ['dd.MM.yy', 'UTC', 'en', '29.02.24', '2024-02-29T00:00:00Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSS", 'America/Bogota', 'en', '2026-07-01T10:00:00.250', '2026-07-01T15:00:00.250Z'],
  ])('of %s in %s (%s) reads %s', (format, zone, language, text, instant) => {
    expect(dateReader(format, zone, language).read(text)).toBe(instant);
  });

  it.each([
    '30-Feb-15 3:53:50 PM',
    '22-Apr-15 13:53:50 PM',
    '22-Apr-15 0:53:50 PM',
    '22-Abr-15 3:53:50 PM',
    '22-04-15 3:53:50 PM',
    '22-Apr-15',
    '',
    '22-Apr-15 3:60:00 PM',
    '00-Apr-15 3:00:00 PM',
  ])('does not read "%s"', (text) => {
    expect(dateReader('dd-MMM-yy h:mm:ss a', 'America/New_York', 'en').read(text)).toBeUndefined();
  });

  it.each(['dd-MM', 'yyyy-MM-dd Q', 'yyyy-MM-dd h:mm', 'yyyy-MM-dd HH:mm a', ''])(
    'refuses the format "%s"',
    (format) => {
      expect(() => dateReader(format, 'UTC', 'en')).toThrow(expect.objectContaining({ code: 'import-map-invalid' }));
    },
  );
});
