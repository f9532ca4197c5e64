import { findAnswer, type FilingChallenge, type FilingProof, type PqrsClient } from '@pqrs-kit/core';

/** Hashes between two breaths: about ten milliseconds of a slow telephone. */
const triesAtOnce = 500;

interface Found {
  proof: FilingProof;
  /** Of the page's own watch, in milliseconds, which nobody sets. */
  from: number;
  until: number;
}

/**
 * Does the work that the service asks for before a filing, while the person writes. Where the service asks for none, or cannot be asked, there
 * is no proof, and the service says what it thinks of that.
 */
export class FilingWork {
  #work: Promise<Found | undefined> | undefined;

  begin(client: PqrsClient | undefined): void {
    this.#work ??= find(client).catch(() => undefined);
  }

  /** The proof for a filing, once it may be sent. `trap`: what stands in the field that nobody sees. */
  async proof(client: PqrsClient | undefined, trap: string): Promise<FilingProof | undefined> {
    this.begin(client);
    const found = await this.#work;
    if (!found || found.until < performance.now()) this.forget();
    if (!found) return undefined;
    if (!this.#work) return this.proof(client, trap);
    await breath(Math.max(0, found.from - performance.now()));
    return { ...found.proof, ...(trap && { trap }) };
  }

  /** The next filing needs work of its own. */
  forget(): void {
    this.#work = undefined;
  }
}

async function find(client: PqrsClient | undefined): Promise<Found | undefined> {
  const challenge = await client?.challenge?.();
  if (!canBeMet(challenge)) return undefined;
  const { token, bits, waitSeconds, validSeconds } = challenge;
  const began = performance.now();
  for (let from = 0; ; from += triesAtOnce) {
    const answer = findAnswer(token, bits, from, triesAtOnce);
    await breath(0);
    if (answer === undefined) continue;
    return { proof: { token, answer }, from: began + waitSeconds * 1000, until: began + validSeconds * 1000 };
  }
}

/** More bits than these would take a telephone minutes, and a longer wait than this would look like a form that hangs. */
const most = { bits: 24, waitSeconds: 60 } as const;

/** Whether a service asks for work that a person can wait for; else the filing goes without, and the service says what it thinks of that. */
function canBeMet(challenge: FilingChallenge | undefined): challenge is FilingChallenge {
  const { token, bits, waitSeconds, validSeconds }: Partial<FilingChallenge> = challenge ?? {};
  const isMeasure = (value: unknown, atMost: number): boolean => Number(value) >= 0 && Number(value) <= atMost;
  return (
    typeof token === 'string' &&
    Number.isInteger(bits) &&
    bits !== 0 &&
    isMeasure(bits, most.bits) &&
    isMeasure(waitSeconds, most.waitSeconds) &&
    isMeasure(validSeconds, Infinity)
  );
}

/** Lets the page draw and listen. */
function breath(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
