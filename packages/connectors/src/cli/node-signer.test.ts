import { webCryptoSigner } from '@pqrs-kit/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeSigner } from './node-signer.js';

const secret = 'a secret of the tests';

it('digests as the Secure Hash Standard (FIPS 180-4) does', async () => {
  // The example of one block: https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  expect(await nodeSigner(secret).digest('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('digests any text as a browser does, also one that is cut within a character', async () => {
  const web = webCryptoSigner(secret);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', 'ñ', '😕', '\ud83d', '\ude15', '\0') }), async (text) => {
      expect(await nodeSigner(secret).digest(text)).toBe(await web.digest(text));
    }),
  );
});

it('gives the codes and the key of the same secret', async () => {
  const [node, web] = [nodeSigner(secret), webCryptoSigner(secret)];
  expect(await node.trackingCode('andina', '01K7Q9')).toBe(await web.trackingCode('andina', '01K7Q9'));
  expect(await node.publicKey()).toBe(await web.publicKey());
});
