import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { mayRetrySync, PqrsError, type SyncRetry } from '@pqrs-kit/core';
import { requireSync } from '../access.js';
import { accessProblems, jsonAnswer, problemAnswer } from '../answers.js';
import { readJsonBody } from '../json-body.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { syncHealth, syncRetry } from '../schemas/syncHealth.js';
import { readSyncHealth } from '../sync-health.js';

const security = [{ token: [] }];

const healthRoute = createRoute({
  method: 'get',
  path: '/v1/sync',
  summary: 'How far behind the sync and the work are, and what waits for a person, without personal data',
  security,
  responses: { 200: jsonAnswer('How things stand.', syncHealth), ...accessProblems },
});

const retryRoute = createRoute({
  method: 'post',
  path: '/v1/sync/retries',
  summary: 'Put a refused row or a dead letter back to work',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: syncRetry } } } },
  responses: {
    200: jsonAnswer('How things stand then.', syncHealth),
    400: problemAnswer('The body is not JSON.'),
    404: problemAnswer('Nothing of that key waits.'),
    413: problemAnswer('The body is too large.'),
    415: problemAnswer('The body does not say that it is JSON.'),
    422: problemAnswer('A field breaks a rule.'),
    ...accessProblems,
  },
});

export function addSync(app: OpenAPIHono<GatewayEnv>, options: GatewayOptions): void {
  for (const route of [healthRoute, retryRoute]) app.openAPIRegistry.registerPath(route);

  app.get(healthRoute.path, requireSync(options.tokens), async (c) =>
    c.json(await readSyncHealth(options, c.get('actor')), 200),
  );
  app.post(retryRoute.path, requireSync(options.tokens, mayRetrySync), async (c) => {
    const what = readRetry(await readJsonBody(c.req.raw));
    if (!(await putBack(what, options))) throw nothingWaits(what);
    return c.json(await readSyncHealth(options, c.get('actor')), 200);
  });
}

async function putBack({ kind, key }: SyncRetry, options: GatewayOptions): Promise<boolean> {
  const { ledger, organization, crm, clock } = options;
  if (kind === 'letter') return ledger.replayDeadLetter(organization.tenant, key);
  const account = crm?.account();
  if (!crm || account === undefined) return false;
  return crm.store.retryRejection(organization.tenant, account, key, clock.now());
}

function readRetry(body: unknown): SyncRetry {
  const read = syncRetry.safeParse(body);
  if (read.success && read.data.key.length <= 200 && read.data.key.length > 0) return read.data;
  throw new PqrsError('input-invalid', 'The body names nothing that waits.', 'Send `kind`, row or letter, and `key`.', {
    fields: [{ field: 'key', code: 'unknownValue' }],
  });
}

function nothingWaits({ key }: SyncRetry): PqrsError {
  return new PqrsError('dead-letter-unknown', `Nothing waits by the key "${key.slice(0, 80)}".`, 'See GET /v1/sync.');
}
