import { describe, expect, test } from 'vitest';
import { formatDate, parseDate, weekdayOf } from '../time/civilDate.js';
import { calendarFor, holidaysOfYear } from './calendar.js';

function dates(year: number, asOf?: string): string[] {
  return holidaysOfYear(year, asOf).map(
    ({ day, rules }) => `${formatDate(day)} ${rules.map((rule) => rule.name).join(' / ')}`,
  );
}

describe('holidays of Colombia', () => {
  test('2026 has nineteen, with the first 9 July moved to Monday 13', () => {
    expect(dates(2026)).toEqual([
      '2026-01-01 Año Nuevo',
      '2026-01-12 Reyes Magos',
      '2026-03-23 San José',
      '2026-04-02 Jueves Santo',
      '2026-04-03 Viernes Santo',
      '2026-05-01 Día del Trabajo',
      '2026-05-18 Ascensión',
      '2026-06-08 Corpus Christi',
      '2026-06-15 Sagrado Corazón',
      '2026-06-29 San Pedro y San Pablo',
      '2026-07-13 Virgen de Chiquinquirá',
      '2026-07-20 Independencia',
      '2026-08-07 Batalla de Boyacá',
      '2026-08-17 Asunción',
      '2026-10-12 Día de la Raza',
      '2026-11-02 Todos los Santos',
      '2026-11-16 Independencia de Cartagena',
      '2026-12-08 Inmaculada Concepción',
      '2026-12-25 Navidad',
    ]);
  });

  test.each([
    [2020, 18],
    [2021, 18],
    [2022, 18],
    [2023, 18],
    [2024, 18],
    [2025, 17],
    [2026, 19],
    [2027, 19],
    [2028, 19],
    [2029, 19],
    [2030, 18],
  ])('%i has %i distinct dates', (year, count) => {
    expect(holidaysOfYear(year)).toHaveLength(count);
  });

  test('San Pedro y San Pablo and Sagrado Corazón share a Monday in these years of 1984-2025, and no others', () => {
    const shared = [];
    for (let year = 1984; year <= 2025; year += 1) {
      const double = holidaysOfYear(year).find(({ rules }) => rules.length > 1);
      if (double) shared.push(year);
    }
    expect(shared).toEqual([1984, 1987, 1992, 2000, 2003, 2011, 2014, 2019, 2025]);
    expect(dates(2025)).toContain('2025-06-30 San Pedro y San Pablo / Sagrado Corazón');
  });

  test('9 July is a holiday only since Ley 2578 de 2026', () => {
    expect(dates(2025).filter((date) => date.startsWith('2025-07'))).toEqual(['2025-07-20 Independencia']);
    expect(dates(2027)).toContain('2027-07-12 Virgen de Chiquinquirá');
    expect(holidaysOfYear(2026).find(({ day }) => formatDate(day) === '2026-07-13')?.rules[0]?.law).toBe(
      'Ley 2578/2026',
    );
  });

  test('a calendar as of an earlier day does not know what was published later', () => {
    expect(dates(2026, '2026-05-31')).toHaveLength(18);
    expect(dates(2026, '2026-06-01')).toHaveLength(19);
    expect(calendarFor({ asOf: '2026-05-31' }).isBusinessDay(parseDate('2026-07-13'))).toBe(true);
    expect(calendarFor({ asOf: '2026-06-01' }).isBusinessDay(parseDate('2026-07-13'))).toBe(false);
  });

  test('moved holidays are Mondays, and the first of them was Reyes of 1984', () => {
    expect(dates(1984)[1]).toBe('1984-01-09 Reyes Magos');
    for (let year = 1984; year <= 2100; year += 1) {
      for (const { day, rules } of holidaysOfYear(year)) {
        for (const rule of rules) {
          if ('monday' in rule.rule && rule.rule.monday) expect(weekdayOf(day)).toBe(1);
        }
      }
    }
  });

  test('there are no rules outside 1984-2100', () => {
    for (const year of [1983, 2101]) {
      expect(() => holidaysOfYear(year)).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
    }
    const calendar = calendarFor();
    for (const date of ['1983-12-31', '2101-01-01']) {
      expect(() => calendar.isBusinessDay(parseDate(date))).toThrowError(
        expect.objectContaining({ code: 'time-out-of-range' }),
      );
    }
  });
});

describe('options of a calendar', () => {
  const open = (date: string, options: Parameters<typeof calendarFor>[0] = {}) =>
    calendarFor(options).isBusinessDay(parseDate(date));

  test('Saturdays count only for who works on them, and never on a holiday', () => {
    expect(open('2026-08-15')).toBe(false);
    expect(open('2026-08-15', { saturday: 'included' })).toBe(true);
    // Inmaculada of 2029 is a Saturday.
    expect(open('2029-12-08', { saturday: 'included' })).toBe(false);
    expect(open('2026-08-16', { saturday: 'included' })).toBe(false);
  });

  test('civic days close only where the layer was asked for', () => {
    const layer = { calendarLayers: ['co-civic-national-executive'] };
    for (const date of ['2024-04-19', '2025-03-18', '2026-04-17', '2027-04-16']) {
      expect(open(date)).toBe(true);
      expect(open(date, layer)).toBe(false);
    }
    expect(open('2023-04-21', layer)).toBe(true);
    expect(open('2026-03-18', layer)).toBe(true);
    expect(
      calendarFor(layer)
        .closuresOn(parseDate('2025-03-18'))
        .map((rule) => rule.law),
    ).toEqual(['Decreto 302/2025']);
  });

  test('refuses a layer that it does not have', () => {
    expect(() => calendarFor({ calendarLayers: ['co-judicial'] })).toThrowError(
      expect.objectContaining({ code: 'input-invalid' }),
    );
    expect(() => calendarFor({ calendarLayers: ['toString'] })).toThrowError(
      expect.objectContaining({ code: 'input-invalid' }),
    );
  });

  test('says what it holds', () => {
    expect(calendarFor().version).toBe('2026-06-01');
    expect(calendarFor({ asOf: '2020-01-01' }).version).toBe('1983-12-06');
    expect(calendarFor({ asOf: '2026-05-31' })).toBe(calendarFor({ asOf: '2020-01-01' }));
  });
});
