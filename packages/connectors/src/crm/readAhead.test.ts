import { describe, expect, it } from 'vitest';
import { readAhead } from './readAhead.js';

/** Counts up, and notes what it is asked for. */
async function* counting(seen: string[], until: number): AsyncGenerator<number> {
  try {
    for (let item = 1; item <= until; item += 1) {
      seen.push(`asked ${item}`);
      yield item;
    }
    throw new Error('the source is gone');
  } finally {
    seen.push('ended');
  }
}

describe('reading ahead', () => {
  it('asks for one more while one is worked on, and no further', async () => {
    const seen: string[] = [];
    const work = async () => {
      for await (const item of readAhead(counting(seen, 3))) {
        await Promise.resolve();
        seen.push(`worked on ${item}`);
      }
    };
    await expect(work()).rejects.toThrow('the source is gone');
    expect(seen).toEqual([...['asked 1', 'asked 2', 'worked on 1', 'asked 3', 'worked on 2', 'ended', 'worked on 3']]);
  });

  it('ends the source when the work fails, and keeps the failure of the work', async () => {
    const seen: string[] = [];
    const work = async () => {
      for await (const item of readAhead(counting(seen, 1))) throw new Error(`cannot work on ${item}`);
    };
    await expect(work()).rejects.toThrow('cannot work on 1');
    expect(seen).toEqual(['asked 1', 'ended']);
  });
});
