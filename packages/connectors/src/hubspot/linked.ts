import { z } from 'zod';
import { batchesOf } from '../crm/batches.js';
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
const properties = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) })),
});

/** Ids of the notes or e-mails of each ticket, however many there are. */
export async function linkedIds(
  { transport, version, signal }: HubspotWriting,
  type: 'notes' | 'emails',
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  let inputs: { id: string; after?: string }[] = ticketIds.map((id) => ({ id }));
  while (inputs.length > 0) {
    const further: typeof inputs = [];
    for (const batch of batchesOf(inputs, 1_000)) {
      const answer = await transport.send({
        endpoint: `${type}.associations`,
        method: 'POST',
        path: hubspotPath(version, 'associations', 'tickets', type, 'batch', 'read'),
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

/** Values of records by their ids; those that are gone are left out. */
export async function readValues(
  { transport, version, signal }: HubspotWriting,
  type: 'tickets' | 'notes' | 'emails',
  ids: readonly string[],
  names: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string | null>>>> {
  const found = new Map<string, Readonly<Record<string, string | null>>>();
  for (const batch of batchesOf([...new Set(ids)], 100)) {
    const answer = await transport.send({
      endpoint: `${type}.read`,
      method: 'POST',
      path: hubspotPath(version, 'objects', type, 'batch', 'read'),
      json: { inputs: batch.map((id) => ({ id })), properties: names, propertiesWithHistory: [] },
      repeatable: true,
      signal,
    });
    for (const { id, properties: values } of readAs(properties, answer.body).results) found.set(id, values);
  }
  return found;
}
