import { expect, it } from 'vitest';
import { lookTogether } from './lookTogether.js';

/** Looks that end when they are told to, each with what was true when it began. */
function setUp() {
  const truth = { now: 'first' };
  const ends: (() => void)[] = [];
  const look = lookTogether((tenant) => {
    const seen = `${tenant}: ${truth.now}`;
    return new Promise((resolve) => ends.push(() => resolve(seen)));
  });
  return { look, truth, ends };
}

it('gives one look to all that ask while another is under way, and it sees what was true when they asked', async () => {
  const { look, truth, ends } = setUp();
  const before = look('andina');
  truth.now = 'second';
  const after = [look('andina'), look('andina')];
  ends.shift()?.();
  expect(await before).toBe('andina: first');
  expect(ends).toHaveLength(1);
  ends.shift()?.();
  expect(await Promise.all(after)).toEqual(['andina: second', 'andina: second']);
});

it('lets nobody wait for a look at another tenant', async () => {
  const { look, ends } = setUp();
  const both = [look('andina'), look('quindio')];
  expect(ends).toHaveLength(2);
  for (const end of ends) end();
  expect(await Promise.all(both)).toEqual(['andina: first', 'quindio: first']);
});

it('looks again after one that failed', async () => {
  let looks = 0;
  const look = lookTogether(async () => {
    looks += 1;
    if (looks === 1) throw new Error('away');
    return 'here';
  });
  const [failed, next] = [look('andina'), look('andina')];
  await expect(failed).rejects.toThrow('away');
  expect(await next).toBe('here');
});
