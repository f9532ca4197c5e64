import { dayOf, daysInMonth, formatInstant, instantOfWall, msPerDay, PqrsError } from '@pqrs-kit/core';

/** What one part of a format reads. */
interface Field {
  pattern: string;
  read(text: string, language: string): number | undefined;
  into: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'fraction';
}

const digits = (into: Field['into'], pattern: string): Field => ({ into, pattern, read: Number });

/** The letters of Unicode dates (UTS 35) that are understood, longest first. */
const letters: Readonly<Record<string, Field>> = {
  yyyy: digits('year', '\\d{4}'),
  yy: { into: 'year', pattern: '\\d{2}', read: (text) => 2_000 + Number(text) },
  MMMM: { into: 'month', pattern: '[\\p{L}.]+', read: (text, language) => monthOf(text, 'long', language) },
  MMM: { into: 'month', pattern: '[\\p{L}.]+', read: (text, language) => monthOf(text, 'short', language) },
  MM: digits('month', '\\d{2}'),
  M: digits('month', '\\d{1,2}'),
  dd: digits('day', '\\d{2}'),
  d: digits('day', '\\d{1,2}'),
  HH: digits('hour', '\\d{2}'),
  H: digits('hour', '\\d{1,2}'),
  hh: digits('hour', '\\d{2}'),
  h: digits('hour', '\\d{1,2}'),
  mm: digits('minute', '\\d{2}'),
  ss: digits('second', '\\d{2}'),
  SSS: digits('fraction', '\\d{3}'),
  a: { into: 'half', pattern: '[AaPp]\\.?\\s?[Mm]\\.?', read: (text) => (/^p/i.test(text) ? 12 : 0) },
};

const token = /yyyy|yy|MMMM|MMM|MM|M|dd|d|HH|H|hh|h|mm|ss|SSS|a|'[^']*'|[^A-Za-z']/g;

/** Reads local times of one format in one zone. */
export interface DateReader {
  /** The instant, ISO in UTC, or undefined when the text is not of the format or not a time of the calendar. */
  read(text: string): string | undefined;
}

/**
 * A reader for a format in the letters of Unicode dates: `yyyy yy MMMM MMM MM M dd d HH H hh h mm ss SSS a` and quoted text. A two-digit year
 * is of this century. A format without a time of day reads midnight.
 *
 * @param timeZone IANA zone of the times in the file
 * @throws PqrsError `import-map-invalid` for letters that are not understood or a format without a day
 * @example
 * dateReader('dd-MMM-yy h:mm:ss a', 'America/New_York', 'en').read('22-Apr-15 3:53:50 PM') // '2015-04-22T19:53:50Z'
 */
export function dateReader(format: string, timeZone: string, language: string): DateReader {
  const parts: readonly string[] = format.match(token) ?? [];
  if (parts.join('') !== format) throw unknownFormat(format);
  const fields = parts.flatMap((part) => letters[part] ?? []);
  const needed = ['year', 'month', 'day'].every((into) => fields.some((field) => field.into === into));
  const twelve = parts.includes('h') || parts.includes('hh');
  if (!needed || twelve !== parts.includes('a')) throw unknownFormat(format);
  const pattern = new RegExp(`^${parts.map(patternOf).join('')}$`, 'u');
  return {
    read(text) {
      const match = pattern.exec(text.trim());
      if (!match) return undefined;
      const found: Partial<Record<Field['into'], number>> = {};
      for (const [index, field] of fields.entries())
        found[field.into] = field.read(match[index + 1] ?? '', language) ?? Number.NaN;
      return toInstant(found, twelve, timeZone);
    },
  };
}

function patternOf(part: string): string {
  const field = letters[part];
  if (field) return `(${field.pattern})`;
  const literal = part.startsWith("'") ? part.slice(1, -1) : part;
  return literal === ' ' ? '\\s+' : literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function toInstant(
  found: Partial<Record<Field['into'], number>>,
  twelve: boolean,
  timeZone: string,
): string | undefined {
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, half = 0, fraction = 0 } = found;
  if (!(month >= 1 && month <= 12) || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (minute > 59 || second > 59 || (twelve ? hour < 1 || hour > 12 : hour > 23)) return undefined;
  const hours = twelve ? (hour % 12) + half : hour;
  const wall = dayOf(year, month, day) * msPerDay + ((hours * 60 + minute) * 60 + second) * 1_000 + fraction;
  return formatInstant(instantOfWall(wall, timeZone));
}

const monthNames = new Map<string, readonly string[]>();

function monthOf(text: string, style: 'long' | 'short', language: string): number | undefined {
  const key = `${style} ${language}`;
  let names = monthNames.get(key);
  if (!names) {
    const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    names = Array.from({ length: 12 }, (_, month) => plain(format.format(new Date(Date.UTC(2000, month, 1)))));
    monthNames.set(key, names);
  }
  const found = names.indexOf(plain(text));
  return found < 0 ? undefined : found + 1;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\./g, '');
}

function unknownFormat(format: string): PqrsError {
  return new PqrsError(
    'import-map-invalid',
    `The date format "${format}" is not understood.`,
    "Use yyyy yy MMMM MMM MM M dd d HH H hh h mm ss SSS a, with year, month and day; hh and h need a, and other words stand in 'quotes'.",
  );
}
