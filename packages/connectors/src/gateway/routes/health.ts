import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { jsonAnswer } from '../answers.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { crmSync, work } from '../schemas/syncHealth.js';
import { crmHealth } from '../sync-health.js';

const alive = z.strictObject({ status: z.literal('alive') }).openapi('Alive');
const readiness = z
  .strictObject({ status: z.enum(['ready', 'unavailable']), work: work.optional(), crm: crmSync.optional() })
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
  { ledgerReady, ledger, organization, clock, crm }: GatewayOptions,
): void {
  app.openapi(healthRoute, (c) => c.json({ status: 'alive' as const }, 200));
  app.openapi(readyRoute, async (c) => {
    if (!(await ledgerReady())) return c.json({ status: 'unavailable' as const }, 503);
    const health = await ledger.runtimeHealth(organization.tenant, clock.now());
    const sync = crm && (await crmHealth(crm, organization.tenant, clock.now()));
    return c.json({ status: 'ready' as const, work: health, ...(sync && { crm: sync }) }, 200);
  });
}
