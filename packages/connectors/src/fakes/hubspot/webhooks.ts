import { eventFacts, type WebhookEvent } from './events.js';
import type { Portal } from './portal/portal.js';
import type { AppRegistration } from './serving/credentials.js';
import { signatureV3 } from './webhookSignature.js';

/** What an app wants to be told, and where. */
export interface Subscription {
  id: number;
  /** Such as `ticket.propertyChange`. */
  eventType: string;
  propertyName?: string | undefined;
  active: boolean;
  createdAt: number;
  updatedAt: number;
}

export interface WebhookSettings {
  targetUrl: string;
  maxConcurrentRequests: number;
  createdAt: number;
  updatedAt: number;
}

/** How a batch of events was taken. `status` is absent where nobody answered. */
export interface Delivery {
  events: readonly WebhookEvent[];
  status: number | undefined;
}

/** Tells the app what happens in accounts, when somebody says so. */
export interface Webhooks {
  subscriptions: Map<number, Subscription>;
  settings: WebhookSettings | undefined;
  add(subscription: Pick<Subscription, 'eventType' | 'propertyName' | 'active'>): Subscription;
  watch(portal: Portal): void;
  /** Not delivered yet. */
  waiting(): readonly WebhookEvent[];
  /** Sends what waits, in signed batches of up to 100. What is not taken waits on, with one more attempt. */
  deliver(): Promise<readonly Delivery[]>;
}

const largestBatch = 100;
const mostAttempts = 10;
/** Longest a receiver may take: developers.hubspot.com/docs/api-reference/error-handling, "Webhooks". */
const patience = 5_000;

/** Events that HubSpot has for the records of an object type. */
const eventType = /^[a-z]+\.(creation|deletion|propertyChange|associationChange|merge|restore)$/;
export const isEventType = (text: string): boolean => eventType.test(text);

export function createWebhooks({ appId, clientSecret }: AppRegistration, now: () => number): Webhooks {
  let waiting: WebhookEvent[] = [];
  let nextEvent = 3_816_279_340;
  let nextSubscription = 25;
  const webhooks: Webhooks = {
    subscriptions: new Map(),
    settings: undefined,
    add(wanted) {
      const subscription = { id: nextSubscription++, ...wanted, createdAt: now(), updatedAt: now() };
      webhooks.subscriptions.set(subscription.id, subscription);
      return subscription;
    },
    watch(portal) {
      portal.watch((change) => {
        for (const facts of eventFacts(change)) {
          for (const { id } of subscribed(webhooks, facts)) {
            waiting.push({
              eventId: nextEvent++,
              subscriptionId: id,
              portalId: portal.id,
              appId,
              occurredAt: change.at,
              attemptNumber: 0,
              changeSource: 'INTEGRATION',
              ...facts,
            });
          }
        }
      });
    },
    waiting: () => waiting,
    async deliver() {
      const { settings } = webhooks;
      if (!settings) return [];
      const deliveries: Delivery[] = [];
      const sending = waiting;
      waiting = [];
      for (let start = 0; start < sending.length; start += largestBatch) {
        const events = sending.slice(start, start + largestBatch);
        const status = await post(settings.targetUrl, JSON.stringify(events), clientSecret, now());
        deliveries.push({ events, status });
        if (status === undefined || status >= 300) waiting.push(...again(events));
      }
      return deliveries;
    },
  };
  return webhooks;
}

function subscribed({ subscriptions }: Webhooks, facts: { subscriptionType: string; propertyName?: string }) {
  return [...subscriptions.values()].filter(
    ({ active, eventType: type, propertyName }) =>
      active &&
      type === facts.subscriptionType &&
      (facts.propertyName === undefined || propertyName === facts.propertyName),
  );
}

const again = (events: readonly WebhookEvent[]): WebhookEvent[] =>
  events
    .map((event) => ({ ...event, attemptNumber: event.attemptNumber + 1 }))
    .filter(({ attemptNumber }) => attemptNumber <= mostAttempts);

async function post(uri: string, body: string, secret: string, timestamp: number): Promise<number | undefined> {
  const method = 'POST';
  try {
    const response = await fetch(uri, {
      method,
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'HubSpot Webhooks (stand-in)',
        'X-HubSpot-Signature-v3': signatureV3({ secret, method, uri, body, timestamp }),
        'X-HubSpot-Signature-Version': 'v3',
        'X-HubSpot-Request-Timestamp': String(timestamp),
      },
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}
