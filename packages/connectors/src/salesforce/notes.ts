import type { RemoteNote, RowResult } from '../crm/connector.js';
import { batchesOf } from '../crm/batches.js';
import { CrmError, isCrmError } from '../crm/crmError.js';
import { collectionSize, packed, sendParts, type PartAnswer } from './packed.js';
import { dataPath } from './paths.js';
import { errorOfRow, rowFailure } from './rowFailure.js';
import type { SalesforceWriting } from './writing.js';

/** Longest body of a comment, in bytes of UTF-8. */
const longest = 4_000;
/** Milliseconds: well within the time for which who writes a note holds it, so that nobody looks for it while it may still be on its way. */
const longestWaitMs = 90_000;

/**
 * Writes notes under Cases, as comments that only agents see, 1 000 in a request. Comments are there in every org, while a post in the
 * feed needs Chatter, which a company may have switched off; they are plain text, so nothing has to be escaped.
 *
 * A comment has nothing that makes it unique, so one whose answer was lost is not sent again here: its row says so, and whoever
 * asks again looks for it first.
 */
export async function pushNotes(writing: SalesforceWriting, notes: readonly RemoteNote[]): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const some of batchesOf(batchesOf(notes, collectionSize), packed)) {
    const answers = await sent(writing, some);
    const stamp = new Date(writing.transport.serverNowMs()).toISOString();
    for (const [index, batch] of some.entries()) results.push(...resultsOf(batch, answers[index], stamp));
  }
  return results;
}

/** One collection of notes or more, each with what came of it. */
async function sent(writing: SalesforceWriting, batches: readonly RemoteNote[][]): Promise<PartAnswer[]> {
  const path = dataPath('composite', 'sobjects');
  const parts = batches.map((batch) => ({ method: 'POST', path, records: batch.map(commentOf) }) as const);
  try {
    return await sendParts(writing, parts, {
      ...{ endpoint: 'comments.create', packedEndpoint: 'comments.composite', repeatable: false },
      packedDeadlineMs: longestWaitMs,
    });
  } catch (error) {
    if (!isCrmError(error) || error.scope === 'account') throw error;
    return batches.map(() => ({ error }));
  }
}

function resultsOf(batch: readonly RemoteNote[], answer: PartAnswer | undefined, stamp: string): RowResult[] {
  if (answer && 'rows' in answer) {
    return batch.map((_, index) => {
      const row = answer.rows[index];
      if (!row) return unsure();
      if (row.success && row.id) return { ok: true, remoteId: row.id, stamp, created: true };
      return { ok: false, error: rowFailure(errorOfRow(row), true) };
    });
  }
  const error = answer?.error;
  if (error?.scope === 'account') throw error;
  const wasLost = !error || error.code === 'crm-unavailable' || error.kind === 'protocol';
  const failure = wasLost ? unsure() : ({ ok: false, error } as const);
  return batch.map(() => failure);
}

function commentOf({ remoteId, text }: RemoteNote): object {
  return { attributes: { type: 'CaseComment' }, ParentId: remoteId, IsPublished: false, CommentBody: cut(text) };
}

/** Cut so that no character is left in half. */
function cut(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return bytes.byteLength <= longest ? text : new TextDecoder().decode(bytes.subarray(0, longest), { stream: true });
}

function unsure(): RowResult {
  return {
    ok: false,
    error: new CrmError({
      kind: 'transient',
      scope: 'row',
      message: 'Whether Salesforce took the note is not known: its answer was lost.',
      help: 'Nothing to do: the next try looks whether the comment is there before it writes it.',
    }),
  };
}
