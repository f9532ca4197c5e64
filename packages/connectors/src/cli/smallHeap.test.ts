import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Says, in bytes, how large the young generation is before and after, and once many objects more have lived. */
const program = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { keepHeapSmall } from ${JSON.stringify(new URL('smallHeap.ts', import.meta.url).href)};
  const size = () => getHeapSpaceStatistics().find((one) => one.space_name === 'new_space').space_size;
  let kept = [];
  const pass = () => {
    for (let row = 0; row < 1_000_000; row += 1) {
      kept.push({ text: 'row ' + row, at: [row] });
      if (kept.length === 20_000) kept = [];
    }
  };
  pass();
  const sizes = [size()];
  keepHeapSmall();
  sizes.push(size());
  pass();
  sizes.push(size());
  console.log(JSON.stringify({ sizes, gc: typeof globalThis.gc }));
`;

it('gives back what the young generation grew to, and it stays so', () => {
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  const { sizes, gc } = JSON.parse(said) as { sizes: number[]; gc: string };
  const [before = 0, after = 0, later = 0] = sizes;
  expect(before).toBeGreaterThan(16_000_000);
  expect(after).toBeLessThan(4_000_000);
  expect(later).toBeLessThan(6_000_000);
  // Nobody else is given a way to collect.
  expect(gc).toBe('undefined');
});
