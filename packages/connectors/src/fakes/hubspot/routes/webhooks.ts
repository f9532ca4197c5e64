import { z } from 'zod';
import { invalid, notFound, Refusal } from '../refusal.js';
import { created, noContent, ok, readBody, type Call, type Route } from '../serving/route.js';
import { isEventType, type Subscription, type Webhooks } from '../webhooks.js';
import { needs } from './access.js';
import { batchAnswer } from './batch.js';

const settings = z.object({
  targetUrl: z.string(),
  throttling: z.object({ maxConcurrentRequests: z.number().int().min(5).max(100) }),
});
const newSubscription = z.object({
  eventType: z.string(),
  propertyName: z.string().optional(),
  active: z.boolean().default(false),
});
const change = z.object({ active: z.boolean() });
const changes = z.object({ inputs: z.array(z.object({ id: z.number(), active: z.boolean() })) });

const subscriptionJson = ({ id, createdAt, updatedAt, ...others }: Subscription) => ({
  id: String(id),
  ...others,
  createdAt: new Date(createdAt).toISOString(),
  updatedAt: new Date(updatedAt).toISOString(),
});

/** @throws Refusal 400 where an address is not secure; this machine's own may be plain, so that the stand-in can reach it */
function checkTarget(targetUrl: string): void {
  const url = URL.canParse(targetUrl) ? new URL(targetUrl) : undefined;
  if (url?.protocol === 'https:') return;
  if (url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) return;
  throw invalid('targetUrl must be a secure (https) address.');
}

/** Settings of the app's webhooks. A service key has none: it takes a token of the app itself. */
export function webhookRoutes(webhooks: Webhooks, appId: number): readonly Route[] {
  const own = (call: Call): Call => {
    if (call.credential.kind !== 'app') {
      throw new Refusal(403, {
        ...{ message: 'Webhooks belong to an app; this token is not one of an app.', category: 'FORBIDDEN' },
      });
    }
    if (call.param('appId') !== String(appId)) throw notFound();
    return call;
  };
  const settingsJson = () => {
    if (!webhooks.settings) throw notFound();
    const { targetUrl, maxConcurrentRequests, createdAt, updatedAt } = webhooks.settings;
    return {
      targetUrl,
      throttling: { maxConcurrentRequests, period: 'SECONDLY' },
      createdAt: new Date(createdAt).toISOString(),
      updatedAt: new Date(updatedAt).toISOString(),
    };
  };
  const subscriptionOf = (id: number): Subscription => {
    const found = webhooks.subscriptions.get(id);
    if (!found) throw notFound();
    return found;
  };
  const activate = (id: number, active: boolean, now: number) =>
    subscriptionJson(Object.assign(subscriptionOf(id), { active, updatedAt: now }));

  const routes: readonly Omit<Route, 'versions' | 'access'>[] = [
    { method: 'GET', path: 'settings', answer: () => ok(settingsJson()) },
    {
      method: 'PUT',
      path: 'settings',
      answer(call) {
        const { targetUrl, throttling } = readBody(call, settings);
        checkTarget(targetUrl);
        const now = call.portal.clock.now();
        const createdAt = webhooks.settings?.createdAt ?? now;
        webhooks.settings = { targetUrl, ...throttling, createdAt, updatedAt: now };
        return ok(settingsJson());
      },
    },
    {
      method: 'DELETE',
      path: 'settings',
      answer() {
        webhooks.settings = undefined;
        return noContent;
      },
    },
    {
      method: 'GET',
      path: 'subscriptions',
      answer: () => ok({ results: [...webhooks.subscriptions.values()].map(subscriptionJson) }),
    },
    {
      method: 'POST',
      path: 'subscriptions',
      answer(call) {
        const wanted = readBody(call, newSubscription);
        if (!isEventType(wanted.eventType)) throw invalid(`${wanted.eventType} is not a valid eventType.`);
        if (wanted.eventType.endsWith('.propertyChange') && wanted.propertyName === undefined) {
          throw invalid('propertyName is required for propertyChange.');
        }
        return created(subscriptionJson(webhooks.add(wanted)));
      },
    },
    {
      method: 'GET',
      path: 'subscriptions/{id}',
      answer: (call) => ok(subscriptionJson(subscriptionOf(Number(call.param('id'))))),
    },
    {
      method: 'PATCH',
      path: 'subscriptions/{id}',
      answer: (call) => ok(activate(Number(call.param('id')), readBody(call, change).active, call.portal.clock.now())),
    },
    {
      method: 'DELETE',
      path: 'subscriptions/{id}',
      answer(call) {
        webhooks.subscriptions.delete(subscriptionOf(Number(call.param('id'))).id);
        return noContent;
      },
    },
    {
      method: 'POST',
      path: 'subscriptions/batch/update',
      answer(call) {
        const { inputs } = readBody(call, changes);
        const results = inputs.map(({ id, active }) => activate(id, active, call.portal.clock.now()));
        return batchAnswer(call, 200, results, []);
      },
    },
  ];
  // The area was renamed with the dated path of 2026-09.
  const areas = [
    { area: 'webhooks', versions: ['v3', '2026-03'] },
    { area: 'app-webhooks', versions: ['2026-09'] },
  ];
  return areas.flatMap(({ area, versions }) =>
    routes.map((route) => ({
      ...route,
      path: `${area}/{appId}/${route.path}`,
      versions,
      access: needs(),
      answer: (call: Call) => route.answer(own(call)),
    })),
  );
}
