import { randomUUID } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { PqrsError, resolveLocale, type Actor } from '@pqrs-kit/core';
import type { Context } from 'hono';
import { z } from 'zod';
import { preferredLocale } from '../gateway/accept-language.js';
import { bodyLimit, readJsonBody, readLimited } from '../gateway/json-body.js';
import type { GatewayEnv, GatewayOptions } from '../gateway/options.js';
import { rateGuard } from '../gateway/rate-guard.js';
import { statusOf } from '../gateway/status.js';
import { isSameRecord, readCanvasRequest } from '../salesforce/canvas.js';
import { isKnownKey } from '../salesforce/knownKey.js';
import type { CodeGrant, Codes } from './codes.js';
import { embedPolicy, refusalPage } from './pages.js';
import type { EmbedPerson, EmbedSettings, SalesforceSettings } from './settings.js';
import { actorOf } from './signedRequest.js';

/** An office behind one address opens many cases at once. */
const canvasRate = { burst: 120, perMinute: 120 };

const tokenRequest = z.strictObject({
  organizationId: z.string().max(18),
  userId: z.string().max(18),
  caseId: z.string().min(1).max(100),
});
const canvasParameters = z.object({ caseId: z.string().min(1).max(100).optional().catch(undefined) });

interface SalesforceEmbed {
  settings: EmbedSettings & { salesforce: SalesforceSettings };
  codes: Codes;
}

/** Adds the ways in from Salesforce: tokens for its Apex, and pages that it opens by Canvas. */
export function addSalesforce(app: OpenAPIHono<GatewayEnv>, options: GatewayOptions, embed: SalesforceEmbed): void {
  const { keys, secrets } = embed.settings.salesforce;
  if (keys.length > 0) addTokens(app, options, embed);
  if (secrets.length > 0) addCanvas(app, options, embed);
}

/** Apex asks for a token for each thing that it does; no browser ever has one. The key says which org asks, Apex says for whom. */
function addTokens(
  app: OpenAPIHono<GatewayEnv>,
  options: GatewayOptions,
  { settings: { salesforce }, codes }: SalesforceEmbed,
): void {
  app.post('/embed/salesforce/token', async (c) => {
    if (!isKnownKey(c.req.header('x-pqrs-key') ?? '', salesforce.keys)) throw refused('unknown-key', options);
    const { organizationId, userId, caseId } = readTokenRequest(await readJsonBody(c.req.raw));
    const actor = personOf({ organizationId, userId }, salesforce, options);
    await options.desk.open(actor, caseId);
    const { code } = await codes.mint(`salesforce ${randomUUID()}`, { actor, scope: 'case', caseId });
    const { token, expiresAt } = await codes.exchange(code);
    return c.json({ token, expiresAt, timeZone: options.organization.timeZone }, 200);
  });
}

/**
 * What Salesforce posts into a frame opens a page by the way that every page opens: a code for once, in the fragment, which goes to no server.
 * A request opens once: sent again, it opens nothing.
 */
function addCanvas(app: OpenAPIHono<GatewayEnv>, options: GatewayOptions, { settings, codes }: SalesforceEmbed): void {
  app.post('/embed/salesforce', rateGuard(canvasRate, options), async (c) => {
    try {
      return c.redirect(await openByCanvas(c, options, { settings, codes }), 303);
    } catch (error) {
      // A person sees this answer, in a frame: words, not a problem document.
      if (!(error instanceof PqrsError) || statusOf(error.code) >= 500) throw error;
      c.header('Content-Security-Policy', embedPolicy(settings));
      return c.html(await refusalPage(preferredLocale(c.req.header('accept-language'))), statusOf(error.code));
    }
  });
}

async function openByCanvas(
  c: Context<GatewayEnv>,
  options: GatewayOptions,
  { settings, codes }: SalesforceEmbed,
): Promise<string> {
  const form = new URLSearchParams(new TextDecoder().decode(await readLimited(c.req.raw, bodyLimit)));
  const [signed = '', ...others] = form.getAll('signed_request');
  const now = Date.parse(options.clock.now());
  const verdict = readCanvasRequest(others.length === 0 ? signed : '', settings.salesforce.secrets, now);
  if (!verdict.ok) throw refused(verdict.reason, options);
  const { request } = verdict;
  const actor = personOf(request, settings.salesforce, options);
  const { caseId } = canvasParameters.parse(request.parameters);
  // The page that holds the app says which case; whether this person may see it, the desk says.
  if (caseId !== undefined) await options.desk.open(actor, caseId);
  const grant: CodeGrant = caseId === undefined ? { actor, scope: 'cases' } : { actor, scope: 'case', caseId };
  const { code, isNew } = await codes.mint(`canvas ${request.signature}`, grant);
  if (!isNew) throw refused('replayed', options);
  const language = resolveLocale(request.language.replace('_', '-'));
  return `${settings.publicOrigin}/embed/${caseId === undefined ? 'board' : 'case'}?lang=${language}#c=${code}`;
}

function personOf(
  { organizationId, userId }: { organizationId: string; userId: string },
  { orgs, users }: SalesforceSettings,
  options: GatewayOptions,
): Actor & EmbedPerson {
  if (!orgs.some((org) => isSameRecord(org.organizationId, organizationId))) throw refused('unknown-org', options);
  const person = users.find((one) => isSameRecord(one.userId, userId));
  return actorOf(person, { staff: options.organization.staff });
}

function readTokenRequest(body: unknown): z.infer<typeof tokenRequest> {
  const read = tokenRequest.safeParse(body);
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path }) => ({ field: path.join('.') || 'body', code: 'wrongType' as const }));
  throw new PqrsError('input-invalid', 'The request breaks a rule.', 'See the fields that are named.', { fields });
}

/** Refuses, in the one answer that all refusals are; why goes into the log alone. */
function refused(reason: string, { log }: Pick<GatewayOptions, 'log'>): PqrsError {
  log({ level: 'info', event: 'salesforce-refused', reason });
  return new PqrsError(
    'access-unauthenticated',
    'The request does not come from Salesforce for this gateway.',
    'Check the key, the consumer secret and the org in the settings of the gateway; its log says which does not fit.',
  );
}
