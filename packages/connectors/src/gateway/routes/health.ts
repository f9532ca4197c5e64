import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { jsonAnswer } from '../answers.js';

const alive = z.strictObject({ status: z.literal('alive') }).openapi('Alive');
const readiness = z.strictObject({ status: z.enum(['ready', 'unavailable']) }).openapi('Readiness');

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the process answers',
  responses: { 200: jsonAnswer('It does.', alive) },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether the ledger answers and has the tables of this version',
  responses: { 200: jsonAnswer('It does.', readiness), 503: jsonAnswer('It does not.', readiness) },
});

export function addHealth(app: OpenAPIHono<GatewayEnv>, { ledgerReady }: GatewayOptions): void {
  app.openapi(healthRoute, (c) => c.json({ status: 'alive' as const }, 200));
  app.openapi(readyRoute, async (c) => {
    const ready = await ledgerReady();
    return ready ? c.json({ status: 'ready' as const }, 200) : c.json({ status: 'unavailable' as const }, 503);
  });
}
