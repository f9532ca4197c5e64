import { describe, expect, it } from 'vitest';
import { signatureV3 } from '../../packages/connectors/src/fakes/hubspot/webhookSignature.js';
import { serveMemory } from '../../packages/connectors/src/gateway/testing/serve-memory.js';
import { createHubspotConnector } from '../../packages/connectors/src/hubspot/connector.js';
import { hubspotHook } from '../../packages/connectors/src/hubspot/webhook.js';
import { expectNoSecretSaid, expectStepAgain } from './bothSidesEqual.js';
import { runWithChanges } from './faultRun.js';
import { startHubspot } from './hubspot/hubspotStandIn.js';
import { canary } from './standIn.js';

const path = '/hooks/hubspot';
const secret = `secret-${canary}`;
const oldSecret = `old-secret-${canary}`;

/** The account with its app, and a gateway that its webhooks come to. */
async function runWithGateway() {
  const run = await runWithChanges(await startHubspot());
  const portals = [String(run.hubspot.portal.id)];
  let publicOrigin = '';
  const gateway = await serveMemory({
    clock: run.clock,
    crm: {
      name: 'hubspot',
      account: () => run.context.account,
      hook: hubspotHook,
      store: run.store,
      readWebhook: (request, nowMs) =>
        createHubspotConnector({
          webhook: { publicOrigin, portals, secrets: [oldSecret, secret] },
        }).readWebhook(request, nowMs),
    },
  });
  publicOrigin = gateway.url;
  const target = `${gateway.url}${path}`;
  run.hubspot.webhooks.settings = { targetUrl: target, maxConcurrentRequests: 10, createdAt: 0, updatedAt: 0 };
  for (const kind of ['creation', 'propertyChange', 'deletion', 'restore', 'merge']) {
    run.hubspot.webhooks.add({ eventType: `ticket.${kind}`, active: true });
  }
  const hints = () => run.store.hints('andina', run.context.account, 1_000);
  /** Posts a body as HubSpot would, or not quite so. */
  async function post(body: string, how: { secret?: string; aheadMs?: number; sent?: string } = {}): Promise<Response> {
    const timestamp = run.server.now() + (how.aheadMs ?? 0);
    const signed = { secret: how.secret ?? secret, method: 'POST', uri: target, body, timestamp };
    return fetch(target, {
      method: 'POST',
      body: how.sent ?? body,
      headers: {
        'X-HubSpot-Signature-v3': signatureV3(signed),
        'X-HubSpot-Request-Timestamp': String(timestamp),
      },
    });
  }
  return { run, gateway, hints, post };
}

const event = (objectId: string, more: object = {}) => ({
  ...{ eventId: 1, subscriptionId: 25, portalId: 33, occurredAt: 1, subscriptionType: 'ticket.creation' },
  ...{ objectId: Number(objectId), attemptNumber: 0 },
  ...more,
});

async function inWorld(work: (world: Awaited<ReturnType<typeof runWithGateway>>) => Promise<void>): Promise<void> {
  const world = await runWithGateway();
  await using run = world.run;
  try {
    await work(world);
    await expectNoSecretSaid(run);
    expect(JSON.stringify(world.gateway.log)).not.toContain(canary);
  } finally {
    await world.gateway.close();
  }
}

describe('HubSpot', () => {
  describe('Webhooks', () => {
    it('a new ticket is hinted at before any search shows it: it becomes a case at once, with who wrote it', () =>
      inWorld(async ({ run, hints }) => {
        const id = run.ticket({ subject: 'Recién llegada' });
        expect((await run.hubspot.webhooks.deliver()).map(({ status }) => status)).toEqual([204]);
        expect((await hints()).map(({ remoteId }) => remoteId)).toEqual([id]);
        expect(await run.sync()).toMatchObject({ created: 2, rejected: 0 });
        await expectStepAgain(run, { cases: 7, tickets: 7 });
      }));

    it('the same delivery comes twice, and as another attempt: taken, without effect', () =>
      inWorld(async ({ run, hints, post }) => {
        const first = event(run.ids.owned);
        expect((await post(JSON.stringify([first]))).status).toBe(204);
        expect((await post(JSON.stringify([first]))).status).toBe(204);
        expect((await post(JSON.stringify([{ ...first, attemptNumber: 1 }]))).status).toBe(204);
        expect(await hints()).toHaveLength(1);
        await run.sync();
        expect((await post(JSON.stringify([first]))).status).toBe(204);
        expect(await hints()).toHaveLength(0);
      }));

    it.each([
      ['a wrong secret', { secret: 'guessed' }, 401],
      ['the secret that is being replaced', { secret: oldSecret }, 204],
      ['a time six minutes ahead', { aheadMs: 360_000 }, 401],
      ['a time six minutes ago', { aheadMs: -360_000 }, 401],
      ['a body written anew by a proxy', { sent: '[ ]' }, 401],
    ] as const)('%s: answered as it should be, and nothing is believed', (_what, how, status) =>
      inWorld(async ({ run, hints, post }) => {
        const answer = await post(JSON.stringify([event(run.ids.owned)]), how);
        expect(answer.status).toBe(status);
        expect(await answer.text()).toBe('');
        expect(await hints()).toHaveLength(status === 204 ? 1 : 0);
      }),
    );

    it('no signature at all, a body that is no list, and one of another account: 401, 400 and 401 without a word', () =>
      inWorld(async ({ run, gateway, post, hints }) => {
        expect((await fetch(gateway.url + path, { method: 'POST', body: '[]' })).status).toBe(401);
        expect((await post('{"not":"a list"}')).status).toBe(400);
        expect((await post(JSON.stringify([event(run.ids.owned, { portalId: 99 })]))).status).toBe(401);
        expect(await hints()).toHaveLength(0);
      }));

    it('a batch of a hundred with one of an unknown account: the others are taken', () =>
      inWorld(async ({ post, hints }) => {
        const events = Array.from({ length: 100 }, (_, at) =>
          event(String(500 + at), at === 7 ? { portalId: 99 } : {}),
        );
        expect((await post(JSON.stringify(events))).status).toBe(204);
        expect(await hints()).toHaveLength(99);
      }));

    it('a body beyond 1 MB: 413 before anything looks into it', () =>
      inWorld(async ({ post, hints }) => {
        expect((await post('x'.repeat(1_048_577))).status).toBe(413);
        expect(await hints()).toHaveLength(0);
      }));

    it('ten thousand hints wait: 503 with Retry-After, and HubSpot comes again', () =>
      inWorld(async ({ run, post }) => {
        const many = (from: number) => Array.from({ length: 1_000 }, (_, at) => event(String(from + at)));
        for (let from = 0; from < 10_000; from += 1_000) {
          expect((await post(JSON.stringify(many(from)))).status).toBe(204);
        }
        const refused = await post(JSON.stringify([event(run.ids.owned)]));
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
      }));

    it('a deletion is told before the creation, and both late: no case, nothing waits', () =>
      inWorld(async ({ run, post, hints }) => {
        const id = run.ticket();
        run.hubspot.admin({ change: 'deleteRecord', objectType: 'tickets', id });
        await post(JSON.stringify([event(id, { subscriptionType: 'ticket.deletion', eventId: 2 })]));
        await post(JSON.stringify([event(id)]));
        expect(await run.sync()).toMatchObject({ created: 1, rejected: 0 });
        expect(await hints()).toHaveLength(0);
        await expectStepAgain(run, { cases: 6, tickets: 6 });
      }));

    it('a deletion is hinted at: a person is told in the next run, not in an hour', () =>
      inWorld(async ({ run }) => {
        run.hubspot.admin({ change: 'deleteRecord', objectType: 'tickets', id: run.ids.owned });
        await run.hubspot.webhooks.deliver();
        expect(await run.sync()).toMatchObject({ deleted: 1 });
        expect((await run.conflicts()).map(({ field }) => field)).toContain('delete');
        await expectStepAgain(run, { cases: 6, tickets: 5 });
      }));

    it('a chain of merges is hinted at out of order: each case keeps its term', () =>
      inWorld(async ({ run, post }) => {
        const { owned, tampered, worked } = run.ids;
        const merge = (primaryId: string, mergedId: string) =>
          run.hubspot.admin({ change: 'mergeRecords', objectType: 'tickets', primaryId, mergedId });
        merge(tampered, owned);
        merge(worked, tampered);
        for (const [at, id] of [worked, owned, tampered].entries()) {
          await post(JSON.stringify([event(id, { subscriptionType: 'ticket.merge', eventId: at })]));
        }
        expect(await run.sync()).toMatchObject({ rejected: 0 });
        await expectStepAgain(run, { cases: 6, tickets: 4 });
      }));

    it('the health route says how the sync stands', () =>
      inWorld(async ({ run, gateway }) => {
        await run.sync();
        run.server.advance(90_000);
        expect(await (await gateway.get('/readyz')).json()).toMatchObject({
          crm: { account: 'hubspot:33', lastError: null, lagMs: 90_000, linked: 6, rejected: 0 },
        });
      }));
  });
});
