// Making the tables of a calendar anew: its holidays from the rules, and the index of business days over them.
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadCore, loadCoreModule } from '../support/subjects.mjs';
import { median, rounded } from '../support/numbers.mjs';
import { reportAlone } from '../support/report.mjs';

const core = await loadCore();
// Kept by its key inside: a new key makes a new table.
const { dayTable } = await loadCoreModule('calendar/dayTable.js');
const { buildBusinessIndex, calendarFor, countryCalendar, dayOf, formatDate, weekdayOf } = core;
const [first, last] = [dayOf(1990, 1, 1), dayOf(2100, 12, 31)];
const { holidays } = countryCalendar('co');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** What is kept grows from round to round, and is looked through before the time is taken, not meanwhile. */
function milliseconds(work) {
  collectGarbage();
  const began = performance.now();
  work();
  return performance.now() - began;
}

let made = 0;

/** A calendar that no cache has: one with a closure of its own. The closure is a Sunday, so that it changes nothing. */
function newCalendar() {
  made += 1;
  const sunday = first + 6 + 7 * made;
  return calendarFor({ closures: [{ date: formatDate(sunday), name: 'Prueba' }] });
}

const parts = {
  'holidays of 1990-2100 from their rules': () => dayTable(`bench ${(made += 1)}`, holidays, 1990),
  'calendar of 1984-2100 over its holidays': newCalendar,
};
const rounds = 61;
const times = Object.fromEntries(Object.keys(parts).map((name) => [name, []]));
const totals = [];
for (let round = -20; round < rounds; round += 1) {
  const took = Object.entries(parts).map(([name, make]) => [name, milliseconds(make)]);
  if (round < 0) continue;
  for (const [name, value] of took) times[name].push(value);
  totals.push(took.reduce((sum, [, value]) => sum + value, 0));
}
const open = new Set();
const calendar = calendarFor();
for (let day = first; day <= last; day += 1) if (calendar.isBusinessDay(day)) open.add(day);
if (newCalendar().count(first, last) !== open.size - (open.has(first) ? 1 : 0)) {
  throw new Error('The calendar made anew counts other days.');
}

reportAlone({
  bench: 'tables of a calendar, made anew, warm',
  values: totals,
  unit: 'ms',
  goal: 1,
  parts: Object.fromEntries(Object.entries(times).map(([name, values]) => [name, rounded(median(values))])),
});

/** Arrays are given back after a collection, in the background. */
async function arrayBytes() {
  for (let i = 0; i < 3; i += 1) {
    collectGarbage();
    await setTimeout(20);
  }
  return process.memoryUsage().arrayBuffers;
}

/** Bytes of the arrays that an index keeps, seen from outside. */
async function bytesOfIndex() {
  const kept = [];
  const before = await arrayBytes();
  for (let i = 0; i < 32; i += 1) kept.push(buildBusinessIndex(first, last, (day) => weekdayOf(day) >= 6));
  const bytes = ((await arrayBytes()) - before) / kept.length;
  if (kept.some((index) => index.firstDay !== first)) throw new Error('The indexes are gone.');
  return bytes;
}

reportAlone({
  bench: 'index of business days 1990-2100',
  values: [(await bytesOfIndex()) / 1_000],
  unit: 'kB',
  goal: 150,
});
