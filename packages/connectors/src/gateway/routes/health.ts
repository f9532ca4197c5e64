import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { GatewayCrm, GatewayEnv, GatewayOptions } from '../options.js';
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
const crmSync = z
  .strictObject({
    account: z.string().openapi({ example: 'hubspot:33' }),
    lastRunAt: z
      .string()
      .nullable()
      .openapi({ description: 'When the last run ended: ISO instant; null before the first.' }),
    lastError: z
      .string()
      .nullable()
      .openapi({ description: 'Code of the error that ended it; null when it went well.' }),
    lagMs: z.number().int().nullable().openapi({ description: 'Milliseconds since it ended; null before the first.' }),
    linked: z.number().int().openapi({ description: 'Tickets that are linked with a case.' }),
    rejected: z.number().int().openapi({ description: 'Rows that were refused and wait.' }),
    dead: z.number().int().openapi({ description: 'Of these, those that only a person starts again.' }),
    conflicts: z.number().int().openapi({ description: 'What a person was told of.' }),
    budget: z
      .strictObject({ used: z.number().int(), limit: z.number().int() })
      .nullable()
      .openapi({ description: 'Requests of the day that are used up, by whomever; null where the CRM does not tell.' }),
  })
  .openapi('CrmSync');
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
    const sync = crm && (await syncHealth(crm, organization.tenant, clock.now()));
    return c.json({ status: 'ready' as const, work: health, ...(sync && { crm: sync }) }, 200);
  });
}

/** How the sync stands, whichever process runs it; undefined while the account is not known. */
async function syncHealth(
  { account: accountOf, store }: GatewayCrm,
  tenant: string,
  now: string,
): Promise<z.output<typeof crmSync> | undefined> {
  const account = accountOf();
  if (account === undefined) return undefined;
  const { lastRunAt, lastError, budget: told } = await store.state(tenant, account);
  const budget = told && { used: Math.max(0, told.limit - told.left), limit: told.limit };
  const lagMs = lastRunAt === null ? null : Math.max(0, Date.parse(now) - Date.parse(lastRunAt));
  return { account, lastRunAt, lastError, lagMs, budget, ...(await store.counts(tenant, account)) };
}
