// What running clocks say at an instant: all of them at once, and minute by minute.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCore } from '../support/subjects.mjs';
import { makeRandom, median, rounded } from '../support/numbers.mjs';
import { report, reportAlone, skip } from '../support/report.mjs';
import { alternate, compileC, startWorker, workFolder } from '../support/workers.mjs';

const core = await loadCore();
const { boardStatuses, calendarFor, clockState, createBoard, formatDate, parseDate, snapshot } = core;
const folder = workFolder();
const now = '2026-07-15T10:30:00-05:00';
const today = parseDate('2026-07-15');
const rules = ['co.pet.general', 'co.pet.documents', 'co.pet.consultation', 'co.consumer.direct_claim'];
const perMs = 1e6;

/** Clocks of the last sixty days. A board copies what it needs of them, so many cases may share one. */
function makeClocks(count) {
  const random = makeRandom(7);
  const different = rules.flatMap((rule) =>
    Array.from({ length: 60 }, (_, back) =>
      snapshot({ rule, receivedAt: `${formatDate(today - back)}T09:00:00-05:00` }),
    ),
  );
  return Array.from({ length: count }, () => different[random(different.length)]);
}

/** The columns that the C loop reads. */
function columnsOf(clocks) {
  const calendar = calendarFor();
  const rank = (day) => calendar.count(calendar.firstDay, day);
  const numbers = new Map();
  for (const clock of new Set(clocks)) {
    const due = parseDate(clock.dueDate);
    numbers.set(clock, [parseDate(clock.soonDate), due, rank(due), clock.explanation.total]);
  }
  const columns = [0, 1, 2, 3].flatMap((column) => clocks.map((clock) => numbers.get(clock)[column]));
  return { columns: Int32Array.from(columns), rank: rank(today) };
}

/** Share of answers that differ from those of each clock by itself. */
function wrongShare(clocks, statuses, daysLeft) {
  const alone = new Map();
  for (const clock of new Set(clocks)) alone.set(clock, clockState(clock, now));
  const wrong = clocks.filter((clock, i) => {
    const { status, remainingBusinessDays, overdueBusinessDays } = alone.get(clock);
    return boardStatuses[statuses[i]] !== status || daysLeft[i] !== remainingBusinessDays - overdueBusinessDays;
  });
  return wrong.length / clocks.length;
}

/** Our board as if it were a worker, so that it takes turns with one. */
function ownWorker(board) {
  const reading = board.readAt(now);
  return {
    async nanoseconds(times) {
      const began = performance.now();
      for (let i = 0; i < times; i += 1) board.readAt(now, reading);
      return ((performance.now() - began) * perMs) / times;
    },
  };
}

const inMs = (pairs) => pairs.map((pair) => pair.map((value) => value / perMs));

async function compareReading(clocks, board, size) {
  const bench = `state of ${size} running clocks`;
  const { statuses, daysLeft } = board.readAt(now);
  if (wrongShare(clocks, statuses, daysLeft) > 0) throw new Error('The board differs from its clocks.');

  const ours = ownWorker(board);
  await ours.nanoseconds(50);
  const values = [];
  for (let round = 0; round < 21; round += 1) values.push((await ours.nanoseconds(10)) / perMs);
  reportAlone({ bench, values, unit: 'ms', goal: clocks.length <= 100_000 ? 1 : undefined });

  const program = compileC(fileURLToPath(new URL('board/states.c', import.meta.url)), join(folder, 'states'));
  if (!program) {
    skip(`${bench}, C`, 'there is no C compiler "cc"');
    return;
  }
  const { columns, rank } = columnsOf(clocks);
  const file = join(folder, 'columns');
  writeFileSync(file, columns);
  const worker = startWorker(program, [file, String(clocks.length), String(today), String(rank)]);
  const answers = await worker.answers(join(folder, 'answers'));
  const wrong = wrongShare(clocks, answers.subarray(0, clocks.length), answers.subarray(clocks.length));
  const pairs = inMs(await alternate(ours, worker, { rounds: 21, times: [10, 20] }));
  worker.stop();
  report({ bench, pairs, peerName: 'C -O3', unit: 'ms', bound: 'ratioAtMost', goal: 20, wrong });
}

/** One by one, as a page does it for the few clocks that it shows. */
function compareOneByOne(clocks, board, size) {
  const reading = board.readAt(now);
  const time = (work) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const some = clocks.slice(0, 2_000);
  const pairs = Array.from({ length: 7 }, () => [
    time(() => board.readAt(now, reading)),
    time(() => some.forEach((clock) => clockState(clock, now))) * (clocks.length / some.length),
  ]);
  report({ bench: `state of ${size} running clocks`, pairs, peerName: 'clockState of each', unit: 'ms' });
}

/** A day of minutes, midnight included. */
function timeTicks(board, size) {
  const minutes = Array.from({ length: 1_440 }, (_, minute) =>
    new Date(Date.parse(now) + minute * 60_000).toISOString(),
  );
  const [middles, means, worsts] = [[], [], []];
  let most = 0;
  for (let round = 0; round < 9; round += 1) {
    board.tick(now);
    const times = minutes.map((minute) => {
      const began = performance.now();
      const { changed } = board.tick(minute);
      most = Math.max(most, changed.length);
      return performance.now() - began;
    });
    middles.push(median(times));
    means.push(times.reduce((sum, value) => sum + value, 0) / times.length);
    worsts.push(Math.max(...times));
  }
  const bench = `minute tick of ${size} running clocks`;
  reportAlone({ bench, values: middles, unit: 'ms', goal: 0.02 });
  reportAlone({ bench: `${bench}, mean of a day with its midnight`, values: means, unit: 'ms', goal: 0.02 });
  reportAlone({ bench: `${bench}, midnight`, values: worsts, unit: 'ms', changed: most });
}

for (const [size, count] of [
  ['100k', 100_000],
  ['1M', 1_000_000],
]) {
  const clocks = makeClocks(count);
  const began = performance.now();
  const board = createBoard(clocks, now);
  const built = rounded(performance.now() - began);
  await compareReading(clocks, board, size);
  if (count === 100_000) compareOneByOne(clocks, board, size);
  timeTicks(board, size);
  reportAlone({ bench: `board of ${size} clocks, made once`, values: [built], unit: 'ms' });
}
