import { z } from 'zod';
import type { NoteFile, RemoteNote, RowResult } from '../crm/connector.js';
import { batchesOf } from '../crm/batches.js';
import { CrmError, isCrmError } from '../crm/crmError.js';
import { readAs } from './caseRow.js';
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
 * feed needs Chatter, which a company may have switched off; they are plain text, so nothing has to be escaped. One that has a file is
 * that file alone, put at the Case.
 *
 * A comment has nothing that makes it unique, so one whose answer was lost is not sent again here: its row says so, and whoever
 * asks again looks for it first.
 */
export async function pushNotes(writing: SalesforceWriting, notes: readonly RemoteNote[]): Promise<RowResult[]> {
  const comments = notes.filter(({ file }) => file === undefined);
  const results = new Map<RemoteNote, RowResult>();
  for (const some of batchesOf(batchesOf(comments, collectionSize), packed)) {
    const answers = await sent(writing, some);
    const stamp = new Date(writing.transport.serverNowMs()).toISOString();
    for (const [index, batch] of some.entries()) {
      const rows = resultsOf(batch, answers[index], stamp);
      for (const [row, note] of batch.entries()) results.set(note, rows[row] ?? unsure());
    }
  }
  for (const note of notes) if (note.file) results.set(note, await uploaded(writing, note.remoteId, note.file));
  return notes.map((note) => results.get(note) ?? unsure());
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
  const failure = answer ? failureOf(answer.error) : unsure();
  return batch.map(() => failure);
}

/** What a note came to whose request failed. @throws CrmError that of the whole account */
function failureOf(error: CrmError): RowResult {
  if (error.scope === 'account') throw error;
  const wasLost = error.code === 'crm-unavailable' || error.kind === 'protocol';
  return wasLost ? unsure() : { ok: false, error };
}

async function uploaded(writing: SalesforceWriting, caseId: string, file: NoteFile): Promise<RowResult> {
  try {
    return await upload(writing, caseId, file);
  } catch (error) {
    if (!isCrmError(error)) throw error;
    return failureOf(error);
  }
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
