import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnswer, isAnswer } from './filingProof.js';
import { sha256Words } from './sha256.js';

const hex = (content: Uint8Array) =>
  [...sha256Words(content)].map((word) => word.toString(16).padStart(8, '0')).join('');
const bitsOf = (text: string) =>
  [...createHash('sha256').update(text).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('');

describe('the hash', () => {
  // FIPS 180-4, examples of NIST.
  it('is that of the standard', () => {
    expect(hex(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hex(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is that of Node, whatever the length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        expect(hex(content)).toBe(createHash('sha256').update(content).digest('hex'));
      }),
    );
  });
});

describe('the work of a filing', () => {
  it('is answered by the first number whose hash begins with so many zeros', () => {
    const answer = findAnswer('2026.abc', 8, 0, 10_000) ?? -1;
    expect(bitsOf(`2026.abc:${answer}`).startsWith('00000000')).toBe(true);
    const earlier = Array.from({ length: answer }, (_, number) => bitsOf(`2026.abc:${number}`));
    expect(earlier.filter((bits) => bits.startsWith('00000000'))).toEqual([]);
  });

  it('holds for those numbers and no others', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.-]{1,30}$/), fc.nat(100_000), fc.nat(6), (token, answer, bits) => {
        expect(isAnswer(token, answer, bits)).toBe(bitsOf(`${token}:${answer}`).startsWith('0'.repeat(bits)));
      }),
    );
  });

  it('is not found among numbers that do not answer', () => {
    expect(findAnswer('x', 200, 0, 10)).toBeUndefined();
  });
});
