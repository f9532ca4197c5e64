/** Digits and capitals without 0, 1, I, L, O and U, which people misread. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Eight signs out of a keyed hash, shown in two groups. Bytes that would favour the first signs are skipped.
 *
 * @param hash at least 32 random-looking bytes.
 */
export function trackingCodeFrom(hash: Uint8Array): string {
  const even = 256 - (256 % alphabet.length);
  const signs: string[] = [];
  for (const byte of hash) {
    if (byte < even) signs.push(alphabet.charAt(byte % alphabet.length));
    if (signs.length === 8) break;
  }
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}

/**
 * A tracking code as it was given out, from how a person types it: lower case, spaces and a missing hyphen do not matter.
 *
 * @example
 * readTrackingCode(' k7mq2xwp ') // 'K7MQ-2XWP'
 */
export function readTrackingCode(typed: string): string {
  const signs = typed
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s\-‐‑–—]+/g, '');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** Compares two texts without telling by its time where they part. */
export function sameSecret(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let index = 0; index < right.length; index += 1) {
    difference |= left.charCodeAt(index % Math.max(left.length, 1)) ^ right.charCodeAt(index);
  }
  return difference === 0;
}
