import type { RemoteChange } from '../crm/connector.js';
import type { Timer } from '../crm/transport/timer.js';
import type { Transport } from '../crm/transport/transport.js';
import { externalIdField } from './names.js';

/** What writing to Salesforce needs. */
export interface SalesforceWriting {
  transport: Transport;
  timer: Timer;
  /** From 0 up to 1. */
  random: () => number;
  signal?: AbortSignal | undefined;
}

/** One row with its place in the call. */
export interface Row extends RemoteChange {
  index: number;
}

/** Linked Cases are written by their id, the others by ours. */
export type How = 'update' | 'upsert';

/** Rows that a rule of the org only warns about are kept: a petition must not be lost for looking like another. */
export const writeHeaders = { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' } as const;

/** A row as Salesforce takes it; an empty text is no value. */
export function recordOf({ externalId, remoteId, contactId, fields }: Row, how: How): Record<string, unknown> {
  const values = Object.entries(fields).map(([name, value]) => [name, value === '' ? null : value]);
  return {
    attributes: { type: 'Case' },
    ...(how === 'update' ? { id: remoteId } : {}),
    ...(Object.fromEntries(values) as Record<string, unknown>),
    ...(how === 'upsert' && contactId !== undefined ? { ContactId: contactId } : {}),
    [externalIdField]: externalId,
  };
}
