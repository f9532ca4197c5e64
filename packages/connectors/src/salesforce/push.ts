import type { RemoteChange, RowResult } from '../crm/connector.js';
import { CrmError, isCrmError } from '../crm/crmError.js';
import { jitterMs } from '../crm/transport/retryAfter.js';
import { bulkFrom, pushInBulk } from './bulk.js';
import { collectionsOf, sendCollections, type Collection } from './collections.js';
import type { PartAnswer } from './packed.js';
import { errorOfRow, rowFailure, type RowAnswer } from './rowFailure.js';
import type { How, Row, SalesforceWriting } from './writing.js';

/** Tries of a row that somebody else holds, the first one included. */
const mostLockTries = 4;

/**
 * Writes Cases: those that are linked by their id, the others by ours, so that the same write again makes no second Case.
 * A bad row never stops the others; a row that is locked is tried again alone.
 */
export async function pushCases(writing: SalesforceWriting, changes: readonly RemoteChange[]): Promise<RowResult[]> {
  const results: RowResult[] = Array.from({ length: changes.length });
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const [index, change] of changes.entries()) {
    if (seen.has(change.externalId)) results[index] = { ok: false, error: repeated() };
    else rows.push({ ...change, index });
    seen.add(change.externalId);
  }
  const push = new Push(writing, results);
  const ways = [
    { how: 'update', rows: rows.filter(({ remoteId }) => remoteId !== null) },
    { how: 'upsert', rows: rows.filter(({ remoteId }) => remoteId === null) },
  ] as const;
  const few = [];
  for (const way of ways) {
    const left = way.rows.length > bulkFrom ? await push.inBulk(way.how, way.rows) : way.rows;
    few.push(...collectionsOf(way.how, left));
  }
  await push.send(few);
  return results;
}

class Push {
  readonly #writing: SalesforceWriting;
  readonly #results: RowResult[];

  constructor(writing: SalesforceWriting, results: RowResult[]) {
    this.#writing = writing;
    this.#results = results;
  }

  /** Rows that a job did not come to are given back. */
  async inBulk(how: How, rows: readonly Row[]): Promise<readonly Row[]> {
    const { answers, unprocessed } = await pushInBulk(this.#writing, how, rows);
    const locked: Row[] = [];
    for (const [row, answer] of answers) if (this.#settle(how, row, answer) === 'locked') locked.push(row);
    for (const row of locked) await this.#alone(how, row);
    return unprocessed;
  }

  async send(collections: readonly Collection[]): Promise<void> {
    try {
      await sendCollections(this.#writing, collections, (collection, answer) => this.#take(collection, answer));
    } catch (error) {
      if (!isCrmError(error) || isOfAccount(error)) throw error;
      const [only] = collections;
      if (collections.length === 1 && only) return this.#whole(only, error);
      // Written twice does no harm, and alone each says what is wrong with it.
      for (const collection of collections) await this.send([collection]);
    }
  }

  async #take(collection: Collection, answer: PartAnswer): Promise<void> {
    if ('error' in answer) return this.#whole(collection, answer.error);
    const locked = collection.rows.filter((row, index) => {
      const of = answer.rows[index] ?? { success: false };
      return this.#settle(collection.how, row, of) === 'locked';
    });
    for (const row of locked) await this.#alone(collection.how, row);
  }

  #settle(how: How, row: Row, answer: RowAnswer): 'done' | 'locked' {
    if (answer.success && answer.id) {
      const stamp = new Date(this.#writing.transport.serverNowMs()).toISOString();
      this.#results[row.index] = { ok: true, remoteId: answer.id, stamp, created: answer.created === true };
      return 'done';
    }
    const error = rowFailure(errorOfRow(answer), how === 'update');
    // The org takes nothing more: what was settled stands, and the run ends.
    if (error.scope === 'account') throw error;
    this.#results[row.index] = { ok: false, error };
    return error.kind === 'locked' ? 'locked' : 'done';
  }

  async #alone(how: How, row: Row): Promise<void> {
    const { timer, random, signal } = this.#writing;
    for (let tries = 1; tries < mostLockTries; tries += 1) {
      await timer.wait(jitterMs(tries + 1, random), signal);
      let isLocked = false;
      await sendCollections(this.#writing, [{ how, rows: [row] }], async (_, answer) => {
        if ('error' in answer) throw answer.error;
        isLocked = this.#settle(how, row, answer.rows[0] ?? { success: false }) === 'locked';
      });
      if (!isLocked) return;
    }
  }

  /**
   * A collection that was turned down as a whole. Rows that hold a field which is not there are at fault, and the others go
   * again; where no field is named it is parted in halves until the row at fault stands alone.
   */
  async #whole({ how, rows }: Collection, error: CrmError): Promise<void> {
    if (isOfAccount(error)) throw error;
    const named = rows.filter(({ fields }) => error.remoteFields.some((name) => Object.hasOwn(fields, name)));
    const faulty = rows.length === 1 ? rows : named;
    for (const row of faulty) this.#results[row.index] = { ok: false, error: asRow(error, how) };
    const rest = rows.filter((row) => !faulty.includes(row));
    if (rest.length === 0) return;
    if (faulty.length > 0) return this.send([{ how, rows: rest }]);
    const middle = Math.ceil(rest.length / 2);
    await this.send([{ how, rows: rest.slice(0, middle) }]);
    await this.send([{ how, rows: rest.slice(middle) }]);
  }
}

/** What no row is at fault for: sent in parts it would fail as well. */
const isOfAccount = ({ scope, kind }: CrmError): boolean =>
  scope === 'account' || kind === 'transient' || kind === 'timeout' || kind === 'protocol';

const asRow = ({ remoteCode, remoteFields }: CrmError, how: How): CrmError =>
  rowFailure({ code: remoteCode, fields: remoteFields }, how === 'update');

function repeated(): CrmError {
  return new CrmError({
    kind: 'duplicate',
    scope: 'row',
    message: 'The same case came twice in one batch.',
    help: 'Send it once; the first one was written.',
  });
}
