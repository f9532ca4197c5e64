import { z } from 'zod';
import type { RemoteNote, RowResult } from '../crm/connector.js';
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
 * its row says so, and whoever asks again looks for it first.
 */
export async function pushNotes(writing: HubspotWriting, notes: readonly RemoteNote[]): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const batch of batchesOf(notes, 100)) {
    try {
      const answer = await writing.transport.send({
        endpoint: 'notes.create',
        method: 'POST',
        path: hubspotPath(writing.version, 'objects', 'notes', 'batch', 'create'),
        json: { inputs: batch.map(inputOf) },
        repeatable: false,
        signal: writing.signal,
      });
      const rows = readAs(made, answer.body).results;
      for (const [index] of batch.entries()) {
        const row = rows[index];
        results.push(row ? { ok: true, remoteId: row.id, stamp: row.createdAt, created: true } : unsure());
      }
    } catch (error) {
      if (!isCrmError(error) || error.scope === 'account') throw error;
      const rowFailure = error.code === 'crm-unavailable' ? unsure() : ({ ok: false, error } as const);
      results.push(...batch.map(() => rowFailure));
    }
  }
  return results;
}

function inputOf({ remoteId, text, at, writeId }: RemoteNote): object {
  return {
    properties: { hs_timestamp: at, hs_note_body: asMarkup(text).slice(0, longest) },
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
