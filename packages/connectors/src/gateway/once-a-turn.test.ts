import { expect, it } from 'vitest';
import { onceATurn } from './once-a-turn.js';

it('looks once for all that ask in one turn, and sees what was true when the last of them asked', async () => {
  const truth = { now: 'first', looks: 0 };
  const look = onceATurn(async () => {
    truth.looks += 1;
    return truth.now;
  });
  const early = look();
  truth.now = 'second';
  const late = look();
  expect(await Promise.all([early, late])).toEqual(['second', 'second']);
  expect(truth.looks).toBe(1);
});

it('looks again for whoever asks while a look is under way', async () => {
  const truth = { now: 'first' };
  const ends: (() => void)[] = [];
  const look = onceATurn(() => {
    const seen = truth.now;
    return new Promise<string>((resolve) => ends.push(() => resolve(seen)));
  });
  const before = look();
  await new Promise((turn) => setImmediate(turn));
  truth.now = 'second';
  const after = look();
  await new Promise((turn) => setImmediate(turn));
  for (const end of ends) end();
  expect(await Promise.all([before, after])).toEqual(['first', 'second']);
});

it('looks again after a look that failed', async () => {
  let looks = 0;
  const look = onceATurn(async () => {
    looks += 1;
    if (looks === 1) throw new Error('away');
    return 'here';
  });
  await expect(look()).rejects.toThrow('away');
  expect(await look()).toBe('here');
});
