import { expect, it } from 'vitest';
import { rememberClaims } from './checked-claims.js';

/** Tokens that are their own claims, and which of them were read. */
function setUp() {
  const time = { seconds: 1_000 };
  const read: string[] = [];
  const claims = rememberClaims(
    async (token) => {
      read.push(token);
      const exp = Number(token.split(' ')[1]);
      if (exp <= time.seconds) throw new Error('over');
      return { exp };
    },
    () => time.seconds * 1_000,
  );
  return { claims, read, time };
}

it('reads a token once', async () => {
  const { claims, read } = setUp();
  expect(await claims('a 1060')).toEqual({ exp: 1_060 });
  expect(await claims('a 1060')).toEqual({ exp: 1_060 });
  expect(read).toEqual(['a 1060']);
});

it('reads it again in the second at which it ends', async () => {
  const { claims, read, time } = setUp();
  await claims('a 1060');
  time.seconds = 1_059.999;
  await claims('a 1060');
  expect(read).toHaveLength(1);
  time.seconds = 1_060;
  await expect(claims('a 1060')).rejects.toThrow('over');
  expect(read).toHaveLength(2);
});

it('does not remember what was refused', async () => {
  const { claims, read } = setUp();
  await expect(claims('a 900')).rejects.toThrow('over');
  await expect(claims('a 900')).rejects.toThrow('over');
  expect(read).toHaveLength(2);
});

it('forgets the first of more than a thousand', async () => {
  const { claims, read } = setUp();
  for (let token = 0; token <= 1_000; token += 1) await claims(`${token} 1060`);
  await claims('1 1060');
  expect(read).toHaveLength(1_001);
  await claims('0 1060');
  expect(read).toHaveLength(1_002);
});
