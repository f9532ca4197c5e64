import { savedViewsOf, type SavedView } from '@pqrs-kit/core';

/** Keeps views on the person's device. Where the host has no storage, or forbids it, they last as long as the page. */
export class ViewStore {
  #kept: SavedView[] = [];
  #key: string | undefined;

  /** @param me Id of the person who looks: views of another one of the same device are not theirs. */
  read(me: string | undefined): readonly SavedView[] {
    const key = `pqrs-inbox-views${me === undefined ? '' : `:${me}`}`;
    if (key !== this.#key) {
      this.#key = key;
      this.#kept = [];
      this.#try((storage) => (this.#kept = savedViewsOf(JSON.parse(storage.getItem(key) ?? '[]'))));
    }
    return this.#kept;
  }

  /** Changes what is kept now, which another tab may have changed since it was read. */
  change(me: string | undefined, change: (views: readonly SavedView[]) => SavedView[]): readonly SavedView[] {
    const before = this.read(me);
    this.#key = undefined;
    const now = this.read(me);
    this.#kept = change(now.length > 0 ? now : before);
    this.#try((storage) => storage.setItem(this.#key ?? '', JSON.stringify(this.#kept)));
    return this.#kept;
  }

  #try(use: (storage: Storage) => void): void {
    try {
      use(globalThis.localStorage);
    } catch {
      // Forbidden, full, absent or not ours: the inbox works without.
    }
  }
}
