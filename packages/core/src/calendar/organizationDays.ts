import { PqrsError } from '../errors.js';
import { parseDate, weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import type { HolidayRule } from './holidayRule.js';

/** A civil date on which an organisation does not attend, with what it is called on a ledger. */
export interface Closure {
  date: string;
  name: string;
}

/**
 * What an organisation's own calendar changes. A closed day counts for no term of it ("de vacante", Ley 4 de 1913 art.
 * 62); a working Saturday counts. Neither makes a national holiday count.
 */
export interface OrganizationDays {
  closures?: readonly Closure[];
  /** Saturdays, as civil dates, on which the office works although it closes on the others. */
  workingSaturdays?: readonly string[];
}

const most = 2_000;

function bounded<T>(field: string, list: readonly T[] = []): readonly T[] {
  if (list.length <= most) return list;
  throw new PqrsError('input-invalid', `${field} has ${list.length} dates.`, `Give at most ${most}.`, {
    fields: [{ field, code: 'tooLong', params: { max: most, length: list.length } }],
  });
}

/** Closures as rules, so that a ledger names them as it names the others. @throws PqrsError `time-bad-date` */
export function closureRules({ closures }: OrganizationDays): ReadonlyMap<EpochDay, HolidayRule> {
  return new Map(
    bounded('closures', closures).map(({ date, name }) => [
      parseDate(date),
      {
        id: `closure-${date}`,
        name,
        law: 'calendario de la organización',
        validFrom: date,
        publishedAt: date,
        rule: { kind: 'once', date },
      },
    ]),
  );
}

/** @throws PqrsError `time-bad-date`, `input-invalid` for a date that is no Saturday */
export function workingSaturdays({ workingSaturdays: dates }: OrganizationDays): ReadonlySet<EpochDay> {
  return new Set(
    bounded('workingSaturdays', dates).map((date) => {
      const day = parseDate(date);
      if (weekdayOf(day) === 6) return day;
      throw new PqrsError('input-invalid', `${date} is no Saturday.`, 'Name Saturdays as YYYY-MM-DD.', {
        fields: [{ field: 'workingSaturdays', code: 'badDate' }],
      });
    }),
  );
}
