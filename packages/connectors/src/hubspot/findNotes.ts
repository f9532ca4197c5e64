import { z } from 'zod';
import { batchesOf } from '../crm/batches.js';
import type { SoughtNote } from '../crm/connector.js';
import { asMarkup } from './notes.js';
import { hubspotPath } from './paths.js';
import type { HubspotWriting } from './push.js';
import { readAs } from './ticket.js';

const linked = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: z.string() }),
      to: z.array(z.object({ toObjectId: z.union([z.string(), z.number()]).transform(String) })),
      paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
    }),
  ),
});
const bodies = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) })),
});

/** Looks for notes among those of their tickets: links and records are read as they are, while search lags behind. */
export async function findNotes(writing: HubspotWriting, asked: readonly SoughtNote[]): Promise<boolean[]> {
  const noteIds = await notesOf(writing, [...new Set(asked.map(({ remoteId }) => remoteId))]);
  const texts = await readTexts(writing, [...new Set([...noteIds.values()].flat())]);
  return asked.map(({ remoteId, anchor }) =>
    (noteIds.get(remoteId) ?? []).some((id) => texts.get(id)?.includes(asMarkup(anchor)) ?? false),
  );
}

/** Ids of the notes of each ticket. */
async function notesOf(
  { transport, version, signal }: HubspotWriting,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  let inputs: { id: string; after?: string }[] = ticketIds.map((id) => ({ id }));
  while (inputs.length > 0) {
    const further: typeof inputs = [];
    for (const batch of batchesOf(inputs, 1_000)) {
      const answer = await transport.send({
        endpoint: 'notes.associations',
        method: 'POST',
        path: hubspotPath(version, 'associations', 'tickets', 'notes', 'batch', 'read'),
        json: { inputs: batch },
        repeatable: true,
        signal,
      });
      for (const { from, to, paging } of readAs(linked, answer.body).results) {
        found.set(from.id, [...(found.get(from.id) ?? []), ...to.map(({ toObjectId }) => toObjectId)]);
        if (paging?.next) further.push({ id: from.id, after: paging.next.after });
      }
    }
    inputs = further;
  }
  return found;
}

async function readTexts(
  { transport, version, signal }: HubspotWriting,
  noteIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const batch of batchesOf(noteIds, 100)) {
    const answer = await transport.send({
      endpoint: 'notes.read',
      method: 'POST',
      path: hubspotPath(version, 'objects', 'notes', 'batch', 'read'),
      json: { inputs: batch.map((id) => ({ id })), properties: ['hs_note_body'], propertiesWithHistory: [] },
      repeatable: true,
      signal,
    });
    for (const { id, properties } of readAs(bodies, answer.body).results) {
      found.set(id, properties['hs_note_body'] ?? '');
    }
  }
  return found;
}
