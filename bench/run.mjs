// Times each module of bench/cases: how often its call runs in a second, the median of several rounds.
import { readdirSync } from 'node:fs';
import { build } from '../scripts/build.mjs';

const rounds = 7;
const roundMs = 300;

/** Calls a second over one round. */
function callsPerSecond(call) {
  const end = performance.now() + roundMs;
  let calls = 0;
  let now = performance.now();
  const began = now;
  while (now < end) {
    for (let i = 0; i < 100; i += 1) call();
    calls += 100;
    now = performance.now();
  }
  return (calls * 1000) / (now - began);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

await build({ only: ['core'] });
const folder = new URL('cases/', import.meta.url);
for (const file of readdirSync(folder).sort()) {
  const { name, prepare } = await import(new URL(file, folder));
  const call = await prepare();
  callsPerSecond(call);
  const result = median(Array.from({ length: rounds }, () => callsPerSecond(call)));
  const rounded = Math.round(result);
  process.stdout.write(
    process.argv.includes('--json')
      ? `${JSON.stringify({ name, callsPerSecond: rounded })}\n`
      : `${name}: ${rounded.toLocaleString('en')} a second\n`,
  );
}
