import { z } from 'zod';
import type { NoteFile, RemoteNote, RowResult } from '../crm/connector.js';
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
 * Chatter, which a company may have switched off; they are plain text, so nothing has to be escaped. One that has a file is that
 * file alone, put at the Case.
 *
 * A comment has nothing that makes it unique, so one whose answer was lost is not sent again here: its row says so, and whoever
 * asks again looks for it first.
 */
export async function pushNotes(writing: SalesforceWriting, notes: readonly RemoteNote[]): Promise<RowResult[]> {
  const comments = notes.filter(({ file }) => file === undefined);
  const results = new Map<RemoteNote, RowResult>();
  for (const batch of batchesOf(comments, collectionSize)) {
    const rows = await orFailure(create(writing, batch));
    for (const [index, note] of batch.entries())
      results.set(note, Array.isArray(rows) ? (rows[index] ?? unsure()) : rows);
  }
  for (const note of notes) {
    if (!note.file) continue;
    const made = await orFailure(upload(writing, note.remoteId, note.file));
    results.set(note, made);
  }
  return notes.map((note) => results.get(note) ?? unsure());
}

/** What came of a request; its failure where it is not that of the whole account. */
async function orFailure<Result>(sent: Promise<Result>): Promise<Result | RowResult> {
  try {
    return await sent;
  } catch (error) {
    if (!isCrmError(error) || error.scope === 'account') throw error;
    const wasLost = error.code === 'crm-unavailable' || error.kind === 'protocol';
    return wasLost ? unsure() : { ok: false, error };
  }
}

async function create(
  { transport, signal }: SalesforceWriting,
  notes: readonly RemoteNote[],
): Promise<(RowResult | undefined)[]> {
  const answer = await transport.send({
    endpoint: 'comments.create',
    method: 'POST',
    path: dataPath('composite', 'sobjects'),
    json: { allOrNone: false, records: notes.map(commentOf) },
    repeatable: false,
    signal,
  });
  const stamp = new Date(transport.serverNowMs()).toISOString();
  return readAs(made, answer.body).map((row) =>
    row.success && row.id
      ? { ok: true, remoteId: row.id, stamp, created: true }
      : { ok: false, error: rowFailure(errorOfRow(row), true) },
  );
}

const kept = z.object({ id: z.string() });

/** A file at a Case, which whoever sees the Case may see. A comment bears none. */
async function upload({ transport, signal }: SalesforceWriting, caseId: string, file: NoteFile): Promise<RowResult> {
  const answer = await transport.send({
    endpoint: 'files.create',
    method: 'POST',
    path: dataPath('sobjects', 'ContentVersion'),
    json: {
      Title: file.name.replace(/\.[a-z]+$/, ''),
      PathOnClient: file.name,
      FirstPublishLocationId: caseId,
      VersionData: Buffer.from(file.content).toString('base64'),
    },
    repeatable: false,
    signal,
  });
  const stamp = new Date(transport.serverNowMs()).toISOString();
  return { ok: true, remoteId: readAs(kept, answer.body).id, stamp, created: true };
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
