import type { LedgerDatabase } from './database.js';

const msPerDay = 86_400_000;

/** A code that opens one embedded page, as it is kept: its hash alone, so that the database gives no code away. */
export interface EmbedCode {
  /** SHA-256 of the code. */
  hash: string;
  /** What it stands for, as JSON. */
  body: string;
  /** ISO instant from which it opens nothing. */
  expiresAt: string;
}

/**
 * Keeps a code, and forgets those of yesterday. The same code again changes nothing.
 *
 * @param now ISO instant
 * @returns whether it was not there before
 */
export async function keepCode(
  { writer }: LedgerDatabase,
  tenant: string,
  { hash, body, expiresAt }: EmbedCode,
  now: string,
): Promise<boolean> {
  return writer.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('embed_codes')
      .where('tenant', '=', tenant)
      .where('expires_at', '<', utc(Date.parse(now) - msPerDay))
      .execute();
    const kept = await trx
      .insertInto('embed_codes')
      .values({ tenant, hash, body, expires_at: utc(Date.parse(expiresAt)), used_at: null, revoked_at: null })
      .onConflict((conflict) => conflict.columns(['tenant', 'hash']).doNothing())
      .returning('hash')
      .executeTakeFirst();
    return kept !== undefined;
  });
}

/**
 * Takes a code: of all who bring it, in whichever process, one is given what it stands for. A code that comes a second time was seen by
 * somebody else, so what its first use opened is closed.
 *
 * @param now ISO instant
 */
export async function takeCode(
  { writer }: LedgerDatabase,
  tenant: string,
  hash: string,
  now: string,
): Promise<string | undefined> {
  const at = utc(Date.parse(now));
  return writer.transaction().execute(async (trx) => {
    const code = () => trx.updateTable('embed_codes').where('tenant', '=', tenant).where('hash', '=', hash);
    const taken = await code()
      .set({ used_at: at })
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returning('body')
      .executeTakeFirst();
    if (taken === undefined)
      await code().set({ revoked_at: at }).where('used_at', 'is not', null).where('revoked_at', 'is', null).execute();
    return taken?.body;
  });
}

/** Whether what a code opened is closed: it came twice, or is forgotten. */
export async function isRevoked({ reader }: LedgerDatabase, tenant: string, hash: string): Promise<boolean> {
  const found = await reader
    .selectFrom('embed_codes')
    .select('revoked_at')
    .where('tenant', '=', tenant)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return found === undefined || found.revoked_at !== null;
}

const utc = (ms: number): string => new Date(ms).toISOString();
