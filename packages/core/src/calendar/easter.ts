import { dayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';

/**
 * Easter Sunday of a year in the Gregorian calendar, by the computus of Gauss with the corrections of Lilius: the Sunday
 * after the ecclesiastical full moon of spring.
 *
 * @example
 * formatDate(easterOf(2026)) // '2026-04-05'
 */
export function easterOf(year: number): EpochDay {
  if (year !== last.year) last = { year, day: computus(year) };
  return last.day;
}

// Five holidays of a year ask for the same Easter one after the other.
let last = { year: Number.NaN, day: Number.NaN };

function computus(year: number): EpochDay {
  const century = Math.floor(year / 100) + 1;
  const golden = (year % 19) + 1;
  const lostLeapDays = Math.floor((3 * century) / 4) - 12;
  const moonShift = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - lostLeapDays - 10;
  let epact = (11 * golden + 20 + moonShift - lostLeapDays) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let fullMoon = 44 - epact;
  if (fullMoon < 21) fullMoon += 30;
  const marchDay = fullMoon + 7 - ((sunday + fullMoon) % 7);
  return dayOf(year, 3, 1) + marchDay - 1;
}
