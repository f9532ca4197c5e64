import type { CaseEvent } from '../case/event.js';
import { chainStart, seal } from './chain.js';
import type { Receipt } from './client.js';
import type { Signer } from './ports.js';
import { verifyReceipt, type ReceiptVerdict, type SignatureCheck } from './receipt.js';

/**
 * `signed`, `otherKey`, `forged` as {@link verifyReceipt} says. `signedUnnamed`: signed, by a key that nobody vouched for. `otherContent`: its
 * hash is not that of the registration beside it. `unsupported`: this host cannot check an Ed25519 signature, so nothing is known.
 */
export type ReceiptProof = ReceiptVerdict | 'signedUnnamed' | 'otherContent' | 'unsupported';

/** What a receipt is checked with. */
export interface ProofMeans {
  /** Such as `webCryptoCheck`. */
  check: SignatureCheck;
  /** Such as `webCryptoDigest`. */
  digest: Signer['digest'];
  /** Key of the organisation, known from elsewhere. */
  publicKey?: string | undefined;
  /** The event that the receipt proves, as the organisation handed it out: its hash is computed again. */
  registration?: CaseEvent | undefined;
}

/**
 * Checks a receipt without the service: its signature, and its hash where the registration is at hand. It never throws.
 *
 * @example
 * await proveReceipt(receipt, { check: webCryptoCheck, digest: webCryptoDigest, publicKey }) // 'signed'
 * await proveReceipt({ ...receipt, hash: receipt.hash.replace('a', 'b') }, means) // 'forged'
 */
export async function proveReceipt(receipt: Receipt, means: ProofMeans): Promise<ReceiptProof> {
  const { check, digest, publicKey, registration } = means;
  try {
    const verdict = await verifyReceipt(receipt, check, publicKey);
    if (verdict !== 'signed') return verdict;
    if (registration) {
      const [sealed] = await seal(chainStart, [registration], { digest });
      if (sealed?.hash !== receipt.hash) return 'otherContent';
    }
    return publicKey === undefined ? 'signedUnnamed' : 'signed';
  } catch (cause) {
    return failedAsData(cause) ? 'forged' : 'unsupported';
  }
}

/** Web Cryptography says so of a key that is no point of the curve. */
function failedAsData(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'DataError';
}
