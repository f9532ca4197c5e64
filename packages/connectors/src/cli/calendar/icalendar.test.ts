import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../../test/support/program.js';
import { iCalendar } from './icalendar.js';

interface Property {
  name: string;
  parameters: string;
  value: string;
}

/** Lines of an iCalendar object as RFC 5545 section 3.1 has them: CRLF, at most 75 octets, unfolded. */
function contentLines(text: string): Property[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toBe('');
    // A character parted between two lines leaves this mark.
    expect(line).not.toContain('\uFFFD');
  }
  return text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const match = /^([A-Z-]+)((?:;[A-Z-]+=[^;:"]+)*):(.*)$/.exec(line);
      if (!match) throw new Error(`No content line: ${line}`);
      const [, name = '', parameters = '', value = ''] = match;
      return { name, parameters, value };
    });
}

/** A text value as it was before it was escaped; whatever is not escaped rightly is an error. */
function textOf(value: string): string {
  if (/(^|[^\\])(\\\\)*([;,]|\\[^\\;,nN])/.test(value)) throw new Error(`No text value: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

interface Event {
  uid: string;
  stamp: string;
  start: string;
  end: string;
  summary: string;
  description: string;
}

/** Events of one calendar, read strictly: each property once, in its form. */
function parse(text: string): { head: Record<string, string>; events: Event[] } {
  const lines = contentLines(text);
  expect(lines[0]).toEqual({ name: 'BEGIN', parameters: '', value: 'VCALENDAR' });
  expect(lines.at(-1)).toEqual({ name: 'END', parameters: '', value: 'VCALENDAR' });
  const head: Record<string, string> = {};
  const events: Event[] = [];
  let open: Map<string, Property> | undefined;
  for (const property of lines.slice(1, -1)) {
    const { name, value } = property;
    if (name === 'BEGIN' || name === 'END') {
      expect(value).toBe('VEVENT');
      expect(open === undefined).toBe(name === 'BEGIN');
      if (open) events.push(eventOf(open));
      open = open ? undefined : new Map();
    } else if (open) {
      expect(open.has(name)).toBe(false);
      open.set(name, property);
    } else {
      expect(head).not.toHaveProperty(name);
      head[name] = value;
    }
  }
  expect(open).toBeUndefined();
  return { head, events };
}

function eventOf(properties: Map<string, Property>): Event {
  const value = (name: string, parameters: string, form: RegExp): string => {
    const found = properties.get(name);
    expect(found?.parameters).toBe(parameters);
    expect(found?.value).toMatch(form);
    return found?.value ?? '';
  };
  const event = {
    uid: value('UID', '', /^\S+$/),
    stamp: value('DTSTAMP', '', /^\d{8}T\d{6}Z$/),
    start: value('DTSTART', ';VALUE=DATE', /^\d{8}$/),
    end: value('DTEND', ';VALUE=DATE', /^\d{8}$/),
    summary: textOf(value('SUMMARY', '', /./)),
    description: textOf(value('DESCRIPTION', '', /./)),
  };
  value('TRANSP', '', /^TRANSPARENT$/);
  expect(properties.size).toBe(7);
  return event;
}

describe('pqrs calendar --ics', () => {
  it('is a calendar of all-day events, one for each holiday', async () => {
    const { code, output, error } = await runToEnd(['calendar', '2026', '--ics']);
    expect([code, error]).toEqual([0, '']);
    const { head, events } = parse(output);
    expect(head).toEqual({ VERSION: '2.0', PRODID: '-//pqrs-kit//Calendario//ES', CALSCALE: 'GREGORIAN' });
    expect(events.map(({ start, end, summary }) => `${start} ${end} ${summary}`)).toEqual([
      '20260101 20260102 Año Nuevo',
      '20260112 20260113 Reyes Magos',
      '20260323 20260324 San José',
      '20260402 20260403 Jueves Santo',
      '20260403 20260404 Viernes Santo',
      '20260501 20260502 Día del Trabajo',
      '20260518 20260519 Ascensión',
      '20260608 20260609 Corpus Christi',
      '20260615 20260616 Sagrado Corazón',
      '20260629 20260630 San Pedro y San Pablo',
      '20260713 20260714 Virgen de Chiquinquirá',
      '20260720 20260721 Independencia',
      '20260807 20260808 Batalla de Boyacá',
      '20260817 20260818 Asunción',
      '20261012 20261013 Día de la Raza',
      '20261102 20261103 Todos los Santos',
      '20261116 20261117 Independencia de Cartagena',
      '20261208 20261209 Inmaculada Concepción',
      '20261225 20261226 Navidad',
    ]);
    expect(events[10]).toMatchObject({
      uid: 'co-our-lady-of-chiquinquira-2026@pqrs-kit',
      stamp: '20260601T000000Z',
      description: 'Ley 2578/2026',
    });
  });

  it('gives two events to a day with two holidays, and a last day of December an end in January', async () => {
    const { events } = parse((await runToEnd(['calendar', '2025', '--ics'])).output);
    expect(events.filter(({ start }) => start === '20250630').map(({ summary }) => summary)).toEqual([
      'San Pedro y San Pablo',
      'Sagrado Corazón',
    ]);
    const courts = await runToEnd(['calendar', '2025', '--ics', '--layer', 'co-courts-vacancia']);
    expect(parse(courts.output).events.at(-1)).toMatchObject({ start: '20251231', end: '20260101' });
  });

  it('is the same text every time, and no UID comes twice in ten years', async () => {
    const once = await runToEnd(['calendar', '2026', '--ics']);
    expect((await runToEnd(['calendar', '2026', '--ics'])).output).toBe(once.output);
    const uids: string[] = [];
    for (let year = 2024; year < 2034; year += 1) {
      uids.push(...parse((await runToEnd(['calendar', String(year), '--ics'])).output).events.map(({ uid }) => uid));
    }
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('escapes and folds what a name may hold', () => {
    const name =
      'Día; con, barras\\ y\nlíneas, en un nombre tan largo que ñandúes y órdenes 🎉 pasan de una línea a la otra';
    for (const law of ['á'.repeat(200), 'a'.repeat(300)]) {
      const rule = { id: 'x', name, law, publishedAt: '2026-01-01' };
      const { events } = parse(iCalendar('co', [{ date: '2026-02-28', weekday: 'sat', rules: [rule] }]));
      expect(events).toMatchObject([{ summary: name, description: law, end: '20260301' }]);
    }
  });
});
