import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isAnswer, PqrsError, type FilingChallenge } from '@pqrs-kit/core';

/** Nobody reads a form and writes what happened in less. This product's default. */
const leastSeconds = 3;
/** Longest that a form may stand open before it asks anew, unseen. */
const longestSeconds = 6 * 3_600;
/** Most proofs remembered as used; the first is forgotten first. */
const mostUsed = 20_000;

export interface FilingGuardOptions {
  /** Signs challenges, so that none has to be remembered. */
  key: Uint8Array;
  /** Zero bits that are asked for: each one more doubles the work. 16 take a telephone about a second. */
  bits: number;
}

/** Asks for work before a filing and looks whether it was done. */
export interface FilingGuard {
  challenge(): FilingChallenge;
  /**
   * @param request What makes two requests one: the same proof may come again with it, as a lost answer is asked for again.
   * @throws PqrsError `filing-proof-refused`
   */
  check(proof: unknown, request: string): void;
}

/** A guard whose memory is that of one process: behind several, a proof is good once at each. */
export function createFilingGuard({ key, bits }: FilingGuardOptions, now: () => string): FilingGuard {
  const used = new Map<string, string>();
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');

  return {
    challenge() {
      const text = `${Date.parse(now())}.${randomBytes(12).toString('base64url')}`;
      return { token: `${text}.${sign(text)}`, bits, waitSeconds: leastSeconds, validSeconds: longestSeconds };
    },

    check(proof, request) {
      const { token, answer, trap } = readProof(proof);
      const { text, signature } = /^(?<text>\d{1,16}\.[\w-]{16})\.(?<signature>[\w-]{43})$/.exec(token)?.groups ?? {};
      if (text === undefined || signature === undefined || !same(signature, sign(text))) throw refused('is not ours');
      const age = Date.parse(now()) - Number.parseInt(text, 10);
      if (age < leastSeconds * 1000) throw refused('came too soon');
      if (age > longestSeconds * 1000) throw refused('is over its time');
      if (!isAnswer(token, answer, bits)) throw refused('is not answered');
      if (trap !== '') throw refused('came with a field that no person sees');
      if ((used.get(token) ?? request) !== request) throw refused('was used before');
      used.set(token, request);
      const [first] = used.keys();
      if (used.size > mostUsed && first !== undefined) used.delete(first);
    },
  };
}

function readProof(proof: unknown): { token: string; answer: number; trap: string } {
  const { token, answer, trap = '' } = (proof ?? {}) as Record<string, unknown>;
  const isRead = typeof token === 'string' && token.length <= 100 && Number.isSafeInteger(answer);
  if (isRead && typeof trap === 'string') return { token, answer: answer as number, trap };
  throw refused('is missing');
}

function same(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

function refused(what: string): PqrsError {
  return new PqrsError(
    'filing-proof-refused',
    `The proof of work of the filing ${what}.`,
    'Ask GET /v1/challenge, find its answer, and send both as `proof`; or use the token of the desk.',
  );
}
