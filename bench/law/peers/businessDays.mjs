// What others use to count business days. Calendar libraries step day by day over a Set of the holidays; packages that
// count business days get the same holidays, so that they can be right.
import { importPeer, requireAnew } from '../../support/subjects.mjs';

const format = 'YYYY-MM-DD';

/** Steps with what a library calls a day: `next` day, `isOpen`. */
const stepping = (parse, next, isOpen, write) => (date, n) => {
  let day = parse(date);
  for (let left = n; left > 0;) {
    day = next(day);
    if (isOpen(day)) left -= 1;
  }
  return write(day);
};

function plainDate({ days }) {
  const closed = new Set(days.map((day) => day * 86_400_000));
  return (date, n) => {
    const day = new Date(date);
    for (let left = n; left > 0;) {
      day.setUTCDate(day.getUTCDate() + 1);
      const weekday = day.getUTCDay();
      if (weekday !== 0 && weekday !== 6 && !closed.has(day.getTime())) left -= 1;
    }
    return day.toISOString().slice(0, 10);
  };
}

async function jsJoda({ days }) {
  const { LocalDate } = await importPeer('@js-joda/core');
  const closed = new Set(days);
  return stepping(
    (date) => LocalDate.parse(date),
    (day) => day.plusDays(1),
    (day) => day.dayOfWeek().value() < 6 && !closed.has(day.toEpochDay()),
    (day) => day.toString(),
  );
}

async function internationalized({ dates }) {
  const { parseDate } = await importPeer('@internationalized/date');
  const julian = (day) => day.calendar.toJulianDay(day);
  const closed = new Set(dates.map((date) => julian(parseDate(date))));
  return stepping(
    parseDate,
    (day) => day.add({ days: 1 }),
    (day) => {
      const number = julian(day);
      return number % 7 < 5 && !closed.has(number);
    },
    (day) => day.toString(),
  );
}

async function dateFns({ dates }) {
  const { addBusinessDays, lightFormat, parseISO } = await importPeer('date-fns');
  const closed = new Set(dates.map((date) => parseISO(date).getTime()));
  return stepping(
    parseISO,
    (day) => addBusinessDays(day, 1),
    (day) => !closed.has(day.getTime()),
    (day) => lightFormat(day, 'yyyy-MM-dd'),
  );
}

async function temporal({ dates }) {
  const { Temporal } = await importPeer('temporal-polyfill');
  const closed = new Set(dates);
  return stepping(
    (date) => Temporal.PlainDate.from(date),
    (day) => day.add({ days: 1 }),
    (day) => day.dayOfWeek < 6 && !closed.has(day.toString()),
    (day) => day.toString(),
  );
}

function momentBusinessDays({ dates }) {
  const [moment] = requireAnew('moment-business-days');
  moment.updateLocale('en', { holidays: dates, holidayFormat: format, workingWeekdays: [1, 2, 3, 4, 5] });
  return (date, n) => moment(date, format).businessAdd(n).format(format);
}

function dayjsBusinessDays2({ dates }) {
  const [dayjs, plugin] = requireAnew('dayjs', 'dayjs-business-days2');
  dayjs.extend(plugin.default ?? plugin, { holidays: dates, holidayFormat: format });
  return (date, n) => dayjs(date).businessDaysAdd(n).format(format);
}

function dayjsBusinessTime({ dates }) {
  const [dayjs, plugin] = requireAnew('dayjs', 'dayjs-business-time');
  dayjs.extend(plugin.default ?? plugin);
  dayjs.setHolidays(dates);
  return (date, n) => dayjs(date).addBusinessDays(n).format(format);
}

function luxonBusinessDays({ dates }) {
  const [{ DateTime }] = requireAnew('luxon-business-days');
  const closed = new Set(dates);
  DateTime.local().setupBusiness({ holidayMatchers: [(day) => closed.has(day.toISODate())] });
  return (date, n) => DateTime.fromISO(date).plusBusiness({ days: n }).toISODate();
}

/** It knows holidays of its own, and no counting. Its days begin and end at midnight in Colombia, so it is asked at noon. */
async function dateHolidays() {
  const { default: Holidays } = await importPeer('date-holidays');
  const known = new Holidays('CO');
  return stepping(
    (date) => new Date(`${date}T12:00:00-05:00`),
    (day) => new Date(day.getTime() + 86_400_000),
    (day) => {
      const weekday = day.getUTCDay();
      if (weekday === 0 || weekday === 6) return false;
      const holidays = known.isHoliday(day);
      return !(holidays && holidays.some(({ type }) => type === 'public'));
    },
    (day) => day.toISOString().slice(0, 10),
  );
}

/**
 * Functions (date, n) => date, each with its goal: how many times faster we mean to be. A peer that steps over a calendar
 * library shares the goal of the fastest; one without a goal is there to be seen.
 */
export async function businessDayPeers(holidays) {
  const overDates = 12;
  const overPackages = 200;
  const makers = [
    ['plain Date stepping, numeric Set', plainDate, overDates],
    ['@js-joda/core stepping', jsJoda, overDates],
    ['@internationalized/date stepping', internationalized, overDates],
    ['date-fns addBusinessDays, holiday Set', dateFns, overDates],
    ['temporal-polyfill stepping', temporal, overDates],
    ['moment-business-days', momentBusinessDays, overPackages],
    ['dayjs-business-days2', dayjsBusinessDays2, overPackages],
    ['dayjs-business-time', dayjsBusinessTime, overPackages],
    ['luxon-business-days', luxonBusinessDays, overPackages],
    ['date-holidays isHoliday stepping', dateHolidays, overPackages],
  ];
  const peers = [];
  // One after another: some change a module that they share.
  for (const [name, make, goal] of makers) peers.push({ name, add: await make(holidays), goal });
  return peers;
}
