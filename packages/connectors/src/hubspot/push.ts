import { z } from 'zod';
import type { RemoteChange, RowResult } from '../crm/connector.js';
import { CrmError, isCrmError } from '../crm/crmError.js';
import type { Transport } from '../crm/transport/transport.js';
import { fieldsOf } from './dialect.js';
import { hubspotPath, type HubspotVersion } from './paths.js';
import { batchesOf } from '../crm/batches.js';
import { externalIdProperty, readAs, stampOf, ticketSchema } from './ticket.js';

export interface HubspotWriting {
  transport: Transport;
  version: HubspotVersion;
  signal?: AbortSignal | undefined;
}

const rowError = z.object({
  category: z.string().optional(),
  message: z.string().optional(),
  context: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.object({ in: z.string().optional(), code: z.string().optional() })).optional(),
});

const written = z.object({
  results: z.array(ticketSchema.extend({ new: z.boolean().optional(), objectWriteTraceId: z.string().optional() })),
  errors: z.array(rowError).optional(),
});

type Row = RemoteChange & { index: number };

/**
 * Writes tickets: those that are linked by their id, the others by ours, so that the same write again makes no second ticket.
 * A batch that HubSpot turns down as a whole is parted in halves until the row at fault stands alone.
 */
export async function pushTickets(writing: HubspotWriting, changes: readonly RemoteChange[]): Promise<RowResult[]> {
  const results: RowResult[] = Array.from({ length: changes.length });
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const [index, change] of changes.entries()) {
    if (seen.has(change.externalId)) results[index] = { ok: false, error: repeated() };
    else rows.push({ ...change, index });
    seen.add(change.externalId);
  }
  const known = rows.filter(({ remoteId }) => remoteId !== null);
  const fresh = rows.filter(({ remoteId }) => remoteId === null);
  for (const batch of batchesOf(known, 100)) await write(writing, 'update', batch, results);
  for (const batch of batchesOf(fresh, 100)) await write(writing, 'upsert', batch, results);
  await linkContacts(writing, fresh, results);
  return results;
}

async function write(
  writing: HubspotWriting,
  how: 'update' | 'upsert',
  rows: readonly Row[],
  results: RowResult[],
): Promise<void> {
  try {
    const answer = await writing.transport.send({
      endpoint: `tickets.${how}`,
      method: 'POST',
      path: hubspotPath(writing.version, 'objects', 'tickets', 'batch', how),
      json: { inputs: rows.map((row) => inputOf(row, how)) },
      repeatable: true,
      signal: writing.signal,
    });
    readRows(readAs(written, answer.body), how, rows, results);
  } catch (error) {
    if (!isCrmError(error)) throw error;
    if (error.scope === 'account' || error.kind === 'transient' || error.kind === 'timeout') throw error;
    if (rows.length > 1) {
      const middle = Math.ceil(rows.length / 2);
      await write(writing, how, rows.slice(0, middle), results);
      await write(writing, how, rows.slice(middle), results);
      return;
    }
    const [row] = rows;
    if (row) results[row.index] = { ok: false, error: asRow(error) };
  }
}

function inputOf({ externalId, remoteId, fields, writeId }: Row, how: 'update' | 'upsert'): object {
  const named = Object.entries({ ...fields, [externalIdProperty]: externalId });
  // An empty text is how HubSpot is told to take a value away.
  const properties = Object.fromEntries(named.map(([name, value]) => [name, value === null ? '' : String(value)]));
  const id = how === 'update' ? { id: remoteId } : { id: externalId, idProperty: externalIdProperty };
  return { ...id, properties, objectWriteTraceId: writeId };
}

function readRows(
  answer: z.output<typeof written>,
  how: 'update' | 'upsert',
  rows: readonly Row[],
  results: RowResult[],
): void {
  const ticketOf = answered(answer.results, how, rows);
  const byTrace = new Map((answer.errors ?? []).flatMap((error) => tracesOf(error).map((trace) => [trace, error])));
  for (const row of rows) {
    const ticket = ticketOf(row);
    results[row.index] = ticket
      ? { ok: true, remoteId: ticket.id, stamp: stampOf(ticket), created: ticket.new === true }
      : { ok: false, error: rejected(byTrace.get(row.writeId) ?? byTrace.get(row.remoteId ?? '')) };
  }
}

type Written = z.output<typeof written>['results'][number];

/**
 * Which ticket answers which row: by our name of the write, else by the ticket's id or ours. An upsert tells neither of its
 * properties but those that a ticket always has.
 */
function answered(tickets: readonly Written[], how: 'update' | 'upsert', rows: readonly Row[]) {
  const byTrace = new Map(tickets.map((ticket) => [ticket.objectWriteTraceId, ticket]));
  const byKey = new Map(
    tickets.map((ticket) => [how === 'update' ? ticket.id : ticket.properties[externalIdProperty], ticket]),
  );
  const inOrder = tickets.length === rows.length ? new Map(rows.map((row, at) => [row, tickets[at]])) : undefined;
  return (row: Row): Written | undefined =>
    byTrace.get(row.writeId) ??
    byKey.get(how === 'update' ? (row.remoteId ?? '') : row.externalId) ??
    inOrder?.get(row);
}

/** Rows that an error of a mixed answer is about: by our name of the write, or by the ticket's id. */
function tracesOf({ context = {} }: z.output<typeof rowError>): string[] {
  const named = [context['objectWriteTraceId'], context['ids'], context['id']].flat();
  return named.filter((name): name is string => typeof name === 'string');
}

function rejected(error: z.output<typeof rowError> | undefined): CrmError {
  const missing = error?.category === 'OBJECT_NOT_FOUND';
  const fields = error ? fieldsOf(error) : [];
  const named = fields.length > 0 ? ` (${fields.map((name) => `"${name}"`).join(', ')})` : '';
  return new CrmError({
    kind: missing ? 'deleted' : 'validation',
    scope: 'row',
    remoteFields: fields,
    ...(error?.category === undefined ? {} : { remoteCode: error.category }),
    message: missing ? 'The ticket is no longer in HubSpot.' : `HubSpot did not take the ticket${named}.`,
    help: missing
      ? 'Restore it in HubSpot, or let the next sync unlink it.'
      : 'Compare the fields in HubSpot with the field map: "pqrs doctor hubspot" says what differs.',
  });
}

function asRow(error: CrmError): CrmError {
  const { kind, message, help, remoteCode, correlationId, status, remoteFields, cause } = error;
  return new CrmError({
    ...{ kind: kind === 'not-found' ? 'deleted' : kind, message, help, remoteFields, cause, scope: 'row' },
    ...(remoteCode === undefined ? {} : { remoteCode }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(status === undefined ? {} : { status }),
  });
}

function repeated(): CrmError {
  return new CrmError({
    kind: 'duplicate',
    scope: 'row',
    message: 'The same case came twice in one batch.',
    help: 'Send it once; the first one was written.',
  });
}

/** Tickets that were made now are linked to the person who wrote. */
async function linkContacts(
  writing: HubspotWriting,
  rows: readonly Row[],
  results: readonly RowResult[],
): Promise<void> {
  const links = rows.flatMap(({ index, contactId }) => {
    const result = results[index];
    return contactId !== undefined && result?.ok ? [{ from: { id: result.remoteId }, to: { id: contactId } }] : [];
  });
  for (const inputs of batchesOf(links, 2_000)) {
    await writing.transport.send({
      endpoint: 'associations.create',
      method: 'POST',
      path: hubspotPath(writing.version, 'associations', 'tickets', 'contacts', 'batch', 'associate', 'default'),
      json: { inputs },
      repeatable: true,
      signal: writing.signal,
    });
  }
}
