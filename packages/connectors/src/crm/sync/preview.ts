import { categories, type Category } from '@pqrs-kit/core';
import { readAhead } from '../readAhead.js';
import { isAcknowledged } from './acknowledge.js';
import { outgoingNames } from './outgoing.js';
import { readRemote, selectionOf } from './readRemote.js';
import { rejectionOf } from './rejection.js';
import type { FieldMap } from './fieldMap.js';
import type { SyncContext } from './syncContext.js';

/** What a first sync would do. Ages are days since receipt. */
export interface SyncPreview {
  tickets: number;
  /** Linked already. */
  linked: number;
  /** Tickets that would become cases. */
  cases: number;
  byCategory: Partial<Record<Category, number>>;
  byOutcome: Record<'open' | 'inProgress' | 'closed', number>;
  /** Of the open ones. */
  byAge: { upTo5: number; upTo15: number; upTo30: number; older: number };
  /** Of the cases: how many of their people would be told that it was received. */
  acknowledged: number;
  /** Who is told from the first run on. */
  acknowledge: FieldMap['acknowledge'];
  rejected: number;
  /** Why, the most frequent first. */
  reasons: { message: string; count: number }[];
}

const dayMs = 86_400_000;

/** Reads the whole CRM and says what a first sync would make of it. Nothing is written, here or there. */
export async function previewSync(
  context: Pick<SyncContext, 'connector' | 'store' | 'organization' | 'account' | 'map' | 'nameOf' | 'clock'>,
  onProgress?: (preview: SyncPreview, total: number | undefined) => void,
): Promise<SyncPreview> {
  const { connector, store, organization, account, map, nameOf, clock } = context;
  const preview: SyncPreview = {
    ...{ tickets: 0, linked: 0, cases: 0, byCategory: {}, rejected: 0, reasons: [] },
    ...{ acknowledged: 0, acknowledge: map.acknowledge },
    byOutcome: { open: 0, inProgress: 0, closed: 0 },
    byAge: { upTo5: 0, upTo15: 0, upTo30: 0, older: 0 },
  };
  const { firstSyncAt } = await store.state(organization.tenant, account);
  const reasons = new Map<string, number>();
  let total: number | undefined;
  for await (const page of readAhead(connector.pull(null, selectionOf(map, outgoingNames.map(nameOf))))) {
    const ids = page.records.map(({ remoteId }) => remoteId);
    const links = await store.linksByRemote(organization.tenant, account, ids);
    const linked = new Set(links.map(({ remoteId }) => remoteId));
    for (const record of page.records) {
      preview.tickets += 1;
      if (linked.has(record.remoteId) || record.externalId !== null) preview.linked += 1;
      else {
        try {
          const { submission, origin } = readRemote(record, map, account);
          const days = (Date.parse(clock.now()) - Date.parse(record.createdAt)) / dayMs;
          if (isAcknowledged(record, origin, map, firstSyncAt)) preview.acknowledged += 1;
          countCase(preview, submission.category, origin.outcome, days);
        } catch (error) {
          const why = rejectionOf(error);
          if (!why) throw error;
          preview.rejected += 1;
          reasons.set(why.message, (reasons.get(why.message) ?? 0) + 1);
        }
      }
    }
    total = page.total ?? total;
    onProgress?.(preview, total);
  }
  preview.reasons = [...reasons]
    .map(([message, count]) => ({ message, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 20);
  return preview;
}

function countCase(
  preview: SyncPreview,
  category: Category,
  outcome: keyof SyncPreview['byOutcome'],
  days: number,
): void {
  preview.cases += 1;
  preview.byCategory[category] = (preview.byCategory[category] ?? 0) + 1;
  preview.byOutcome[outcome] += 1;
  if (outcome === 'closed') return;
  const age = days <= 5 ? 'upTo5' : days <= 15 ? 'upTo15' : days <= 30 ? 'upTo30' : 'older';
  preview.byAge[age] += 1;
}

/** A preview for a person. */
export function previewText(preview: SyncPreview): string {
  const { acknowledged, acknowledge, tickets, linked, cases, byCategory, byOutcome, byAge, rejected, reasons } =
    preview;
  const kinds = categories.flatMap((category) => (byCategory[category] ? [`${category} ${byCategory[category]}`] : []));
  return [
    `${tickets} tickets: ${cases} become cases, ${linked} are linked already, ${rejected} are refused.`,
    `Categories: ${kinds.join(', ') || 'none'}.`,
    `Open ${byOutcome.open}, in progress ${byOutcome.inProgress}, closed ${byOutcome.closed}.`,
    `Age of those not closed: up to 5 days ${byAge.upTo5}, up to 15 ${byAge.upTo15}, up to 30 ${byAge.upTo30}, older ${byAge.older}.`,
    `Told of the receipt: the people of ${acknowledged} of them; ${
      acknowledge === 'new' ? 'of tickets made after the first run all are' : 'nobody ever is ("acknowledge": "none")'
    }.`,
    ...reasons.map(({ message, count }) => `  ${count} refused: ${message}`),
    'Nothing was written.',
    '',
  ].join('\n');
}
