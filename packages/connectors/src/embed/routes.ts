import { createHmac } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { commandTypes, PqrsError, readSubmission, resolveLocale } from '@pqrs-kit/core';
import type { Context } from 'hono';
import { z } from 'zod';
import { preferredLocale } from '../gateway/accept-language.js';
import type { ChangeFeed } from '../gateway/change-feed.js';
import { filingParts } from '../gateway/filing-body.js';
import { parseJson, readJsonBody } from '../gateway/json-body.js';
import type { GatewayEnv, GatewayOptions } from '../gateway/options.js';
import { rateGuard } from '../gateway/rate-guard.js';
import { staticFiles } from '../gateway/static-files.js';
import { createCodes, type CodeGrant, type Codes } from './codes.js';
import type { EmbedOptions } from './options.js';
import { embedPage, embedPages, embedPolicy } from './pages.js';
import { addSalesforce } from './salesforceRoutes.js';
import { readSignedCard, type SignedCard, type Signatory } from './signedRequest.js';
import { addWorkflowActions } from './workflowActions.js';

const exchangeRate = { burst: 60, perMinute: 60 };

const codeRequest = z.strictObject({
  page: z.enum(['case', 'composer', 'board', 'form']),
  caseId: z.string().min(1).max(100).exactOptional(),
  ticketId: z.int().positive().exactOptional(),
  /** Which form of the case opens at once. */
  step: z.enum(commandTypes).exactOptional(),
  language: z.string().max(35).exactOptional(),
});
type CodeRequest = z.infer<typeof codeRequest>;

const exchangeRequest = z.strictObject({ code: z.string().regex(/^[\w-]{43}$/) });

/** Adds the pages that stand inside those of others, their files, and the ways in from HubSpot and Salesforce. */
export function addEmbed(
  app: OpenAPIHono<GatewayEnv>,
  options: GatewayOptions,
  embed: EmbedOptions,
  feed: ChangeFeed,
): void {
  const { settings, store, key, widgets } = embed;
  const { tokens, clock, organization } = options;
  const codes = createCodes({ store, tenant: organization.tenant, key, tokens, clock, origin: settings.publicOrigin });
  addPages(app, options, embed);
  app.get(
    '/assets/embed/*',
    staticFiles('/assets/embed/', fileURLToPath(new URL('../../assets/embed', import.meta.url))),
  );
  if (widgets !== undefined) app.get('/assets/widgets/*', staticFiles('/assets/widgets/', widgets));
  addExchange(app, options, embed, codes, feed);
  const { hubspot, salesforce } = settings;
  if (salesforce !== undefined) addSalesforce(app, options, { settings: { ...settings, salesforce }, codes });
  if (hubspot === undefined) return;
  const signatory = { settings: { ...settings, hubspot }, staff: organization.staff, clock, log: options.log };
  addWayIn(app, options, embed, codes, signatory);
  addWorkflowActions(app, options, store, signatory, feed);
}

function addPages(app: OpenAPIHono<GatewayEnv>, { organization }: GatewayOptions, { settings }: EmbedOptions): void {
  for (const page of embedPages) {
    app.get(`/embed/${page}`, async (c) => {
      const asked = c.req.query('lang');
      const locale = asked === undefined ? preferredLocale(c.req.header('accept-language')) : resolveLocale(asked);
      c.header('Content-Security-Policy', embedPolicy(settings));
      const { bridgeOrigins } = settings;
      return c.html(await embedPage(page, { organization, locale, theme: c.req.query('theme'), bridgeOrigins }));
    });
  }
}

/** The way of a page itself: its code for a token, the token for another, and a filing in the name of whoever opened it. */
function addExchange(
  app: OpenAPIHono<GatewayEnv>,
  options: GatewayOptions,
  { settings, key }: EmbedOptions,
  codes: Codes,
  feed: ChangeFeed,
): void {
  const verify = (c: Context<GatewayEnv>) =>
    options.tokens.verify(c.req.header('authorization'), requireOrigin(c, settings.publicOrigin));

  app.post('/embed/exchange', rateGuard(exchangeRate, options), async (c) => {
    requireOrigin(c, settings.publicOrigin);
    return c.json(await codes.exchange(read(exchangeRequest, await readJsonBody(c.req.raw)).code), 200);
  });

  app.post('/embed/renew', async (c) => c.json(await codes.renew(await verify(c)), 200));

  app.post('/embed/cases', async (c) => {
    const { actor, session } = await verify(c);
    if (session?.scope !== 'filing' || session.ticket === undefined) throw forbidden('The token is not for filing.');
    const { filing, attachments, agreement } = filingParts(await readJsonBody(c.req.raw));
    // An agreement is no part of this: it is refused like any field too many.
    const filed = readSubmission(agreement === undefined ? filing : { ...Object(filing), agreement });
    const idempotencyKey = filingKey(key, session.ticket);
    const answer = await options.desk.submit(filed, { actor, attachments, idempotencyKey });
    feed.look();
    return c.json(answer, 201);
  });
}

/** What a card asks for, signed by HubSpot: a code for a page, and the case that was filed from a ticket. */
function addWayIn(
  app: OpenAPIHono<GatewayEnv>,
  { desk, organization }: GatewayOptions,
  { settings, store, key }: EmbedOptions,
  codes: Codes,
  signatory: Signatory,
): void {
  app.post('/embed/hubspot/code', async (c) => {
    const card = await readSignedCard(c, signatory);
    const request = read(codeRequest, parseJson(card.body));
    const grant = grantOf(request, card);
    // The CRM's page says which case; whether this person may see it, the desk says.
    if (grant.caseId !== undefined) await desk.open(card.actor, grant.caseId);
    const { code, expiresAt } = await codes.mint(card.signature, grant);
    return c.json(
      { url: `${settings.publicOrigin}/embed/${request.page}${queryOf(request)}#c=${code}`, expiresAt },
      200,
    );
  });

  app.get('/embed/hubspot/tickets/:ticketId', async (c) => {
    const { actor, portalId } = await readSignedCard(c, signatory);
    const ticket = `${portalId}/${c.req.param('ticketId')}`;
    const caseId = await store.filedUnder(organization.tenant, filingKey(key, ticket));
    if (caseId !== undefined) await desk.open(actor, caseId);
    return c.json({ caseId: caseId ?? null }, 200);
  });
}

function grantOf({ page, caseId, ticketId }: CodeRequest, { actor, portalId }: SignedCard): CodeGrant {
  if (page === 'board') return { actor, scope: 'cases' };
  if (page === 'form') {
    if (ticketId === undefined) throw missing('ticketId');
    return { actor, scope: 'filing', ticket: `${portalId}/${ticketId}` };
  }
  if (caseId === undefined) throw missing('caseId');
  return { actor, scope: 'case', caseId };
}

function queryOf({ language, step }: CodeRequest): string {
  const parameters = new URLSearchParams();
  if (language !== undefined) parameters.set('lang', resolveLocale(language));
  if (step !== undefined) parameters.set('step', step);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** One case a ticket, however often its form is sent; nobody outside can guess the key and put a case of theirs there. */
function filingKey(key: Uint8Array, ticket: string): string {
  return `hubspot:${createHmac('sha256', key).update(`ticket\n${ticket}`).digest('base64url')}`;
}

function requireOrigin(c: Context<GatewayEnv>, publicOrigin: string): string {
  const origin = c.req.header('origin');
  if (origin === publicOrigin) return origin;
  throw forbidden('Only a page of the gateway itself may ask for this.');
}

function read<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const found = schema.safeParse(input);
  if (found.success) return found.data;
  const fields = found.error.issues.map(({ path }) => ({
    field: path.join('.') || 'body',
    code: 'wrongType' as const,
  }));
  throw new PqrsError('input-invalid', 'The request breaks a rule.', 'See the fields that are named.', { fields });
}

function missing(field: string): PqrsError {
  return new PqrsError('input-invalid', `The page needs ${field}.`, `Send ${field}.`, {
    fields: [{ field, code: 'required' }],
  });
}

function forbidden(message: string): PqrsError {
  return new PqrsError('access-forbidden', message, 'Open the page again from the card.');
}
