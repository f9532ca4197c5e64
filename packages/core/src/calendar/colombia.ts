import type { CountryCalendar } from './countryCalendar.js';
import { on } from './holidayRule.js';
import type { HolidayRule } from './holidayRule.js';

const commonLaw = 'Ley 51/1983';

function ley51(id: string, name: string, rule: HolidayRule['rule']): HolidayRule {
  return { id, name, law: commonLaw, validFrom: '1984-01-01', publishedAt: '1983-12-06', rule };
}

/**
 * National holidays of Colombia from 1984 on: Ley 51 de 1983 arts. 1 and 2, and Ley 2578 de 2026 art. 6 (9 July, in force
 * 2026-06-02, first observed on Monday 2026-07-13). The order is that of the printed names where two fall on one date.
 */
const holidays: readonly HolidayRule[] = [
  ley51('new-year', 'Año Nuevo', on.fixed(1, 1)),
  ley51('epiphany', 'Reyes Magos', on.movedToMonday(1, 6)),
  ley51('saint-joseph', 'San José', on.movedToMonday(3, 19)),
  ley51('maundy-thursday', 'Jueves Santo', on.easter(-3)),
  ley51('good-friday', 'Viernes Santo', on.easter(-2)),
  ley51('labour-day', 'Día del Trabajo', on.fixed(5, 1)),
  ley51('ascension', 'Ascensión', on.easterMovedToMonday(39)),
  ley51('corpus-christi', 'Corpus Christi', on.easterMovedToMonday(60)),
  ley51('saints-peter-and-paul', 'San Pedro y San Pablo', on.movedToMonday(6, 29)),
  ley51('sacred-heart', 'Sagrado Corazón', on.easterMovedToMonday(68)),
  {
    id: 'our-lady-of-chiquinquira',
    name: 'Virgen de Chiquinquirá',
    law: 'Ley 2578/2026',
    validFrom: '2026-06-02',
    publishedAt: '2026-06-01',
    rule: on.movedToMonday(7, 9),
  },
  ley51('independence', 'Independencia', on.fixed(7, 20)),
  ley51('battle-of-boyaca', 'Batalla de Boyacá', on.fixed(8, 7)),
  ley51('assumption', 'Asunción', on.movedToMonday(8, 15)),
  ley51('columbus-day', 'Día de la Raza', on.movedToMonday(10, 12)),
  ley51('all-saints', 'Todos los Santos', on.movedToMonday(11, 1)),
  ley51('independence-of-cartagena', 'Independencia de Cartagena', on.movedToMonday(11, 11)),
  ley51('immaculate-conception', 'Inmaculada Concepción', on.fixed(12, 8)),
  ley51('christmas', 'Navidad', on.fixed(12, 25)),
];

/** "Día no hábil" for the executive branch of the national order, and for it alone. */
const civicDays: readonly HolidayRule[] = [
  {
    id: 'civic-day-april',
    name: 'Día cívico por la paz con la naturaleza',
    law: 'Decreto 500/2024',
    validFrom: '2024-04-18',
    publishedAt: '2024-04-18',
    rule: { kind: 'nthWeekday', month: 4, weekday: 5, nth: 3 },
  },
  {
    id: 'civic-day-2025-03-18',
    name: 'Día cívico',
    law: 'Decreto 302/2025',
    validFrom: '2025-03-18',
    validUntil: '2025-03-18',
    publishedAt: '2025-03-17',
    rule: { kind: 'once', date: '2025-03-18' },
  },
];

function vacancia(id: string, rule: HolidayRule['rule']): HolidayRule {
  return {
    id: `vacancia-${id}`,
    name: 'Vacancia judicial',
    law: 'Ley 31/1971',
    validFrom: '1984-01-01',
    publishedAt: '1971-12-31',
    rule,
  };
}

function decemberAndJanuary(): HolidayRule[] {
  const days: HolidayRule[] = [];
  for (let day = 20; day <= 31; day += 1) days.push(vacancia(`december-${day}`, on.fixed(12, day)));
  for (let day = 1; day <= 10; day += 1) days.push(vacancia(`january-${day}`, on.fixed(1, day)));
  return days;
}

/**
 * Vacancia judicial: 20 December to 10 January and Monday to Wednesday of Holy Week. It stops terms before the courts
 * (Ley 1564 de 2012 art. 118) and never those of a PQRS. The dates of Ley 31 de 1971 come from secondary sources.
 */
const courtVacancia: readonly HolidayRule[] = [
  ...decemberAndJanuary(),
  ...[-6, -5, -4].map((offset) => vacancia(`easter${offset}`, on.easter(offset))),
];

/** Colombia: Ley 51 de 1983 moved its first holiday on Monday 9 January 1984, so the table starts with that year. */
export const colombia: CountryCalendar = {
  id: 'co',
  firstYear: 1984,
  commonLaw,
  holidays,
  layers: {
    'co-civic-national-executive': { rules: civicDays, kind: 'día cívico', binds: 'national executive branch only' },
    'co-courts-vacancia': { rules: courtVacancia, kind: 'vacancia judicial', binds: 'courts only' },
  },
};
