import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../case/event.js';
import type { Receipt } from './client.js';
import { webCryptoCheck } from './memory/ed25519.js';
import { webCryptoDigest } from './memory/webCryptoSigner.js';
import { proveReceipt } from './proof.js';

const registration: CaseEvent = {
  type: 'closed',
  at: '2026-11-24T15:42:00Z',
  by: { id: 'camila', name: 'Camila Restrepo', role: 'agent' },
};
/** The canonical JSON of the event, written out by hand. */
const written = `{"at":"2026-11-24T15:42:00Z","by":{"id":"camila","name":"Camila Restrepo","role":"agent"},"type":"closed"}`;
const start = '0'.repeat(64);
const hash = createHash('sha256').update(`${start}${written}`, 'utf8').digest('hex');

const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({ format: 'jwk' }).x ?? '';
const text = `{"algorithm":"sha-256","hash":"${hash}","radicado":"AND-2026-004934-9","receivedAt":"2026-11-24T15:42:00Z"}`;
const receipt: Receipt = {
  radicado: 'AND-2026-004934-9',
  receivedAt: '2026-11-24T15:42:00Z',
  algorithm: 'sha-256',
  hash,
  signature: sign(null, Buffer.from(text), keys.privateKey).toString('base64url'),
  publicKey,
};
const means = { check: webCryptoCheck, digest: webCryptoDigest };

describe('proveReceipt', () => {
  it('finds a receipt signed by the key that was expected, over the registration beside it', async () => {
    expect(await proveReceipt(receipt, { ...means, publicKey, registration })).toBe('signed');
    expect(await proveReceipt(receipt, { ...means, publicKey })).toBe('signed');
  });

  it('says when nobody vouched for the key', async () => {
    expect(await proveReceipt(receipt, means)).toBe('signedUnnamed');
  });

  it.each([
    ['radicado', 'AND-2026-004935-7'],
    ['receivedAt', '2026-11-24T15:43:00Z'],
    ['hash', hash.replace(/^./, (sign) => (sign === 'a' ? 'b' : 'a'))],
    ['signature', 'AAAA'],
  ])('finds a receipt whose %s was changed', async (member, value) => {
    expect(await proveReceipt({ ...receipt, [member]: value }, { ...means, publicKey, registration })).toBe('forged');
  });

  it('finds another key, and another registration', async () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x;
    expect(await proveReceipt(receipt, { ...means, publicKey: other })).toBe('otherKey');
    const changed = { ...registration, at: '2026-11-24T15:42:01Z' };
    expect(await proveReceipt(receipt, { ...means, publicKey, registration: changed })).toBe('otherContent');
  });

  it('knows nothing where the host knows no Ed25519, and says so', async () => {
    const check = () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
    expect(await proveReceipt(receipt, { ...means, check, publicKey })).toBe('unsupported');
  });
});
