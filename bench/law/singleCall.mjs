// The same count on epoch days, one call at a time, against the two reads of a table written out where they are needed.
import { loadCore } from '../support/subjects.mjs';
import { makeRandom } from '../support/numbers.mjs';
import { report } from '../support/report.mjs';
import { interleave, ownLoop, pairsOf } from '../support/timing.mjs';
import { makeNaive } from './peers/naive.mjs';

const core = await loadCore();
const naive = makeNaive(core);
const kernel = core.businessDayKernel();
const { firstDay, lastDay } = kernel;

/** `rank[d]` business days up to day d; `select[k]` is the k-th. */
const rank = new Uint16Array(lastDay - firstDay + 2);
const select = new Uint16Array(rank.length);
const offset = firstDay - 1;
for (let slot = 1, found = 0; slot < rank.length; slot += 1) {
  if (core.calendarFor().isBusinessDay(offset + slot)) select[++found] = slot;
  rank[slot] = found;
}

const count = 4_096;
const [from, to] = [core.dayOf(2015, 1, 1), core.dayOf(2031, 1, 1)];
const random = makeRandom(7);
const days = Int32Array.from({ length: count }, () => from + random(to - from));
for (const day of days) {
  const expected = naive.addDay(day, 15);
  if (kernel.add(day, 15) !== expected || select[rank[day - offset] + 15] + offset !== expected) {
    throw new Error(`The answers differ for day ${day}.`);
  }
}

const inputs = { days, rank, select, offset };
const name = 'table look-up, inlined';
const times = interleave([
  { name: 'ours', loop: ownLoop('ours', kernel, inputs, 'sum += subject.add(days[i], 15);'), count },
  { name, loop: ownLoop(name, undefined, inputs, 'sum += select[rank[days[i] - offset] + 15] + offset;'), count },
]);
report({
  bench: 'add 15 business days, epoch days, single call',
  pairs: pairsOf(times.ours, times[name]),
  peerName: name,
  unit: 'ns/op',
  bound: 'differenceAtMost',
  goal: 5,
});
