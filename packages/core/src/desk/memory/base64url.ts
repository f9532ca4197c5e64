const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes in base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = ((held & 0x3f) << 8) | byte;
    for (bits += 8; bits >= 6;) text += alphabet.charAt((held >> (bits -= 6)) & 0x3f);
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (6 - bits)) & 0x3f);
}

/** Bytes of a text in base64url without padding, or undefined where it is not how {@link toBase64url} spells them. */
export function fromBase64url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let [at, held, bits] = [0, 0, 0];
  for (const sign of text) {
    held = ((held & 0xff) << 6) | alphabet.indexOf(sign);
    bits += 6;
    if (bits >= 8) bytes[at++] = (held >> (bits -= 8)) & 0xff;
  }
  return toBase64url(bytes) === text ? bytes : undefined;
}
