import { randomUUID } from 'node:crypto';
import type { ObjectType } from './portal/objectTypes.js';
import type { Portal } from './portal/portal.js';
import type { RecordChange } from './portal/record.js';

/** What an app wants to find in the journal. */
export interface JournalSubscription {
  id: number;
  objectTypeId: string;
  portalId: number;
  actions: readonly string[];
  /** None for all. */
  objectIds: readonly number[];
  properties: readonly string[];
  createdAt: number;
}

/** One entry: the events of one change. */
export interface JournalEntry {
  offset: string;
  publishedAt: number;
  events: readonly JournalEvent[];
}

interface JournalEvent {
  type: 'crmObject';
  portalId: number;
  occurredAt: string;
  action: string;
  objectTypeId: string;
  objectId: number;
  propertyChanges?: Readonly<Record<string, string>>;
  mergedObjectIds?: readonly number[];
}

/** What happened in accounts, kept for three days, for those who come and read. */
export interface Journal {
  subscriptions: Map<number, JournalSubscription>;
  subscribe(
    wanted: Pick<JournalSubscription, 'objectTypeId' | 'portalId' | 'actions' | 'objectIds' | 'properties'>,
  ): JournalSubscription;
  watch(portal: Portal): void;
  /** In order, without those that are too old. */
  entries(): readonly JournalEntry[];
}

const actions: Readonly<Record<RecordChange['kind'], string>> = {
  creation: 'CREATE',
  propertyChange: 'UPDATE',
  deletion: 'DELETE',
  restore: 'RESTORE',
  merge: 'MERGE',
  associationChange: 'ASSOCIATION_ADDED',
};

/** Whether a subscription is about a record: it is about all where it names none. */
const about = ({ objectIds }: JournalSubscription, id: string): boolean =>
  objectIds.length === 0 || objectIds.includes(Number(id));

const kept = 3 * 86_400_000;

export function createJournal(now: () => number): Journal {
  let entries: JournalEntry[] = [];
  let nextSubscription = 1;
  const wanted = (portalId: number, { id }: ObjectType, action: string, record: string): boolean =>
    [...journal.subscriptions.values()].some(
      (one) =>
        one.portalId === portalId && one.objectTypeId === id && one.actions.includes(action) && about(one, record),
    );
  const journal: Journal = {
    subscriptions: new Map(),
    subscribe(sent) {
      const subscription = { id: nextSubscription++, ...sent, createdAt: now() };
      journal.subscriptions.set(subscription.id, subscription);
      return subscription;
    },
    watch(portal) {
      portal.watch((change) => {
        const action = change.association?.removed ? 'ASSOCIATION_REMOVED' : actions[change.kind];
        if (!wanted(portal.id, change.record.type, action, change.record.id)) return;
        const event = eventOf(portal.id, change, action);
        entries.push({ offset: randomUUID(), publishedAt: change.at, events: [event] });
      });
    },
    entries() {
      entries = entries.filter(({ publishedAt }) => publishedAt > now() - kept);
      return entries;
    },
  };
  return journal;
}

function eventOf(portalId: number, { record, at, changed, mergedIds }: RecordChange, action: string): JournalEvent {
  return {
    type: 'crmObject',
    portalId,
    occurredAt: new Date(at).toISOString(),
    action,
    objectTypeId: record.type.id,
    objectId: Number(record.id),
    ...(changed && { propertyChanges: changed }),
    ...(mergedIds && { mergedObjectIds: mergedIds.map(Number) }),
  };
}
