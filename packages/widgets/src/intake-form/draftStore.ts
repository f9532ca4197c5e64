import { keepDraft, recallDraft, type IntakeDraft } from '@pqrs-kit/core';

/**
 * Keeps a draft on the person's device. Where the host has no storage, or forbids it, nothing is kept and nothing fails.
 */
export class DraftStore {
  readonly #key: string;

  /** @param name Tells apart the forms of one page. */
  constructor(name: string) {
    this.#key = `pqrs-intake-draft${name ? `:${name}` : ''}`;
  }

  /** Keeps the draft; an anonymous one removes what was kept before. */
  save(draft: IntakeDraft, now: string): void {
    const kept = keepDraft(draft, now);
    this.#try((storage) => (kept === undefined ? storage.removeItem(this.#key) : storage.setItem(this.#key, kept)));
  }

  recall(now: string): { draft: IntakeDraft; savedAt: string } | undefined {
    return this.#try((storage) => {
      const kept = storage.getItem(this.#key);
      const recalled = kept ? recallDraft(kept, now) : undefined;
      if (kept && !recalled) storage.removeItem(this.#key);
      return recalled;
    });
  }

  clear(): void {
    this.#try((storage) => storage.removeItem(this.#key));
  }

  #try<Result>(use: (storage: Storage) => Result): Result | undefined {
    try {
      return use(globalThis.localStorage);
    } catch {
      // Forbidden, full or absent: the form works without.
      return undefined;
    }
  }
}

/** A new idempotency key. `randomUUID` is missing on pages without TLS. */
export function newKey(): string {
  if (globalThis.crypto.randomUUID) return globalThis.crypto.randomUUID();
  return Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
