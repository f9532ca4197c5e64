/** First 32 bits of the fractional parts of the square roots of the first 8 primes, and of the cube roots of the first 64 (FIPS 180-4). */
const { start, round } = constants();

/**
 * SHA-256 (FIPS 180-4) of bytes, as eight words of 32 bits. It is here beside Web Cryptography because that answers one promise a hash: for a
 * search among many thousands that is most of the work.
 */
export function sha256Words(content: Uint8Array): Uint32Array {
  const state = Uint32Array.from(start);
  const padded = pad(content);
  const words = new Uint32Array(64);
  const view = new DataView(padded.buffer);
  for (let block = 0; block < padded.length; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(block + at * 4);
    for (let at = 16; at < 64; at += 1) words[at] = schedule(words, at);
    compress(state, words);
  }
  return state;
}

function pad(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((content.length + 9) / 64) * 64);
  padded.set(content);
  padded[content.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, content.length * 8);
  return padded;
}

function schedule(words: Uint32Array, at: number): number {
  const [early, late] = [words[at - 15] ?? 0, words[at - 2] ?? 0];
  const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
  const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
  return (words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second;
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (round[at] ?? 0) + (words[at] ?? 0)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = (state[at] ?? 0) + word));
}

function turn(word: number, places: number): number {
  return (word >>> places) | (word << (32 - places));
}

function constants() {
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
  const primes: number[] = [];
  for (let one = 2; primes.length < 64; one += 1) if (primes.every((prime) => one % prime !== 0)) primes.push(one);
  return {
    start: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
    round: primes.map((prime) => fraction(Math.cbrt(prime))),
  };
}
