import { z } from 'zod';
import type { Journal, JournalEntry, JournalSubscription } from '../journal.js';
import { notFound } from '../refusal.js';
import { created, dated, noContent, ok, readBody, type Answer, type Call, type Route } from '../serving/route.js';
import { needs } from './access.js';

const newSubscription = z.object({
  subscriptionType: z.literal('OBJECT'),
  objectTypeId: z.string(),
  portalId: z.number().int(),
  actions: z.array(z.enum(['CREATE', 'UPDATE', 'DELETE', 'MERGE', 'RESTORE'])).min(1),
});

const subscriptionJson = ({ createdAt, ...others }: JournalSubscription) => ({
  ...others,
  subscriptionType: 'OBJECT',
  createdAt: new Date(createdAt).toISOString(),
});

const reads = needs('developer.webhooks_journal.read');

/** The journal of changes, polled by the app: developers.hubspot.com/docs/api-reference/latest/webhooks-journal/journal-entries/guide. */
export function journalRoutes(journal: Journal): readonly Route[] {
  const linkTo = (call: Call, { offset }: JournalEntry) => ({
    url: `${call.baseUrl}/webhooks-journal/file/${call.version}/${offset}`,
    expiresAt: new Date(call.portal.clock.now() + 3_600_000).toISOString(),
    currentOffset: offset,
  });
  const answer = (call: Call, entry: JournalEntry | undefined): Answer => (entry ? ok(linkTo(call, entry)) : noContent);
  const get = (path: string, find: (call: Call) => JournalEntry | undefined): Route => ({
    method: 'GET',
    path: `webhooks-journal/journal/${path}`,
    versions: dated,
    access: reads,
    answer: (call) => answer(call, find(call)),
  });
  return [
    get('earliest', () => journal.entries()[0]),
    get('latest', () => journal.entries().at(-1)),
    get('offset/{offset}/next', ({ param }) => {
      const entries = journal.entries();
      const at = entries.findIndex(({ offset }) => offset === param('offset'));
      // An entry that fell out of the three days is no place to go on from.
      if (at < 0) throw notFound(`Offset ${param('offset')} has expired or does not exist`);
      return entries[at + 1];
    }),
    {
      method: 'GET',
      path: 'webhooks-journal/file/{offset}',
      versions: dated,
      access: needs(),
      kind: 'open',
      answer({ param }) {
        const entry = journal.entries().find(({ offset }) => offset === param('offset'));
        if (!entry) throw notFound();
        const { offset, publishedAt, events } = entry;
        return ok({ offset, publishedAt: new Date(publishedAt).toISOString(), journalEvents: events });
      },
    },
    {
      method: 'GET',
      path: 'webhooks-journal/subscriptions',
      versions: dated,
      access: needs('developer.webhooks_journal.subscriptions.read'),
      answer: () => ok({ results: [...journal.subscriptions.values()].map(subscriptionJson) }),
    },
    {
      method: 'POST',
      path: 'webhooks-journal/subscriptions',
      versions: dated,
      access: needs('developer.webhooks_journal.subscriptions.write'),
      answer: (call) => created(subscriptionJson(journal.subscribe(readBody(call, newSubscription)))),
    },
    {
      method: 'DELETE',
      path: 'webhooks-journal/subscriptions/{id}',
      versions: dated,
      access: needs('developer.webhooks_journal.subscriptions.write'),
      answer({ param }) {
        if (!journal.subscriptions.delete(Number(param('id')))) throw notFound();
        return noContent;
      },
    },
  ];
}
