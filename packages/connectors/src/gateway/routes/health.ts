import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { jsonAnswer } from '../answers.js';

const alive = z.strictObject({ status: z.literal('alive') }).openapi('Alive');
const work = z
  .strictObject({
    lagMs: z.number().int().openapi({ description: 'Milliseconds that the oldest due work waits; 0 when none does.' }),
    oldestDueAt: z.string().optional().openapi({ description: 'Since when it waits: ISO instant.' }),
    waiting: z.number().int().openapi({ description: 'Cases to look at and messages to send that are due.' }),
    dead: z.number().int().openapi({ description: 'Dead letters: work that was given up until a person replays it.' }),
  })
  .openapi('Work');
const readiness = z
  .strictObject({ status: z.enum(['ready', 'unavailable']), work: work.optional() })
  .openapi('Readiness');

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the process answers',
  responses: { 200: jsonAnswer('It does.', alive) },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether the ledger answers and has the tables of this version, and how far behind its work is',
  responses: { 200: jsonAnswer('It does.', readiness), 503: jsonAnswer('It does not.', readiness) },
});

export function addHealth(
  app: OpenAPIHono<GatewayEnv>,
  { ledgerReady, ledger, organization, clock }: GatewayOptions,
): void {
  app.openapi(healthRoute, (c) => c.json({ status: 'alive' as const }, 200));
  app.openapi(readyRoute, async (c) => {
    if (!(await ledgerReady())) return c.json({ status: 'unavailable' as const }, 503);
    const health = await ledger.runtimeHealth(organization.tenant, clock.now());
    return c.json({ status: 'ready' as const, work: health }, 200);
  });
}
