import { describe, expect, test } from 'vitest';
import type { Locale } from '../texts/catalogue.js';
import { briefDate, dayMonth, endText, listDate, listDateTime, longDate, longDateTime, timeOfDay } from './dates.js';

const nbsp = '\u00a0';

describe('dates in words', () => {
  test.each([
    ['es-CO', 'viernes 27 de noviembre de 2026', 'viernes 27 de noviembre', 'vie 27 nov', '27 nov'],
    ['en', 'Friday 27 November 2026', 'Friday 27 November', 'Fri 27 Nov', '27 Nov'],
    ['pt-BR', 'sexta-feira, 27 de novembro de 2026', 'sexta-feira, 27 de novembro', 'sex 27 nov', '27 nov'],
  ] as const)('%s', (locale, full, thisYear, list, brief) => {
    expect(longDate('2026-11-27', locale)).toBe(full);
    expect(longDate('2026-11-27', locale, '2026-01-01')).toBe(thisYear);
    expect(longDate('2026-11-27', locale, '2027-01-01')).toBe(full);
    expect(listDate('2026-11-27', locale, '2026-01-01')).toBe(list);
    expect(listDate('2026-11-27', locale, '2027-01-01')).toBe(`${list} 2026`);
    expect(briefDate('2026-11-27', locale)).toBe(brief);
  });

  test.each([
    ['es-CO', '1 de julio de 2026', '1 de julio'],
    ['en', '1 July 2026', '1 July'],
    ['pt-BR', '1º de julho de 2026', '1º de julho'],
  ] as const)('the first of July in %s', (locale, full, thisYear) => {
    expect(dayMonth('2026-07-01', locale)).toBe(full);
    expect(dayMonth('2026-07-01', locale, '2026-07-24')).toBe(thisYear);
  });

  test('every weekday and month has its name', () => {
    const week = ['02', '03', '04', '05', '06', '07', '08'].map((day) =>
      longDate(`2026-03-${day}`, 'es-CO', '2026-01-01'),
    );
    expect(week.map((text) => text.split(' ')[0])).toEqual([
      'lunes',
      'martes',
      'miércoles',
      'jueves',
      'viernes',
      'sábado',
      'domingo',
    ]);
    const months = ['01', '05', '08', '09', '12'].map((month) => longDate(`2026-${month}-15`, 'pt-BR', '2026-01-01'));
    expect(months).toEqual([
      'quinta-feira, 15 de janeiro',
      'sexta-feira, 15 de maio',
      'sábado, 15 de agosto',
      'terça-feira, 15 de setembro',
      'terça-feira, 15 de dezembro',
    ]);
    expect(longDate('2026-09-30', 'es-CO')).toBe('miércoles 30 de septiembre de 2026');
  });

  test.each([
    ['es-CO', `10:42${nbsp}a.${nbsp}m.`, `12:05${nbsp}p.${nbsp}m.`, `12:00${nbsp}a.${nbsp}m.`],
    ['en', `10:42${nbsp}a.m.`, `12:05${nbsp}p.m.`, `12:00${nbsp}a.m.`],
    ['pt-BR', '10:42', '12:05', '00:00'],
  ] as const)('times in %s', (locale, morning, noon, midnight) => {
    const at = (instant: string) => timeOfDay(instant, 'America/Bogota', locale);
    expect(at('2026-11-24T15:42:59Z')).toBe(morning);
    expect(at('2026-11-24T12:05:00-05:00')).toBe(noon);
    expect(at('2026-11-24T05:00:00Z')).toBe(midnight);
  });

  test('date and time are those of the zone', () => {
    const instant = '2026-11-25T02:10:00Z';
    expect(longDateTime(instant, 'America/Bogota', 'es-CO')).toBe(
      `martes 24 de noviembre de 2026, 9:10${nbsp}p.${nbsp}m.`,
    );
    expect(listDateTime(instant, 'America/Bogota', 'es-CO', '2026-11-24')).toBe(`mar 24 nov, 9:10${nbsp}p.${nbsp}m.`);
    expect(longDateTime(instant, 'Europe/Madrid', 'pt-BR', '2026-11-24')).toBe(
      'quarta-feira, 25 de novembro, às 03:10',
    );
  });
});

describe('the end of a term', () => {
  const zone = 'America/Bogota';
  const end = (instant: string, locale: Locale) =>
    endText(instant, zone, locale, (date) => dayMonth(date, locale, date)).replaceAll('\u00a0', ' ');

  test.each([
    ['es-CO', '2026-11-24T10:42:59-05:00', '24 de noviembre a las 10:42 a. m.'],
    ['es-CO', '2026-11-24T13:05:00-05:00', '24 de noviembre a la 1:05 p. m.'],
    ['es-CO', '2026-11-24T00:00:59-05:00', '24 de noviembre a las 12:00 a. m.'],
    ['es-CO', '2026-11-17T00:00:00-05:00', '16 de noviembre a la medianoche'],
    ['es-CO', '2026-11-24T23:59:59-05:00', '24 de noviembre'],
    ['en', '2026-11-24T10:42:00-05:00', '24 November at 10:42 a.m.'],
    ['en', '2026-11-17T00:00:00-05:00', '16 November at midnight'],
    ['pt-BR', '2026-11-24T22:42:00-05:00', '24 de novembro às 22:42'],
    ['pt-BR', '2026-11-24T01:05:00-05:00', '24 de novembro à 01:05'],
    ['pt-BR', '2026-11-17T00:00:00-05:00', '16 de novembro à meia-noite'],
  ] as const)('%s: %s is "%s"', (locale, instant, text) => {
    expect(end(instant, locale)).toBe(text);
  });
});
