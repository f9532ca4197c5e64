import type { CountryCalendar } from './countryCalendar.js';
import { on } from './holidayRule.js';
import type { HolidayRule } from './holidayRule.js';

const common = 'Regulation 1182/71';

function shared(id: string, name: string, rule: HolidayRule['rule'], law = common): HolidayRule {
  return { id, name, law, validFrom: '2002-01-01', publishedAt: '2000-12-14', rule };
}

function target(id: string, name: string, rule: HolidayRule['rule']): HolidayRule {
  return shared(id, name, rule, 'TARGET');
}

/**
 * European Union. Public holidays are those of the member state or institution where the act is due (Regulation 1182/71
 * art. 2(1)), so that no table holds for all. The base has the two days that every one of them keeps: with fewer holidays
 * no date comes out late. The other closing days of the central bank's TARGET calendar are a layer; what a state adds goes
 * in as closures. Unverified.
 */
export const europeanUnion: CountryCalendar = {
  id: 'eu',
  firstYear: 2002,
  commonLaw: common,
  holidays: [
    shared('new-year', 'New Year’s Day', on.fixed(1, 1)),
    shared('christmas', 'Christmas Day', on.fixed(12, 25)),
  ],
  layers: {
    'eu-target': {
      kind: 'TARGET closing day',
      binds: 'states and institutions that keep it',
      rules: [
        target('good-friday', 'Good Friday', on.easter(-2)),
        target('easter-monday', 'Easter Monday', on.easter(1)),
        target('labour-day', 'Labour Day', on.fixed(5, 1)),
        target('christmas-second', 'Christmas Holiday', on.fixed(12, 26)),
      ],
    },
  },
};
