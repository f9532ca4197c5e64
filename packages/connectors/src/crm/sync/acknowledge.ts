import type { Origin } from '@pqrs-kit/core';
import type { RemoteCase } from '../connector.js';
import type { FieldMap } from './fieldMap.js';

/**
 * Whether the person of a ticket is told that it was received. What was there before the first run is not: its people were
 * told by others, or long ago. Neither is what came closed. From then on everybody is, as of what is filed here, unless the
 * map says `"acknowledge": "none"`; that is this product's default.
 *
 * @param firstSyncAt when the first run began, by the CRM's clock; null before it
 */
export function isAcknowledged(
  { createdAt }: Pick<RemoteCase, 'createdAt'>,
  { outcome }: Pick<Origin, 'outcome'>,
  { acknowledge }: Pick<FieldMap, 'acknowledge'>,
  firstSyncAt: string | null,
): boolean {
  if (acknowledge === 'none' || outcome === 'closed' || firstSyncAt === null) return false;
  return Date.parse(createdAt) > Date.parse(firstSyncAt);
}
