import { z } from 'zod';
import { CrmError, isCrmError } from '../crm/crmError.js';
import type { SecretSource } from '../crm/secrets.js';
import { exchange } from '../crm/transport/exchange.js';
import { renewableSession, type Session } from '../crm/transport/session.js';
import type { Transport } from '../crm/transport/transport.js';
import type { ChangeHint, HintedPage } from '../crm/webhook.js';
import { handedOutAddress } from './handedOut.js';
import { hubspotPath, type HubspotVersion } from './paths.js';
import { readAs } from './ticket.js';
import { askHubspotForToken, type HubspotTokenOptions } from './token.js';

const ticketType = '0-5';
const actions = ['CREATE', 'UPDATE', 'DELETE', 'MERGE', 'RESTORE'] as const;
/** What reading the journal and subscribing to tickets takes. */
const scopes = [
  ...['developer.webhooks_journal.read', 'developer.webhooks_journal.subscriptions.read'],
  ...['developer.webhooks_journal.subscriptions.write', 'tickets'],
];
/** In place of an offset: what comes into a journal that was empty. */
const beginning = 'beginning';
/** Entries asked for at a time; each is read by itself. */
const entriesAtOnce = 50;

/** What reading the journal takes. */
export interface HubspotJournal {
  /** Sends with a token of the app itself. */
  transport: Transport;
  version: HubspotVersion;
  /** The portal whose tickets are meant. */
  accountId: string;
  signal?: AbortSignal | undefined;
}

/**
 * A session of the app itself, which belongs to no account: the journal takes no other.
 *
 * @throws CrmError `auth` when nobody says which app
 */
export async function journalSession(secrets: SecretSource, options: HubspotTokenOptions): Promise<Session> {
  const [id, secret] = await Promise.all(
    ['HUBSPOT_CLIENT_ID', 'HUBSPOT_CLIENT_SECRET'].map((name) => secrets.get(name)),
  );
  const help = 'Set HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET of an app that may read the journal of webhooks.';
  if (!id || !secret) {
    const message = 'Nobody says which app reads the journal of HubSpot.';
    throw new CrmError({ kind: 'auth', scope: 'account', message, help });
  }
  const form = {
    ...{ grant_type: 'client_credentials', client_id: id, client_secret: secret, scope: scopes.join(' ') },
  };
  const obtain = async () => {
    const { access_token: value, expires_in } = await askHubspotForToken(form, options, help);
    return { value, origin: options.origin, expiresAtMs: options.timer.nowMs() + expires_in * 1_000 };
  };
  return renewableSession(obtain, options.timer, () => undefined);
}

const subscriptions = z.object({
  results: z.array(
    z.object({ objectTypeId: z.string(), portalId: z.number().optional(), actions: z.array(z.string()) }),
  ),
});

/** Lets the journal tell of the tickets of this account; what it tells of already is left alone. */
export async function subscribeToTickets({ transport, version, accountId, signal }: HubspotJournal): Promise<void> {
  const path = hubspotPath(version, 'journalSubscriptions');
  const about = { path, repeatable: true, signal } as const;
  const answer = await transport.send({ ...about, endpoint: 'journal.subscriptions', method: 'GET' });
  const isThere = readAs(subscriptions, answer.body).results.some(
    (one) =>
      one.objectTypeId === ticketType &&
      String(one.portalId) === accountId &&
      actions.every((action) => one.actions.includes(action)),
  );
  if (isThere) return;
  const json = {
    ...{ subscriptionType: 'OBJECT', objectTypeId: ticketType, portalId: Number(accountId), actions },
    ...{ objectIds: [], properties: [] },
  };
  await transport.send({ ...about, endpoint: 'journal.subscribe', method: 'POST', json });
}

const entry = z.object({ currentOffset: z.string().min(1).max(100), url: z.string().max(8_192) });
const entries = z.object({ results: z.array(entry) });
type Entry = z.output<typeof entry>;

/**
 * What the journal hints at after an offset, oldest first. It begins at the end of the journal without one, and where the offset
 * is older than the three days that the journal keeps: what happened in between, the polls find.
 *
 * @see https://developers.hubspot.com/docs/api-reference/latest/webhooks-journal/journal-entries/guide
 */
export async function* journalHints(journal: HubspotJournal, after: string | null): AsyncGenerator<HintedPage> {
  let offset = after;
  for (;;) {
    const found = offset === null ? undefined : await entriesAfter(journal, offset);
    if (found === undefined) {
      yield { hints: [], next: (await entryAt(journal, 'latest'))?.currentOffset ?? beginning };
      return;
    }
    const isPart = offset !== beginning && found.length < entriesAtOnce;
    for (const one of found) {
      yield { hints: await hintsOf(journal, one), next: one.currentOffset };
      offset = one.currentOffset;
    }
    if (isPart || found.length === 0) return;
  }
}

/** @returns undefined where the journal no longer has that offset */
async function entriesAfter(journal: HubspotJournal, offset: string): Promise<readonly Entry[] | undefined> {
  if (offset === beginning) return [await entryAt(journal, 'earliest')].filter((one) => one !== undefined);
  const { transport, version, accountId, signal } = journal;
  try {
    const answer = await transport.send({
      ...{ endpoint: 'journal.next', method: 'GET', query: { installPortalId: accountId }, repeatable: true, signal },
      path: hubspotPath(version, 'journal', 'batch', offset, 'next', String(entriesAtOnce)),
    });
    return readAs(entries, answer.body).results;
  } catch (error) {
    if (isCrmError(error) && error.kind === 'not-found') return undefined;
    throw error;
  }
}

/** The first or the last entry; undefined where there is none at all. */
async function entryAt(
  { transport, version, accountId, signal }: HubspotJournal,
  place: 'earliest' | 'latest',
): Promise<Entry | undefined> {
  const answer = await transport.send({
    ...{ endpoint: `journal.${place}`, method: 'GET', query: { installPortalId: accountId }, repeatable: true, signal },
    path: hubspotPath(version, 'journal', place),
  });
  // An empty journal has an empty answer.
  return answer.status === 204 ? undefined : readAs(entry, answer.body);
}

const event = z.object({
  portalId: z.number().optional(),
  action: z.string().optional(),
  objectTypeId: z.string().optional(),
  objectId: z.union([z.number(), z.string()]).transform(String).optional(),
  mergedObjectIds: z.array(z.union([z.number(), z.string()]).transform(String)).optional(),
});
const file = z.object({ journalEvents: z.array(event) });

const whats: Readonly<Record<string, ChangeHint['what']>> = {
  ...{ DELETE: 'deleted', GDPR_DELETE: 'deleted', MERGE: 'merged', RESTORE: 'restored' },
};

/** The file of an entry lies elsewhere and needs no token: its address is the right to read it. */
async function hintsOf({ accountId, signal }: HubspotJournal, { url, currentOffset }: Entry): Promise<ChangeHint[]> {
  const { origin, pathname, search } = handedOutAddress(
    url,
    'An entry of the journal of HubSpot',
    'leave PQRS_HUBSPOT_JOURNAL empty: polling is enough',
  );
  const answer = await exchange(
    { endpoint: 'journal.file', method: 'GET', path: pathname + search, repeatable: true, signal },
    { value: '', origin, expiresAtMs: null },
  );
  if (answer.status !== 200) {
    const message = `HubSpot did not give an entry of its journal (status ${answer.status}).`;
    throw new CrmError({ kind: 'transient', message, help: 'It is tried again in the next run.' });
  }
  const events = readAs(file, answer.body).journalEvents.filter(
    ({ objectTypeId, portalId }) => objectTypeId === ticketType && String(portalId) === accountId,
  );
  return events.flatMap(({ objectId, mergedObjectIds = [], action = '' }) =>
    [...new Set([objectId, ...mergedObjectIds])].flatMap((remoteId) =>
      remoteId === undefined || !/^\d+$/.test(remoteId)
        ? []
        : [{ remoteId, what: whats[action] ?? 'changed', key: `journal ${currentOffset} ${remoteId}` }],
    ),
  );
}
