import type { CountryCalendar } from './countryCalendar.js';
import { on } from './holidayRule.js';
import type { HolidayRule } from './holidayRule.js';

const commonLaw = 'D. Leg. 713';

function decree713(id: string, name: string, rule: HolidayRule['rule']): HolidayRule {
  return { id, name, law: commonLaw, validFrom: '1992-01-01', publishedAt: '1991-11-08', rule };
}

function added(id: string, name: string, law: string, publishedAt: string, rule: HolidayRule['rule']): HolidayRule {
  return { id, name, law, validFrom: publishedAt, publishedAt, rule };
}

/**
 * Peru: national holidays of Decreto Legislativo 713 art. 6 and of the laws that added to it. Unverified: names and dates
 * from general sources, held against the npm package `date-holidays` by a test.
 */
export const peru: CountryCalendar = {
  id: 'pe',
  firstYear: 2022,
  commonLaw,
  holidays: [
    decree713('new-year', 'Año Nuevo', on.fixed(1, 1)),
    decree713('maundy-thursday', 'Jueves Santo', on.easter(-3)),
    decree713('good-friday', 'Viernes Santo', on.easter(-2)),
    decree713('labour-day', 'Día del Trabajo', on.fixed(5, 1)),
    added('flag-day', 'Batalla de Arica y Día de la Bandera', 'Ley 31788', '2023-06-15', on.fixed(6, 7)),
    decree713('saints-peter-and-paul', 'San Pedro y San Pablo', on.fixed(6, 29)),
    added('air-force-day', 'Día de la Fuerza Aérea', 'Ley 31822', '2023-07-06', on.fixed(7, 23)),
    decree713('independence', 'Fiestas Patrias', on.fixed(7, 28)),
    decree713('independence-second', 'Fiestas Patrias', on.fixed(7, 29)),
    added('battle-of-junin', 'Batalla de Junín', 'Ley 31530', '2022-07-27', on.fixed(8, 6)),
    decree713('saint-rose', 'Santa Rosa de Lima', on.fixed(8, 30)),
    decree713('battle-of-angamos', 'Combate de Angamos', on.fixed(10, 8)),
    decree713('all-saints', 'Todos los Santos', on.fixed(11, 1)),
    decree713('immaculate-conception', 'Inmaculada Concepción', on.fixed(12, 8)),
    added('battle-of-ayacucho', 'Batalla de Ayacucho', 'Ley 31381', '2021-12-28', on.fixed(12, 9)),
    decree713('christmas', 'Navidad', on.fixed(12, 25)),
  ],
  layers: {},
};
