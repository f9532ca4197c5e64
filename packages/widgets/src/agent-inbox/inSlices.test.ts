import { describe, expect, it } from 'vitest';
import { inSlices } from './inSlices.js';

/** Work that ends only once the page has had its turn. */
function* untilThePageAnswers(): Generator<void, string> {
  let answered = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (answered = true);
  port2.postMessage(undefined);
  while (!answered) yield;
  port1.close();
  return 'done';
}

describe('work in slices', () => {
  it('lets the page answer before it is done', async () => {
    expect(await inSlices(untilThePageAnswers(), () => true)).toBe('done');
  });

  it('ends where nobody waits for it any more', async () => {
    const endless = (function* (): Generator<void, never> {
      for (;;) yield;
    })();
    expect(await inSlices(endless, () => false)).toBe(undefined);
  });

  it('passes on what fails', async () => {
    const failing = (function* (): Generator<void, void> {
      yield;
      throw new Error('broken');
    })();
    await expect(inSlices(failing, () => true)).rejects.toThrow('broken');
  });
});
