// Business seconds against peers of one process: `node bench/minutes.mjs` prints one JSON line a comparison.
// Rounds are interleaved and the ratio is taken round by round, so that the load of the machine falls on both alike.
import { pathToFileURL } from 'node:url';

const rounds = 31;
/** Runs over the inputs in one timing. */
const runs = { fast: 60, slow: 6 };
const warmUp = 400;
const definition = {
  timezone: 'America/Bogota',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
      day,
      [
        ['08:00', '12:00'],
        ['14:00', '18:00'],
      ],
    ]),
  ),
  holidaySet: 'CO',
};

/** The peer: hand-written stepping over segments, day by day, with what it needs of the holidays in a Set. */
function makeStepping(holidays, offset) {
  const segments = [28_800, 43_200, 50_400, 64_800];
  const weekday = (day) => (((day + 3) % 7) + 7) % 7;
  return {
    add(start, seconds) {
      const wall = start + offset;
      let day = Math.floor(wall / 86_400);
      let at = wall - day * 86_400;
      let left = seconds;
      for (; ; day += 1, at = 0) {
        if (weekday(day) > 4 || holidays.has(day)) continue;
        for (let i = 0; i < segments.length; i += 2) {
          const from = at > segments[i] ? at : segments[i];
          const open = segments[i + 1] - from;
          if (open <= 0) continue;
          if (left <= open) return day * 86_400 + from + left - offset;
          left -= open;
        }
      }
    },
    elapsed(start, end) {
      const [from, to] = [start + offset, end + offset];
      let sum = 0;
      for (let day = Math.floor(from / 86_400); day * 86_400 < to; day += 1) {
        if (weekday(day) > 4 || holidays.has(day)) continue;
        for (let i = 0; i < segments.length; i += 2) {
          const low = Math.max(from, day * 86_400 + segments[i]);
          const high = Math.min(to, day * 86_400 + segments[i + 1]);
          if (high > low) sum += high - low;
        }
      }
      return sum;
    },
  };
}

/** Numbers that are the same in every run. */
function makeRandom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const count = 4_096;
function makeInputs(first, last) {
  const random = makeRandom(7);
  const starts = new Float64Array(count);
  const seconds = new Float64Array(count);
  const ends = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    starts[i] = first + random(last - first);
    // Up to thirty business days of eight hours, the longest term that the general statute gives in days.
    seconds[i] = 60 + random(30 * 8 * 3_600);
    ends[i] = starts[i] + random(28 * 86_400);
  }
  return { starts, seconds, ends };
}

// One loop for each, and each its own function: a loop that has seen two subjects is compiled for neither.
const oursAdd =
  (hours, { starts, seconds }) =>
  () => {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += hours.add(starts[i], seconds[i]);
    return sum;
  };
const peerAdd =
  (stepping, { starts, seconds }) =>
  () => {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += stepping.add(starts[i], seconds[i]);
    return sum;
  };
const oursElapsed =
  (hours, { starts, ends }) =>
  () => {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += hours.elapsed(starts[i], ends[i]);
    return sum;
  };
const peerElapsed =
  (stepping, { starts, ends }) =>
  () => {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += stepping.elapsed(starts[i], ends[i]);
    return sum;
  };

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Short runs, so that the loop is compiled as a whole function and not from its middle. */
function nanoseconds(loop, times) {
  const began = performance.now();
  for (let i = 0; i < times; i += 1) loop();
  return ((performance.now() - began) * 1e6) / (times * count);
}

function compare(bench, goal, ours, peer, peerName) {
  for (let i = 0; i < warmUp; i += 1) [ours(), peer()];
  const pairs = Array.from({ length: rounds }, () => [nanoseconds(ours, runs.fast), nanoseconds(peer, runs.slow)]);
  const ratio = median(pairs.map(([mine, theirs]) => theirs / mine));
  process.stdout.write(
    `${JSON.stringify({
      bench,
      ours: Number(median(pairs.map(([mine]) => mine)).toFixed(1)),
      peer: Number(median(pairs.map(([, theirs]) => theirs)).toFixed(1)),
      peerName,
      unit: 'ns/op',
      ratio: Number(ratio.toFixed(1)),
      goal,
      met: ratio >= goal,
    })}\n`,
  );
}

/** A fast wrong answer does not count. */
function checkAnswers(hours, stepping, { starts, seconds, ends }) {
  for (let i = 0; i < count; i += 1) {
    const [sum, gap] = [hours.add(starts[i], seconds[i]), hours.elapsed(starts[i], ends[i])];
    if (sum !== stepping.add(starts[i], seconds[i]) || gap !== stepping.elapsed(starts[i], ends[i])) {
      throw new Error(`Answers differ for start ${starts[i]}.`);
    }
  }
}

export function compareAll(core) {
  const { dayOf, holidaysOfYear, workingHours } = core;
  const holidays = new Set();
  for (let year = 2015; year <= 2032; year += 1) for (const { day } of holidaysOfYear(year)) holidays.add(day);
  const hours = workingHours(definition).epoch;
  const stepping = makeStepping(holidays, -18_000);
  const inputs = makeInputs(dayOf(2015, 1, 1) * 86_400, dayOf(2031, 1, 1) * 86_400);
  checkAnswers(hours, stepping, inputs);

  const peer = 'hand-written segment stepping';
  compare('add seconds', 25, oursAdd(hours, inputs), peerAdd(stepping, inputs), peer);
  compare('elapsed seconds', 12, oursElapsed(hours, inputs), peerElapsed(stepping, inputs), peer);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { build } = await import('../scripts/build.mjs');
  await build({ only: ['core'] });
  compareAll(await import('../packages/core/dist/index.js'));
}
