import { setImmediate as lookAround } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** Enough that waiting for the disk is shared by many, few enough that the first does not wait for long. */
const mostTogether = 100;

/** Something that waits to be written, and who waits for it. */
interface Waiting {
  /** Writes it as a part of a transaction: when it fails, the others stay. Fails when the whole transaction is lost. */
  write(trx: Transaction<Tables>): Promise<void>;
  /** Tells how it ended, once the disk has the transaction. */
  settle(): void;
  fail(error: unknown): void;
}

/**
 * Writes what comes at the same time in one transaction, so that it waits for the disk once. Each part stands or falls by itself, and
 * is answered when the disk has it. For a database that takes one writer at a time.
 *
 * @returns runs work as such a part
 */
export function groupCommit(writer: Kysely<Tables>): <T>(work: (trx: Transaction<Tables>) => Promise<T>) => Promise<T> {
  const waiting: Waiting[] = [];
  let running = false;

  /** What waits, or is ready to: the disk takes far longer than a look around, and stops everything else meanwhile. */
  async function comesNext(): Promise<Waiting | undefined> {
    if (waiting.length === 0) await lookAround();
    return waiting.shift();
  }

  async function writeTogether(): Promise<void> {
    const taken: Waiting[] = [];
    try {
      await writer.transaction().execute(async (trx) => {
        for (let next = await comesNext(); next; next = taken.length < mostTogether ? await comesNext() : undefined) {
          taken.push(next);
          await next.write(trx);
        }
      });
    } catch (error) {
      // A transaction that cannot even begin has waited for as long as may be, and they with it.
      for (const one of taken.length > 0 ? taken : waiting.splice(0)) one.fail(error);
      return;
    }
    for (const one of taken) one.settle();
  }

  async function writeAll(): Promise<void> {
    if (running) return;
    running = true;
    while (waiting.length > 0) await writeTogether();
    running = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      let settle = (): void => {};
      waiting.push({
        async write(trx) {
          await sql`savepoint part`.execute(trx);
          const outcome = work(trx);
          settle = () => resolve(outcome);
          try {
            await outcome;
          } catch (error) {
            await rollBackPart(trx, error);
          }
          await sql`release part`.execute(trx);
        },
        settle: () => settle(),
        fail: reject,
      });
      void writeAll();
    });
}

/** After some failures, such as a full disk, there is no transaction any more: what came before in it is lost, too. */
async function rollBackPart(trx: Transaction<Tables>, failure: unknown): Promise<void> {
  try {
    await sql`rollback to part`.execute(trx);
  } catch {
    throw failure;
  }
}
