import { formatDate, parseDate } from '@pqrs-kit/core';
import type { ClosedDay, ClosingRule } from './yearDays.js';

/** Longest line in octets, without its end (RFC 5545 section 3.1). */
const longestLine = 75;

/** What has a meaning in a text value stands for itself (section 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A line in pieces of at most 75 octets, no character parted; what follows the first begins with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let [piece, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      lines.push(piece);
      [piece, octets] = [' ', 1];
    }
    piece += character;
    octets += size;
  }
  return [...lines, piece].join('\r\n');
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** The stamp is the day on which the rule became known, so that the same calendar is always the same text. */
function event(country: string, date: string, { id, name, law, publishedAt }: ClosingRule): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${country}-${id}-${date.slice(0, 4)}@pqrs-kit`,
    `DTSTAMP:${compact(publishedAt)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(formatDate(parseDate(date) + 1))}`,
    `SUMMARY:${escaped(name)}`,
    `DESCRIPTION:${escaped(law)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * Closed days as an iCalendar object (RFC 5545): an all-day event for each rule, with an UID that stays the same from
 * year to year of the product.
 */
export function iCalendar(country: string, days: readonly ClosedDay[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//pqrs-kit//Calendario//ES',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(({ date, rules }) => rules.flatMap((rule) => event(country, date, rule))),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}
