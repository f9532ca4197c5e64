import { sha256Words } from './sha256.js';

/**
 * Work that a service asks of whoever files without a token, so that filing by the thousands costs something. A browser does it unseen while
 * the person writes: there is no puzzle that anybody could fail (WCAG 2.2, 3.3.8).
 */
export interface FilingChallenge {
  /** What the answer is for. */
  token: string;
  /** How many zero bits the hash must begin with; 0: nothing is asked for. */
  bits: number;
  /** A filing is taken with it from so many seconds after this answer, for the clock of a device may be wrong. */
  waitSeconds: number;
  /** And until so many seconds after this answer. */
  validSeconds: number;
}

/** What goes with a filing to show that the work was done. */
export interface FilingProof {
  token: string;
  /** The number that was found. */
  answer: number;
  /** What stands in a field that nobody sees: programs fill it, people do not. */
  trap?: string;
}

/**
 * Whether a number answers a challenge: SHA-256 of `token:number` begins with so many zero bits.
 *
 * @example
 * isAnswer('a', 0, 0) // true
 */
export function isAnswer(token: string, answer: number, bits: number): boolean {
  const text = `${token}:${answer}`;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return leadingZeros(sha256Words(bytes)) >= bits;
}

/**
 * Looks for an answer among some numbers; undefined when it is not among them. A page looks a little at a time, so that typing stays smooth.
 *
 * @param from First number that is tried.
 * @param tries How many are tried.
 */
export function findAnswer(token: string, bits: number, from: number, tries: number): number | undefined {
  for (let answer = from; answer < from + tries; answer += 1) if (isAnswer(token, answer, bits)) return answer;
  return undefined;
}

function leadingZeros(words: Uint32Array): number {
  let zeros = 0;
  for (const word of words) {
    zeros += Math.clz32(word);
    if (word !== 0) break;
  }
  return zeros;
}
