import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.js';
import { fixedClock } from './memory/fixedClock.js';
import { randomIds } from './memory/randomIds.js';
import { webCryptoSigner } from './memory/webCryptoSigner.js';
import { readTrackingCode, sameSecret, trackingCodeFrom } from './trackingCode.js';

describe('canonical JSON', () => {
  // The key order of RFC 8785, section 3.2.3.
  it('sorts keys by UTF-16 code units, as RFC 8785 does', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  it('writes what cases are made of, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, null, true, { d: 'ñ"\n', c: undefined }], a: '' })).toBe(
      '{"a":"","b":[1,null,true,{"d":"ñ\\"\\n"}]}',
    );
  });

  it.each([0.5, Number.NaN, 2 ** 53, 1n, () => 1, undefined, Symbol('x')])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('says the same of the same data whatever its order, and JSON reads it back', () => {
    const data = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        tie('object'),
      ),
      object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 6 }),
    })).object;
    fc.assert(
      fc.property(data, (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        const text = canonicalJson(plain);
        const turned = Object.fromEntries(Object.entries(plain as object).reverse());
        expect(canonicalJson(turned)).toBe(text);
        expect(JSON.parse(text)).toEqual(plain);
      }),
    );
  });
});

describe('the signer', () => {
  const signer = webCryptoSigner('a secret of the tests');

  it('hashes like the rest of the world', async () => {
    expect(await signer.digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await signer.digest('ñ 😕')).toBe(createHash('sha256').update('ñ 😕', 'utf8').digest('hex'));
  });

  it('derives the same code for the same case, by HMAC-SHA256', async () => {
    const hash = createHmac('sha256', 'a secret of the tests').update('andina\nc1').digest();
    expect(await signer.trackingCode('andina', 'c1')).toBe(trackingCodeFrom(hash));
    const codes = await Promise.all(
      [
        ['andina', 'c1'],
        ['andina', 'c2'],
        ['otra', 'c1'],
      ].map(([tenant = '', caseId = '']) => signer.trackingCode(tenant, caseId)),
    );
    codes.push(await webCryptoSigner('another secret of tests').trackingCode('andina', 'c1'));
    expect(new Set(codes).size).toBe(4);
  });

  it('asks for a secret that is long enough', () => {
    expect(() => webCryptoSigner('short')).toThrow(RangeError);
  });
});

describe('a tracking code', () => {
  it('takes bytes in turn, and skips those that would favour some signs', () => {
    expect(trackingCodeFrom(Uint8Array.from([0, 255, 29, 30, 240, 239, 7, 8, 9, 10, 11]))).toBe('2Z2Z-9ABC');
  });

  it.each(['k7mq2xwp', 'K7MQ-2XWP', ' k7mq 2xwp ', 'K7MQ–2XWP'])('is read from "%s"', (typed) => {
    expect(readTrackingCode(typed)).toBe('K7MQ-2XWP');
  });

  it('is compared as a whole', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (left, right) => sameSecret(left, right) === (left === right)));
    fc.assert(fc.property(fc.string(), (text) => sameSecret(text, text)));
    expect([sameSecret('', 'a'), sameSecret('a', ''), sameSecret('ab', 'abab'), sameSecret('abab', 'ab')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('case ids', () => {
  it('sort by the time they were made and do not repeat', () => {
    const clock = fixedClock('1970-01-01T00:00:00.033Z');
    const ids = randomIds(clock);
    const early = Array.from({ length: 50 }, () => ids.caseId());
    expect(early[0]?.slice(0, 10)).toBe('0000000011');
    clock.set('2026-07-01T15:00:00Z');
    const late = ids.caseId();
    expect(early.every((id) => id < late && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true);
    expect(new Set(early).size).toBe(50);
  });
});
