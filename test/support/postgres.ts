import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run hands out PostgreSQL databases: see postgres.setup.ts. */
    postgresDesk: string;
  }
}

/**
 * A fresh, empty database on the run's own PostgreSQL server, which starts when the first test asks for one.
 *
 * @example
 * const { ledger, close } = await openLedger({ databaseUrl: await freshDatabase() });
 */
export async function freshDatabase(): Promise<string> {
  const answer = await fetch(inject('postgresDesk'), { method: 'POST' });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`No PostgreSQL for the tests: ${text}`);
  return text;
}
