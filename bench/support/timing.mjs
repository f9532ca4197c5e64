// Times subjects against each other in one process.

/**
 * A loop over inputs as a function of its own: a loop that has seen two subjects is compiled for neither. `step` is the
 * source of one turn; it sees `i`, `subject` and what `inputs` holds, and adds to `sum`, so that no answer is thrown away.
 */
export function ownLoop(name, subject, inputs, step) {
  const names = Object.keys(inputs);
  const source = `// ${name}
    return (from, to) => {
      let sum = 0;
      for (let i = from; i < to; i += 1) { ${step} }
      return sum;
    };`;
  return new Function('subject', ...names, source)(subject, ...names.map((key) => inputs[key]));
}

function milliseconds(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Turns of a loop, through its inputs again and again from where it stopped: short calls, so that it is compiled whole. */
function makeRunner({ loop, count }) {
  let at = 0;
  return (turns) => {
    for (let left = turns; left > 0;) {
      const to = Math.min(at + left, count, at + 4_096);
      loop(at, to);
      left -= to - at;
      at = to === count ? 0 : to;
    }
  };
}

/** Turns that take about so long, found by doubling; doing so also warms the loop up. */
function turnsFor(run, wantedMs) {
  let turns = 1;
  let took = milliseconds(() => run(turns));
  while (took < wantedMs / 2) {
    turns *= 2;
    took = milliseconds(() => run(turns));
  }
  return Math.max(1, Math.round((turns * wantedMs) / took));
}

/**
 * Runs subjects `{name, loop, count}` in turn, round after round, and answers the nanoseconds of one turn of each in each
 * round, by name.
 */
export function interleave(subjects, { rounds = 21, ms = 15, warmUpMs = 150 } = {}) {
  const runners = subjects.map((subject) => {
    const run = makeRunner(subject);
    run(turnsFor(run, warmUpMs));
    return { name: subject.name, run, turns: turnsFor(run, ms), times: [] };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const { run, turns, times } of runners) times.push((milliseconds(() => run(turns)) * 1e6) / turns);
  }
  return Object.fromEntries(runners.map(({ name, times }) => [name, times]));
}

/** The rounds of two subjects side by side, as `report` takes them. */
export const pairsOf = (mine, theirs) => mine.map((value, round) => [value, theirs[round]]);
