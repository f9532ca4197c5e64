import { createPrivateKey, createPublicKey, hkdfSync, verify, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Receipt } from './client.js';
import { deskInMemory, filing } from './deskSamples.js';
import { fromBase64url, toBase64url } from './memory/base64url.js';
import { signingKeyOf, webCryptoCheck } from './memory/ed25519.js';
import { webCryptoSigner } from './memory/webCryptoSigner.js';
import { verifyReceipt } from './receipt.js';

const base64url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');

describe('base64url', () => {
  it('spells bytes as the rest of the world does, and reads them back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(toBase64url(bytes)).toBe(text);
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
  });

  // The last two leave bits set, or signs over, that spell no byte.
  it.each(['Zm9v=', 'Zm 9v', 'Zm+v', 'Zm/v', 'Zñ9v', 'Zm8é', 'Zh', 'Z'])('refuses "%s"', (text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });
});

describe('Ed25519', () => {
  // RFC 8032, section 7.1: TEST 1 and TEST 2, whose messages are UTF-8.
  const vectors = [
    {
      text: '',
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      text: 'r',
      seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      signature:
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
  ];

  it.each(vectors)('signs and checks as RFC 8032 does: "$text"', async ({ text, seed, key, signature }) => {
    const pair = await signingKeyOf(Buffer.from(seed, 'hex'));
    expect(pair.publicKey).toBe(base64url(key));
    expect(await pair.sign(text)).toBe(base64url(signature));
    expect(await webCryptoCheck(text, base64url(signature), base64url(key))).toBe(true);
    expect(await webCryptoCheck(`${text} `, base64url(signature), base64url(key))).toBe(false);
  });

  it('takes nothing else for a signature or its key, whatever its bytes and length', async () => {
    const { text, key, signature } = vectors[1]!;
    const spelled = (length: number) =>
      fc.oneof(
        fc
          .uint8Array({ minLength: length, maxLength: length })
          .map((bytes) => Buffer.from(bytes).toString('base64url')),
        fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64url')),
        fc.string(),
      );
    await fc.assert(
      fc.asyncProperty(spelled(64), spelled(32), async (otherSignature, otherKey) => {
        expect(await webCryptoCheck(text, otherSignature, base64url(key))).toBe(false);
        expect(await webCryptoCheck(text, base64url(signature), otherKey)).toBe(false);
      }),
    );
  });
});

/** The key of a secret, the way that Node's own cryptography makes it. */
function keyOf(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'pqrs-kit', 'receipts', 32));
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
}

describe('the receipt of a filing', () => {
  async function filed(): Promise<Receipt> {
    return (await deskInMemory().desk.submit(filing())).receipt;
  }

  it('is signed over its canonical JSON by the key of the secret', async () => {
    const { signature, publicKey, hash } = await filed();
    const key = keyOf('a secret of the tests');
    expect(publicKey).toBe(key.export({ format: 'jwk' }).x);
    const text = `{"algorithm":"sha-256","hash":"${hash}","radicado":"AND-2026-000001-1","receivedAt":"2026-07-01T15:00:00.000Z"}`;
    expect(verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('is checked without the service, as JSON keeps it', async () => {
    const receipt = JSON.parse(JSON.stringify(await filed())) as Receipt;
    expect(await verifyReceipt(receipt, webCryptoCheck)).toBe('signed');
    expect(await verifyReceipt(receipt, webCryptoCheck, receipt.publicKey)).toBe('signed');
    expect(await verifyReceipt({ ...receipt, note: 'mine' } as Receipt, webCryptoCheck)).toBe('signed');
  });

  it('is refused when anything of it was changed', async () => {
    const receipt = await filed();
    const signer = webCryptoSigner('a secret of the tests');
    const changes: Partial<Receipt>[] = [
      { radicado: 'AND-2026-000002-9' },
      { receivedAt: '2026-06-30T15:00:00.000Z' },
      { hash: receipt.hash.replace(/^./, (first) => (first === '0' ? '1' : '0')) },
      { algorithm: 'sha-512' as 'sha-256' },
      { signature: await signer.sign('another text') },
      { signature: '' },
      { signature: `${receipt.signature}=` },
    ];
    for (const change of changes) {
      expect(await verifyReceipt({ ...receipt, ...change }, webCryptoCheck, receipt.publicKey)).toBe('forged');
      expect(await verifyReceipt({ ...receipt, ...change }, webCryptoCheck)).toBe('forged');
    }
  });

  it('of another organisation is told by the expected key alone', async () => {
    const { publicKey: expected } = await filed();
    const other = deskInMemory({ signer: webCryptoSigner('another secret of tests') });
    const { receipt } = await other.desk.submit(filing());
    expect(await verifyReceipt(receipt, webCryptoCheck)).toBe('signed');
    expect(await verifyReceipt(receipt, webCryptoCheck, expected)).toBe('otherKey');
    // Naming the expected key does not make the signature fit it.
    expect(await verifyReceipt({ ...receipt, publicKey: expected }, webCryptoCheck, expected)).toBe('forged');
  });

  it('has the same signature by the same key after a restart', async () => {
    const [before, after] = [webCryptoSigner('a secret of the tests'), webCryptoSigner('a secret of the tests')];
    expect(await after.sign('ñ 😕')).toBe(await before.sign('ñ 😕'));
    expect(await after.publicKey()).toBe(await before.publicKey());
  });
});
