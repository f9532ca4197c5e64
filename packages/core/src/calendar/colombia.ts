import type { HolidayDay, HolidayRule } from './holidayRule.js';

const fixed = (month: number, day: number): HolidayDay => ({ kind: 'fixed', month, day });
const moved = (month: number, day: number): HolidayDay => ({ kind: 'fixed', month, day, monday: true });
const easter = (offset: number): HolidayDay => ({ kind: 'easter', offset });
const easterMoved = (offset: number): HolidayDay => ({ kind: 'easter', offset, monday: true });

/** The law of most holidays; printed reasons name a law only where it is another one. */
export const commonHolidayLaw = 'Ley 51/1983';

function ley51(id: string, name: string, rule: HolidayDay): HolidayRule {
  return { id, name, law: commonHolidayLaw, validFrom: '1984-01-01', publishedAt: '1983-12-06', rule };
}

/**
 * National holidays of Colombia from 1984 on: Ley 51 de 1983 arts. 1 and 2, and Ley 2578 de 2026 art. 6 (9 July, in force
 * 2026-06-02, first observed on Monday 2026-07-13). The order is that of the printed names where two fall on one date.
 */
export const colombianHolidays: readonly HolidayRule[] = [
  ley51('new-year', 'Año Nuevo', fixed(1, 1)),
  ley51('epiphany', 'Reyes Magos', moved(1, 6)),
  ley51('saint-joseph', 'San José', moved(3, 19)),
  ley51('maundy-thursday', 'Jueves Santo', easter(-3)),
  ley51('good-friday', 'Viernes Santo', easter(-2)),
  ley51('labour-day', 'Día del Trabajo', fixed(5, 1)),
  ley51('ascension', 'Ascensión', easterMoved(39)),
  ley51('corpus-christi', 'Corpus Christi', easterMoved(60)),
  ley51('saints-peter-and-paul', 'San Pedro y San Pablo', moved(6, 29)),
  ley51('sacred-heart', 'Sagrado Corazón', easterMoved(68)),
  {
    id: 'our-lady-of-chiquinquira',
    name: 'Virgen de Chiquinquirá',
    law: 'Ley 2578/2026',
    validFrom: '2026-06-02',
    publishedAt: '2026-06-01',
    rule: moved(7, 9),
  },
  ley51('independence', 'Independencia', fixed(7, 20)),
  ley51('battle-of-boyaca', 'Batalla de Boyacá', fixed(8, 7)),
  ley51('assumption', 'Asunción', moved(8, 15)),
  ley51('columbus-day', 'Día de la Raza', moved(10, 12)),
  ley51('all-saints', 'Todos los Santos', moved(11, 1)),
  ley51('independence-of-cartagena', 'Independencia de Cartagena', moved(11, 11)),
  ley51('immaculate-conception', 'Inmaculada Concepción', fixed(12, 8)),
  ley51('christmas', 'Navidad', fixed(12, 25)),
];

/** Opt-in closures that bind only some bodies. They are not holidays, so they are never in the base calendar. */
export const colombianLayers = {
  /** Civic days of the executive branch of the national order: "día no hábil" there, and there alone. */
  'co-civic-national-executive': [
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
  ],
} as const satisfies Record<string, readonly HolidayRule[]>;

export type CalendarLayer = keyof typeof colombianLayers;
