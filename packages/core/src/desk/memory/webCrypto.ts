/** As much of the Web Cryptography API as the core asks for: browsers, workers and Node all have it. */
interface WebCrypto {
  getRandomValues(bytes: Uint8Array): Uint8Array;
  subtle: {
    digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
    importKey(
      format: 'raw' | 'pkcs8',
      key: Uint8Array,
      algorithm: 'HKDF' | 'Ed25519' | { name: 'HMAC'; hash: 'SHA-256' },
      extractable: boolean,
      usages: string[],
    ): Promise<object>;
    exportKey(format: 'jwk', key: object): Promise<{ x?: string }>;
    deriveBits(algorithm: HkdfParameters, key: object, bits: number): Promise<ArrayBuffer>;
    sign(algorithm: 'HMAC' | 'Ed25519', key: object, data: Uint8Array): Promise<ArrayBuffer>;
    verify(algorithm: 'Ed25519', key: object, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
  };
}

interface HkdfParameters {
  name: 'HKDF';
  hash: 'SHA-256';
  salt: Uint8Array;
  info: Uint8Array;
}

interface Host {
  crypto?: WebCrypto;
  TextEncoder?: new () => { encode(text: string): Uint8Array };
}

const host = globalThis as unknown as Host;

/** The host's Web Cryptography. Browsers only have it on pages that came over HTTPS or from localhost. */
export function webCrypto(): WebCrypto {
  const { crypto } = host;
  if (!crypto?.subtle) throw new TypeError('This host has no Web Cryptography: serve the page over HTTPS.');
  return crypto;
}

/** A text in UTF-8. */
export function utf8(text: string): Uint8Array {
  const { TextEncoder } = host;
  if (!TextEncoder) throw new TypeError('This host has no TextEncoder.');
  return new TextEncoder().encode(text);
}
