// Fifteen business days in Colombia after each reception of 2015-2030, ISO date in and out.
import { loadCore } from '../support/subjects.mjs';
import { makeRandom, shuffled } from '../support/numbers.mjs';
import { report } from '../support/report.mjs';
import { interleave, ownLoop, pairsOf } from '../support/timing.mjs';
import { businessDayPeers } from './peers/businessDays.mjs';
import { makeNaive } from './peers/naive.mjs';

const bench = 'add 15 business days, ISO date in and out';
const term = 15;
/** How long a peer's answers are looked at before it is timed. */
const checkMs = 1_500;

const core = await loadCore();
const { addBusinessDays, dayOf, formatDate } = core;
const naive = makeNaive(core);
const [first, last] = [dayOf(2015, 1, 1), dayOf(2030, 12, 31)];
const days = Array.from({ length: last - first + 1 }, (_, i) => formatDate(first + i));
const receptions = shuffled(days, makeRandom(7));

/** Share of wrong answers, and how many were looked at. */
function check(add) {
  const began = performance.now();
  let [looked, wrong] = [0, 0];
  for (const reception of receptions) {
    if (add(reception, term) !== naive.add(reception, term)) wrong += 1;
    looked += 1;
    if (looked >= 50 && performance.now() - began > checkMs) break;
  }
  return { wrong: wrong / looked, checked: looked };
}

const ours = { name: 'ours', add: (date, n) => addBusinessDays(date, n, 'dayAfterIsFirst') };
const peers = [
  ...(await businessDayPeers(naive.holidays)),
  // No goal: it is what the answers are held against, over our own reading and writing of dates.
  { name: 'hand-written stepping over day numbers', add: naive.add },
];
if (check(ours.add).wrong > 0) throw new Error('Our own answers differ from naive stepping.');
for (const peer of peers) Object.assign(peer, check(peer.add));

const subjects = [ours, ...peers].map(({ name, add }) => ({
  name,
  loop: ownLoop(name, add, { receptions, term }, 'sum += subject(receptions[i], term).charCodeAt(9);'),
  count: receptions.length,
}));
const times = interleave(subjects);
for (const { name, goal, wrong, checked } of peers) {
  report({ bench, pairs: pairsOf(times.ours, times[name]), peerName: name, unit: 'ns/op', goal, wrong, checked });
}
