import { canonicalJson } from './canonical.js';
import type { Receipt } from './client.js';
import type { Signer } from './ports.js';

type Proven = Omit<Receipt, 'signature' | 'publicKey'>;

/** Whether an Ed25519 signature of a text in UTF-8 fits a key. Both are in base64url; what is malformed fits nothing. */
export type SignatureCheck = (text: string, signature: string, publicKey: string) => Promise<boolean>;

/**
 * `signed`: as it was given out, by the expected key, or by the key that it names itself where none was expected. `otherKey`: it names
 * another key than the expected one. `forged`: the signature does not fit what it says.
 */
export type ReceiptVerdict = 'signed' | 'otherKey' | 'forged';

/** Only these four, whatever else the object carries. */
function signedText({ radicado, receivedAt, algorithm, hash }: Proven): string {
  return canonicalJson({ radicado, receivedAt, algorithm, hash });
}

/** A receipt with its signature. */
export async function signReceipt(proven: Proven, signer: Pick<Signer, 'sign' | 'publicKey'>): Promise<Receipt> {
  const [signature, publicKey] = await Promise.all([signer.sign(signedText(proven)), signer.publicKey()]);
  return { ...proven, signature, publicKey };
}

/**
 * Checks the signature of a receipt, without the service and without a secret.
 *
 * @param check such as {@link webCryptoCheck}
 * @param expectedKey key of the organisation, known from elsewhere, such as its `/v1/receipt-key`. Without it `signed` only says that
 * nobody changed the receipt since somebody signed it, not who did.
 * @example
 * await verifyReceipt(receipt, webCryptoCheck, publicKey) // 'signed'
 * await verifyReceipt({ ...receipt, radicado: 'AND-2026-000002-9' }, webCryptoCheck, publicKey) // 'forged'
 */
export async function verifyReceipt(
  receipt: Receipt,
  check: SignatureCheck,
  expectedKey: string = receipt.publicKey,
): Promise<ReceiptVerdict> {
  if (receipt.publicKey !== expectedKey) return 'otherKey';
  return (await check(signedText(receipt), receipt.signature, expectedKey)) ? 'signed' : 'forged';
}
