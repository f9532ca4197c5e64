import { getHeapSpaceStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { releaseMemory } from './release-memory.js';

const roomForTheYoung = () =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.physical_space_size ?? 0;

it('makes the room for young values small again that many of them had made large', () => {
  let kept: string[][] = [];
  for (let round = 0; round < 200; round += 1) {
    kept = [...kept.slice(-20), Array.from({ length: 20_000 }, (_, at) => `${round} ${at}`)];
  }
  expect(kept).toHaveLength(21);
  const before = roomForTheYoung();
  releaseMemory();
  expect(roomForTheYoung()).toBeLessThan(before / 2);
});

it('leaves nothing behind that others could collect with', () => {
  releaseMemory();
  expect('gc' in globalThis).toBe(false);
});
