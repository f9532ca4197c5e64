import { z } from 'zod';
import type { RemoteNote, RowResult } from '../crm/connector.js';
import { batchesOf } from '../crm/batches.js';
import { CrmError, isCrmError } from '../crm/crmError.js';
import { collectionSize } from './collections.js';
import { readAs } from './caseRow.js';
import { dataPath } from './paths.js';
import { errorOfRow, rowAnswer, rowFailure } from './rowFailure.js';
import type { SalesforceWriting } from './writing.js';

/** Longest body of a comment, in bytes of UTF-8. */
const longest = 4_000;

const made = z.array(rowAnswer);

/**
 * Writes notes under Cases, as comments that only agents see. Comments are there in every org, while a post in the feed needs
 * Chatter, which a company may have switched off; they are plain text, so nothing has to be escaped.
 *
 * A comment has nothing that makes it unique, so one whose answer was lost is not sent again here: its row says so, and whoever
 * asks again looks for it first.
 */
export async function pushNotes(writing: SalesforceWriting, notes: readonly RemoteNote[]): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const batch of batchesOf(notes, collectionSize)) {
    try {
      const answer = await writing.transport.send({
        endpoint: 'comments.create',
        method: 'POST',
        path: dataPath('composite', 'sobjects'),
        json: { allOrNone: false, records: batch.map(commentOf) },
        repeatable: false,
        signal: writing.signal,
      });
      const rows = readAs(made, answer.body);
      const stamp = new Date(writing.transport.serverNowMs()).toISOString();
      for (const [index] of batch.entries()) {
        const row = rows[index];
        if (!row) results.push(unsure());
        else if (row.success && row.id) results.push({ ok: true, remoteId: row.id, stamp, created: true });
        else results.push({ ok: false, error: rowFailure(errorOfRow(row), true) });
      }
    } catch (error) {
      if (!isCrmError(error) || error.scope === 'account') throw error;
      const wasLost = error.code === 'crm-unavailable' || error.kind === 'protocol';
      const failure = wasLost ? unsure() : ({ ok: false, error } as const);
      results.push(...batch.map(() => failure));
    }
  }
  return results;
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
