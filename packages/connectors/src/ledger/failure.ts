import { isPqrsError, PqrsError } from '@pqrs-kit/core';
import type { LedgerDatabase } from './database.js';

/** Carries a failure of the caller's own code through a transaction, so that it is not taken for one of the database. */
class CallerFailure extends Error {
  constructor(cause: unknown) {
    super('The code that builds the entry failed.', { cause });
  }
}

/** Runs the caller's own code within a transaction. */
export async function callerCode<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new CallerFailure(error);
  }
}

/** Runs work on the database; what fails in it comes out as a PqrsError, what fails in the caller's own code as it was. */
export async function onDatabase<T>(database: Pick<LedgerDatabase, 'failure'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CallerFailure) throw error.cause;
    if (isPqrsError(error) || error instanceof TypeError || error instanceof RangeError) throw error;
    throw database.failure(error);
  }
}

/** The error of a database that does not do its work. `reason` must hold neither data of cases nor secrets. */
export function unavailable(reason: string, help: string, cause?: unknown): PqrsError {
  return new PqrsError(
    'ledger-unavailable',
    `The ledger's database cannot be used: ${reason}.`,
    help,
    cause === undefined ? {} : { cause },
  );
}
