/** Whether the bytes have these at a place: a text in Latin-1, or numbers. */
export function hasAt(content: Uint8Array, at: number, sign: string | readonly number[]): boolean {
  const bytes = typeof sign === 'string' ? [...sign].map((letter) => letter.charCodeAt(0)) : sign;
  return at >= 0 && at + bytes.length <= content.length && bytes.every((byte, place) => content[at + place] === byte);
}

/** A part of the bytes as text in Latin-1: what signatures and names inside archives are compared in. */
export function latin1(content: Uint8Array, from: number, length: number): string {
  return Array.from(content.subarray(from, from + length), (byte) => String.fromCharCode(byte)).join('');
}

/**
 * Whether the bytes are UTF-8 (RFC 3629) without the character NUL: no overlong forms, no surrogates, nothing above U+10FFFF.
 *
 * @example
 * isPlainText(Uint8Array.of(0xc3, 0xb1)) // true: ñ
 * isPlainText(Uint8Array.of(0xf1)) // false: ñ in Latin-1
 */
export function isPlainText(content: Uint8Array): boolean {
  let at = 0;
  while (at < content.length) {
    const first = content[at] ?? 0;
    if (first === 0) return false;
    const length = first < 0x80 ? 1 : sequenceLength(content, at, first);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Length of the character of several bytes that starts here; 0 when it is none. */
function sequenceLength(content: Uint8Array, at: number, first: number): number {
  const second = content[at + 1] ?? 0;
  const follows = (count: number) => {
    for (let place = 2; place <= count; place += 1) if (((content[at + place] ?? 0) & 0xc0) !== 0x80) return false;
    return true;
  };
  const within = (low: number, high: number) => second >= low && second <= high;
  if (first >= 0xc2 && first <= 0xdf) return within(0x80, 0xbf) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const [low, high] = first === 0xe0 ? [0xa0, 0xbf] : first === 0xed ? [0x80, 0x9f] : [0x80, 0xbf];
    return within(low, high) && follows(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const [low, high] = first === 0xf0 ? [0x90, 0xbf] : first === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
    return within(low, high) && follows(3) ? 4 : 0;
  }
  return 0;
}
