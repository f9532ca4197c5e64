import type { ReceiptProof } from '@pqrs-kit/core';

/** `valid`: signed by whoever was expected. `unavailable`: nothing is known, and so it says. */
export type Verification = 'pending' | 'valid' | 'invalid' | 'unavailable';

export function verificationOf(found: ReceiptProof | undefined): Verification {
  if (found === undefined) return 'pending';
  if (found === 'signed') return 'valid';
  return found === 'unsupported' || found === 'signedUnnamed' ? 'unavailable' : 'invalid';
}
