// Business time: adding it, what has passed of it, and what pauses cost.
import { loadCore } from '../support/subjects.mjs';
import { makeRandom } from '../support/numbers.mjs';
import { report } from '../support/report.mjs';
import { interleave, ownLoop, pairsOf } from '../support/timing.mjs';
import { dayjsBusinessTime, segmentStepping } from './peers/businessHours.mjs';
import { makeNaive } from './peers/naive.mjs';

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
const count = 4_096;
const turns = {
  add: 'sum += subject.add(starts[i], seconds[i]);',
  elapsed: 'sum += subject.elapsed(starts[i], ends[i]);',
};

/** Starts, durations up to thirty business days of eight hours, ends up to four weeks later, three pauses in between. */
function makeInputs(first, last, unit) {
  const random = makeRandom(7);
  const within = (span) => random(Math.floor(span / unit)) * unit;
  const [starts, seconds, ends] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const pauses = [];
  for (let i = 0; i < count; i += 1) {
    starts[i] = first + within(last - first);
    seconds[i] = 60 + within(30 * 8 * 3_600);
    ends[i] = starts[i] + within(28 * 86_400);
    const part = (ends[i] - starts[i]) / 6;
    const border = (n) => starts[i] + Math.floor((n * part) / unit) * unit;
    pauses.push([0, 2, 4].map((n) => [border(n), border(n + 1)]));
  }
  return { starts, seconds, ends, pauses };
}

/** Share of wrong answers to one operation, of the first so many. */
function wrongShare(operation, subject, stepping, { starts, seconds, ends }, checked) {
  const others = operation === 'add' ? seconds : ends;
  let wrong = 0;
  for (let i = 0; i < checked; i += 1) {
    if (subject[operation](starts[i], others[i]) !== stepping[operation](starts[i], others[i])) wrong += 1;
  }
  return wrong / checked;
}

const core = await loadCore();
const { holidays } = makeNaive(core);
const hours = core.workingHours(definition).epoch;
const stepping = segmentStepping(holidays);
const [first, last] = [core.dayOf(2015, 1, 1) * 86_400, core.dayOf(2031, 1, 1) * 86_400];

/** Compares one operation with a peer, after so many of its answers were held against stepping. */
function compare(operation, goal, peer, peerName, inputs, checked) {
  const wrong = wrongShare(operation, peer, stepping, inputs, checked);
  const bench = operation === 'add' ? 'add business seconds' : 'elapsed business seconds';
  const times = interleave([
    { name: 'ours', loop: ownLoop(`ours ${bench} ${peerName}`, hours, inputs, turns[operation]), count },
    { name: peerName, loop: ownLoop(`${peerName} ${bench}`, peer, inputs, turns[operation]), count },
  ]);
  report({ bench, pairs: pairsOf(times.ours, times[peerName]), peerName, unit: 'ns/op', goal, wrong, checked });
}

const bySecond = makeInputs(first, last, 1);
for (const operation of ['add', 'elapsed']) {
  const wrong = wrongShare(operation, hours, stepping, bySecond, count);
  if (wrong > 0) throw new Error(`Our own answers to "${operation}" differ from stepping.`);
}
compare('add', 25, stepping, 'hand-written segment stepping', bySecond, count);
compare('elapsed', 12, stepping, 'hand-written segment stepping', bySecond, count);

const byMinute = makeInputs(first, last, 60);
const dayjs = dayjsBusinessTime(holidays);
compare('add', 50_000, dayjs, 'dayjs-business-time', byMinute, 400);
compare('elapsed', 8_000, dayjs, 'dayjs-business-time', byMinute, 1_000);

for (let i = 0; i < count; i += 1) {
  const { starts, ends, pauses } = bySecond;
  if (hours.elapsed(starts[i], ends[i], pauses[i]) !== stepping.elapsedPaused(starts[i], ends[i], pauses[i])) {
    throw new Error(`Our own answer with pauses differs from stepping for start ${starts[i]}.`);
  }
}
const paused = 'sum += subject.elapsed(starts[i], ends[i], pauses[i]);';
const times = interleave([
  { name: 'paused', loop: ownLoop('three pauses', hours, bySecond, paused), count },
  { name: 'plain', loop: ownLoop('two ordinals', hours, bySecond, turns.elapsed), count },
]);
report({
  bench: 'each pause of elapsed business seconds, of three',
  pairs: pairsOf(times.paused, times.plain).map(([three, none]) => [(three - none) / 3, none]),
  peerName: 'two ordinals: elapsed without a pause',
  unit: 'ns/op',
  bound: 'ratioAtMost',
  goal: 1.2,
});
