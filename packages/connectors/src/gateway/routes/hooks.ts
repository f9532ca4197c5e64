import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { ChangeHint, WebhookEndpoint } from '../../crm/webhook.js';
import { problemAnswer } from '../answers.js';
import { readLimited } from '../json-body.js';
import type { GatewayCrm, GatewayEnv, GatewayOptions } from '../options.js';

const bodyLimit = 1_048_576;
/** Hints that wait to be read. More would only be read later than the poll finds the changes by itself. */
const mostWaiting = 10_000;
const retryAfterSeconds = 60;

const routeOf = ({ path, summary, taken }: WebhookEndpoint) =>
  createRoute({
    method: 'post',
    path,
    summary,
    description: 'Hints only: the next sync reads the tickets that they name. The same again has no effect.',
    ...(path.endsWith('/{key}') && { request: { params: z.object({ key: z.string() }) } }),
    responses: {
      [taken.status]: { description: 'Taken.' },
      400: { description: 'From the CRM, but no list of changes.' },
      401: { description: 'Not shown to be from an account that is installed here.' },
      413: problemAnswer('The body is larger than 1 MB.'),
      503: {
        description: 'Too many wait already, or the account is not known yet; Retry-After says when to come again.',
      },
    },
  });

/** Takes the webhooks of a CRM. Whoever sends something wrong learns nothing but the status. */
export function addHooks(app: OpenAPIHono<GatewayEnv>, { crm, organization, clock }: GatewayOptions): void {
  if (!crm) return;
  const { tenant } = organization;
  const { taken } = crm.hook;
  const route = routeOf(crm.hook);
  app.openAPIRegistry.registerPath(route);
  app.post(route.getRoutingPath(), async (c) => {
    const raw = await readLimited(c.req.raw, bodyLimit);
    const { pathname, search } = new URL(c.req.url);
    const request = { method: c.req.method, path: pathname + search, headers: c.req.header(), raw };
    const read = crm.readWebhook(request, Date.parse(clock.now()));
    if (!read.ok) return c.body(null, read.status);
    const account = crm.account();
    if (account === undefined || (await crm.store.hints(tenant, account, mostWaiting)).length >= mostWaiting) {
      return c.body(null, 503, { 'Retry-After': String(retryAfterSeconds) });
    }
    await keep(crm, tenant, account, read.hints, clock.now());
    if (taken.status === 204) return c.body(null, 204);
    return c.body(taken.body, taken.status, { 'Content-Type': taken.contentType });
  });
}

async function keep(
  { store }: GatewayCrm,
  tenant: string,
  account: string,
  hints: readonly ChangeHint[],
  at: string,
): Promise<void> {
  for (const { key, remoteId } of hints) await store.takeHint(tenant, account, key, remoteId, at);
}
