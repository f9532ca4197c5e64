// Fifteen business days after a million receptions at once, 32-bit numbers in and out, each in a process of its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCore } from '../support/subjects.mjs';
import { makeRandom } from '../support/numbers.mjs';
import { report, skip } from '../support/report.mjs';
import { alternate, compileC, pythonWithNumpy, startWorker, workFolder } from '../support/workers.mjs';
import { makeNaive } from './peers/naive.mjs';

const bench = 'add 15 business days to a million receptions';
const count = 1_000_000;
const core = await loadCore();
const naive = makeNaive(core);
const folder = workFolder();
const here = (name) => fileURLToPath(new URL(`batch/${name}`, import.meta.url));

const [from, to] = [core.dayOf(2015, 1, 1), core.dayOf(2031, 1, 1)];
const random = makeRandom(7);
const receptions = Int32Array.from({ length: count }, () => from + random(to - from));
// The tables of the peers hold the years whose holidays the naive stepping knows.
const [first, last] = [core.dayOf(2010, 1, 1), core.dayOf(2035, 12, 31)];
const open = Int32Array.from({ length: last - first + 1 }, (_, i) =>
  core.calendarFor().isBusinessDay(first + i) ? 1 : 0,
);
const [receptionsFile, openFile] = [join(folder, 'receptions'), join(folder, 'open')];
writeFileSync(receptionsFile, receptions);
writeFileSync(openFile, open);
const slots = [receptionsFile, openFile, String(first), String(open.length)];

const expected = new Map();
for (let day = from; day < to; day += 1) expected.set(day, naive.addDay(day, 15));

async function wrongShare(worker) {
  const answers = await worker.answers(join(folder, 'answers'));
  let wrong = 0;
  for (let i = 0; i < count; i += 1) if (answers[i] !== expected.get(receptions[i])) wrong += 1;
  return wrong / count;
}

const ours = startWorker(process.execPath, [here('ours.mjs'), receptionsFile]);
if ((await wrongShare(ours)) > 0) throw new Error('Our own answers differ from naive stepping.');
await ours.nanoseconds(100);

async function compare(worker, peerName, times, bound, goal) {
  const wrong = await wrongShare(worker);
  const pairs = await alternate(ours, worker, { times });
  worker.stop();
  report({ bench, pairs, peerName, unit: 'ns/op', bound, goal, wrong, checked: count });
}

const python = pythonWithNumpy();
if (python) {
  const worker = startWorker(python, [here('numpyOffset.py'), ...slots]);
  await compare(worker, 'numpy busday_offset', [20, 1], 'ratioAtLeast', 40);
} else skip(`${bench}, numpy`, 'there is no python3 with numpy');

const program = compileC(here('rankSelect.c'), join(folder, 'rankSelect'));
if (program) {
  await compare(startWorker(program, slots), 'C -O3, rank and select', [20, 20], 'ratioAtMost', 3);
} else skip(`${bench}, C`, 'there is no C compiler "cc"');
ours.stop();
