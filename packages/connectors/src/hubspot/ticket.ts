import { z } from 'zod';
import type { RemoteCase, RemoteValue, Selection } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import { fileProperties, fileSignsOf } from './fileSigns.js';

/** Our id on a ticket: unique in the account, so that the same write twice makes one ticket. */
export const externalIdProperty = 'pqrs_id';
/** When HubSpot says a ticket last changed. */
export const stampProperty = 'hs_lastmodifieddate';
/** Ids of tickets that were merged into this one, parted by semicolons. */
const mergedProperty = 'hs_merged_object_ids';

/** What is always read of a ticket, whatever the field map asks for. */
export function ticketProperties({ caseFields, files }: Pick<Selection, 'caseFields' | 'files'>): string[] {
  const always = [externalIdProperty, stampProperty, 'createdate', mergedProperty];
  return [...new Set([...always, ...(files ? fileProperties : []), ...caseFields])];
}

const associated = z.object({ results: z.array(z.object({ id: z.string() })) });

export const ticketSchema = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.boolean().optional(),
  archivedAt: z.string().optional(),
  associations: z.record(z.string(), associated).optional(),
});
export type Ticket = z.output<typeof ticketSchema>;

/** A ticket as the sync reads it, its contact apart. */
export function caseOfTicket(ticket: Ticket, { caseFields, files }: Selection): RemoteCase {
  const { properties } = ticket;
  return {
    remoteId: ticket.id,
    externalId: properties[externalIdProperty] || null,
    stamp: stampOf(ticket),
    createdAt: instant(properties['createdate'] ?? ticket.createdAt),
    fields: Object.fromEntries(caseFields.map((name): [string, RemoteValue] => [name, properties[name] ?? null])),
    contact: null,
    ...(files && { fileSigns: fileSignsOf(ticket) }),
  };
}

export const stampOf = (ticket: Ticket): string => instant(ticket.properties[stampProperty] ?? ticket.updatedAt);

/** Ids of the tickets that this one took in. */
export function mergedIds({ properties }: Ticket): string[] {
  return (properties[mergedProperty] ?? '').split(';').filter((id) => id !== '');
}

/** HubSpot writes instants as ISO 8601, and as milliseconds where they were set so. */
function instant(text: string): string {
  const ms = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(ms)) throw unreadable('an instant');
  return new Date(ms).toISOString();
}

/** What a page of tickets looks like: lists, searches and batch reads. */
export const ticketPage = z.object({
  results: z.array(ticketSchema),
  total: z.number().optional(),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});

/** @throws CrmError `protocol` for an answer of another shape */
export function readAs<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  throw unreadable(result.error.issues[0]?.path.join('.') ?? 'its body');
}

function unreadable(what: string): CrmError {
  return new CrmError({
    kind: 'protocol',
    message: `The answer of HubSpot is not of the shape its interface promises (${what}).`,
    help: 'HubSpot may have changed its interface. Update pqrs-kit, or set the version of the interface to v3.',
  });
}
