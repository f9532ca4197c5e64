import { z } from 'zod';
import type { Journal, JournalEntry, JournalSubscription } from '../journal.js';
import { invalid, notFound } from '../refusal.js';
import { dated, noContent, ok, readBody, type Answer, type Call, type Route } from '../serving/route.js';
import { needs } from './access.js';
import { batchAnswer } from './batch.js';

const newSubscription = z.object({
  subscriptionType: z.literal('OBJECT'),
  objectTypeId: z.string(),
  portalId: z.number().int(),
  actions: z.array(z.enum(['CREATE', 'UPDATE', 'DELETE', 'MERGE', 'RESTORE'])).min(1),
  objectIds: z.array(z.number().int()),
  properties: z.array(z.string()),
});

const subscriptionJson = (appId: number, { createdAt, ...others }: JournalSubscription) => ({
  ...others,
  appId,
  subscriptionType: 'OBJECT',
  createdAt: new Date(createdAt).toISOString(),
  updatedAt: new Date(createdAt).toISOString(),
});

const reads = needs('developer.webhooks_journal.read');

/** @throws Refusal 404: an entry that fell out of the three days is no place to go on from */
function entriesAfter(journal: Journal, offset: string): readonly JournalEntry[] {
  const entries = journal.entries();
  const at = entries.findIndex((entry) => entry.offset === offset);
  if (at < 0) throw notFound(`Offset ${offset} has expired or does not exist`);
  return entries.slice(at + 1);
}

/** The journal of changes, polled by the app: developers.hubspot.com/docs/api-reference/latest/webhooks-journal/journal-entries/guide. */
export function journalRoutes(journal: Journal, appId: number): readonly Route[] {
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
    get('offset/{offset}/next', ({ param }) => entriesAfter(journal, param('offset'))[0]),
    {
      method: 'GET',
      path: 'webhooks-journal/journal/batch/{offset}/next/{count}',
      versions: dated,
      access: reads,
      answer(call) {
        const count = call.param('count');
        if (!/^[1-9]\d{0,3}$/.test(count)) throw invalid(`count was ${count}; it must be at least 1.`);
        const found = entriesAfter(journal, call.param('offset')).slice(0, Number(count));
        const results = found.map((entry) => linkTo(call, entry));
        return batchAnswer(call, 200, results, []);
      },
    },
    {
      method: 'GET',
      path: 'webhooks-journal/file/{offset}',
      versions: dated,
      access: needs(),
      kind: 'open',
      answer({ param, headers }) {
        // Where the files lie, a token in a header is a second key, and two are refused.
        if (headers['authorization'] !== undefined) throw invalid('Only one auth mechanism is allowed.');
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
      answer: () => ok({ results: [...journal.subscriptions.values()].map((one) => subscriptionJson(appId, one)) }),
    },
    {
      method: 'POST',
      path: 'webhooks-journal/subscriptions',
      versions: dated,
      access: needs('developer.webhooks_journal.subscriptions.write'),
      answer: (call) => ok(subscriptionJson(appId, journal.subscribe(readBody(call, newSubscription)))),
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
