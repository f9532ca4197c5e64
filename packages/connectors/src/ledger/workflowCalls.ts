import type { LedgerDatabase } from './database.js';

/** What a workflow was answered under the id of a call. */
export async function answerOfCall(
  { reader }: LedgerDatabase,
  tenant: string,
  callId: string,
): Promise<string | undefined> {
  const found = await reader
    .selectFrom('workflow_calls')
    .select('answer')
    .where('tenant', '=', tenant)
    .where('call_id', '=', callId)
    .executeTakeFirst();
  return found?.answer;
}

/** Keeps the first answer to a call. */
export async function keepAnswer(
  { writer }: LedgerDatabase,
  tenant: string,
  { callId, answer, at }: { callId: string; answer: string; at: string },
): Promise<void> {
  await writer.transaction().execute((trx) =>
    trx
      .insertInto('workflow_calls')
      .values({ tenant, call_id: callId, answer, at })
      .onConflict((conflict) => conflict.columns(['tenant', 'call_id']).doNothing())
      .execute(),
  );
}
