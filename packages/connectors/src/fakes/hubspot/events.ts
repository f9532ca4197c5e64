import type { CrmRecord, RecordChange } from './portal/record.js';

/** One thing that a webhook tells. */
export interface WebhookEvent {
  eventId: number;
  subscriptionId: number;
  portalId: number;
  appId: number;
  /** Milliseconds since 1970. */
  occurredAt: number;
  subscriptionType: string;
  attemptNumber: number;
  objectId: number;
  changeSource: string;
  propertyName?: string;
  propertyValue?: string;
  primaryObjectId?: number;
  mergedObjectIds?: number[];
  newObjectId?: number;
  numberOfPropertiesMoved?: number;
  fromObjectId?: number;
  toObjectId?: number;
  associationRemoved?: boolean;
  associationType?: string;
}

/** What an event says about itself; who subscribed to it comes from elsewhere. */
export type EventFacts = Pick<WebhookEvent, 'subscriptionType' | 'objectId'> &
  Partial<Omit<WebhookEvent, 'subscriptionType' | 'objectId'>>;

/** The events of one change: one for each property of a change of properties. */
export function eventFacts({ kind, record, changed = {}, mergedIds = [], association }: RecordChange): EventFacts[] {
  const objectId = Number(record.id);
  const subscriptionType = `${record.type.singular}.${kind}`;
  switch (kind) {
    case 'propertyChange':
      return Object.entries(changed).map(([propertyName, propertyValue]) => ({
        subscriptionType,
        objectId,
        propertyName,
        propertyValue,
      }));
    case 'merge':
      return [
        {
          subscriptionType,
          objectId,
          primaryObjectId: objectId,
          mergedObjectIds: mergedIds.map(Number),
          newObjectId: objectId,
          numberOfPropertiesMoved: 0,
        },
      ];
    case 'associationChange':
      return association ? [{ subscriptionType, objectId, ...associationFacts(record, association) }] : [];
    case 'creation':
    case 'deletion':
    case 'restore':
      return [{ subscriptionType, objectId }];
  }
}

function associationFacts(record: CrmRecord, { to, removed }: { to: CrmRecord; removed: boolean }) {
  return {
    fromObjectId: Number(record.id),
    toObjectId: Number(to.id),
    associationRemoved: removed,
    associationType: `${record.type.singular}_to_${to.type.singular}`.toUpperCase(),
  };
}
