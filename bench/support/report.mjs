// Prints comparisons as JSON Lines: see README.md for how to read them.
import { median, rounded } from './numbers.mjs';

/** How the goal of a line is held against it. */
const bounds = {
  ratioAtLeast: ({ ratio, goal }) => ratio >= goal,
  ratioAtMost: ({ ratio, goal }) => ratio <= goal,
  differenceAtMost: ({ ours, peer, goal }) => ours - peer <= goal,
  oursAtMost: ({ ours, goal }) => ours <= goal,
};

function print(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/**
 * Prints one line. `pairs` are [ours, peer] of each round: the ratio is taken round by round, so that the load of the
 * machine falls on both alike, and the median is printed. Ratios are how often the faster goes into the slower side that
 * the bound names: peer / ours for `ratioAtLeast`, else ours / peer.
 */
export function report({ bench, pairs, peerName, unit, bound = 'ratioAtLeast', goal, wrong = 0, ...more }) {
  const ratio = median(pairs.map(([mine, theirs]) => (bound === 'ratioAtLeast' ? theirs / mine : mine / theirs)));
  const ours = median(pairs.map(([mine]) => mine));
  const peer = median(pairs.map(([, theirs]) => theirs));
  print({
    bench,
    ours: rounded(ours),
    peer: rounded(peer),
    peerName,
    unit,
    ratio: rounded(ratio),
    ...(goal === undefined ? {} : { bound, goal, met: bounds[bound]({ ours, peer, ratio, goal }) }),
    ...(wrong > 0 ? { wrong: rounded(wrong) } : {}),
    ...more,
  });
}

/** Prints a line without a peer: `values` of each round are held against a goal of their own. */
export function reportAlone({ bench, values, unit, goal, ...more }) {
  const ours = median(values);
  const held = goal === undefined ? {} : { bound: 'oursAtMost', goal, met: bounds.oursAtMost({ ours, goal }) };
  print({ bench, ours: rounded(ours), unit, ...held, ...more });
}

export function skip(bench, reason) {
  print({ bench, skipped: reason });
}
