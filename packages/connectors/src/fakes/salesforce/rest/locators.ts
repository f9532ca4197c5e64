import { Refusal } from '../refusal.js';
import type { Selection } from '../soql/select.js';
import type { VirtualClock } from '../virtual-clock.js';

interface Cursor {
  selection: Selection;
  userId: string;
  batchSize: number;
  lastUsed: number;
}

/** A cursor nobody used for so long, in milliseconds, is closed (15 minutes). */
const cursorLife = 15 * 60_000;
/** A user has so many cursors; a further one closes the oldest. */
const cursorsOfUser = 10;

/** The cursors of queries of more than one page, as `nextRecordsUrl` names them. */
export class Locators {
  readonly #clock: VirtualClock;
  readonly #cursors = new Map<string, Cursor>();
  #count = 0;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  open(selection: Selection, userId: string, batchSize: number): string {
    const mine = [...this.#cursors].filter(([, cursor]) => cursor.userId === userId);
    for (const [name] of mine.slice(0, Math.max(0, mine.length - cursorsOfUser + 1))) this.#cursors.delete(name);
    this.#count += 1;
    const name = `01gxx${String(this.#count).padStart(10, '0')}AAA`;
    this.#cursors.set(name, { selection, userId, batchSize, lastUsed: this.#clock.now() });
    return name;
  }

  /** The page that a locator such as `01gxx…-2000` points to. */
  page(locator: string, userId: string): { selection: Selection; from: number; batchSize: number; name: string } {
    const [name = '', position = ''] = locator.split('-');
    const cursor = this.#cursors.get(name);
    const from = /^\d+$/.test(position) ? Number(position) : -1;
    const now = this.#clock.now();
    const good = cursor?.userId === userId && now - cursor.lastUsed < cursorLife;
    if (!good || from < 0 || from >= cursor.selection.total) {
      throw new Refusal(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    cursor.lastUsed = now;
    return { selection: cursor.selection, from, batchSize: cursor.batchSize, name };
  }

  expireAll(): void {
    this.#cursors.clear();
  }
}
