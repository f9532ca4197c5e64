import { hash } from 'node:crypto';
import { webCryptoSigner, type Signer } from '@pqrs-kit/core';

/** SHA-256 of a text in UTF-8, in hex, by Node itself: at once, where Web Cryptography hands each text to another thread. */
export async function nodeDigest(text: string): Promise<string> {
  return hash('sha256', text, 'hex');
}

/**
 * What `webCryptoSigner` gives for the same secret, with the digests of {@link nodeDigest}.
 *
 * @throws RangeError when the secret is shorter than 16 characters.
 * @example
 * await nodeSigner('a secret of the tests').digest('') // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export function nodeSigner(secret: string): Signer {
  return { ...webCryptoSigner(secret), digest: nodeDigest };
}
