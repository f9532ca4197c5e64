import { z } from 'zod';
import type { NoteFile, RemoteNote, RowResult } from '../crm/connector.js';
import { CrmError, isCrmError } from '../crm/crmError.js';
import { hubspotPath } from './paths.js';
import { batchesOf } from '../crm/batches.js';
import type { HubspotWriting } from './push.js';
import { readAs } from './ticket.js';

/** HubSpot's own kind of link from a note to a ticket. */
const noteToTicket = 228;
/** Longest body of a note, in characters. */
const longest = 65_536;

const made = z.object({ results: z.array(z.object({ id: z.string(), createdAt: z.string() })) });

/**
 * Writes notes under tickets. A note has nothing that makes it unique, so one whose answer was lost is not sent again here:
 * its row says so, and whoever asks again looks for it first. Its file goes ahead of it, in the place of one of that name: a file
 * whose note was lost is not there twice.
 */
export async function pushNotes(writing: HubspotWriting, notes: readonly RemoteNote[]): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const batch of batchesOf(notes, 100)) {
    const files = new Map<RemoteNote, string | CrmError>();
    for (const note of batch) if (note.file) files.set(note, await orFailure(upload(writing, note.file)));
    const ready = batch.filter((note) => typeof files.get(note) !== 'object');
    const inputs = ready.map((note) => inputOf(note, files.get(note) as string | undefined));
    const rows = inputs.length === 0 ? [] : await orFailure(create(writing, inputs));
    for (const note of batch) {
      const failed = files.get(note);
      if (typeof failed === 'object') results.push({ ok: false, error: failed });
      else results.push(isCrmError(rows) ? lostOr(rows) : (rows[ready.indexOf(note)] ?? unsure()));
    }
  }
  return results;
}

/** What came of a request, or its failure where it is not that of the whole account. */
async function orFailure<Result>(sent: Promise<Result>): Promise<Result | CrmError> {
  try {
    return await sent;
  } catch (error) {
    if (!isCrmError(error) || error.scope === 'account') throw error;
    return error;
  }
}

const lostOr = (error: CrmError): RowResult => (error.code === 'crm-unavailable' ? unsure() : { ok: false, error });

async function create({ transport, version, signal }: HubspotWriting, inputs: readonly object[]): Promise<RowResult[]> {
  const answer = await transport.send({
    endpoint: 'notes.create',
    method: 'POST',
    path: hubspotPath(version, 'objects', 'notes', 'batch', 'create'),
    json: { inputs },
    repeatable: false,
    signal,
  });
  return readAs(made, answer.body).results.map(({ id, createdAt }) => ({
    ...{ ok: true, remoteId: id, stamp: createdAt, created: true },
  }));
}

/** Where files of cases lie in the file manager. */
const folder = '/pqrs';
const uploaded = z.object({ id: z.union([z.string(), z.number()]).transform(String) });

async function upload({ transport, version, signal }: HubspotWriting, file: NoteFile): Promise<string> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(file.content)], file.name, { type: file.mediaType }));
  form.set('fileName', file.name);
  form.set('folderPath', folder);
  // Seen by who is signed in to HubSpot alone.
  form.set('options', JSON.stringify({ access: 'PRIVATE', overwrite: true }));
  const answer = await transport.send({
    endpoint: 'files.upload',
    method: 'POST',
    path: hubspotPath(version, 'files'),
    raw: { body: form },
    repeatable: true,
    signal,
  });
  return readAs(uploaded, answer.body).id;
}

function inputOf({ remoteId, text, at, writeId }: RemoteNote, fileId: string | undefined): object {
  return {
    properties: {
      hs_timestamp: at,
      hs_note_body: asMarkup(text).slice(0, longest),
      ...(fileId !== undefined && { hs_attachment_ids: fileId }),
    },
    associations: [
      { to: { id: remoteId }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: noteToTicket }] },
    ],
    objectWriteTraceId: writeId,
  };
}

/** HubSpot shows a note's body as HTML. */
export function asMarkup(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign).replace(/\r?\n/g, '<br>');
}

function unsure(): RowResult {
  return {
    ok: false,
    error: new CrmError({
      kind: 'transient',
      scope: 'row',
      message: 'Whether HubSpot took the note is not known: its answer was lost.',
      help: 'Nothing to do: the next try looks whether the note is there before it writes it.',
    }),
  };
}
