import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { caseCardView, resolveLocale } from '@pqrs-kit/core';
import type { MiddlewareHandler } from 'hono';
import { preferredLocale } from '../accept-language.js';
import { requireDesk } from '../access.js';
import { accessProblems, jsonAnswer, problemAnswer } from '../answers.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { caseCard } from '../schemas/card.js';

const cardRoute = createRoute({
  method: 'get',
  path: '/v1/cases/{caseId}/card',
  summary: "A case as a CRM's own card shows it, in words and without the person",
  description: 'With a token, or signed by HubSpot as its cards ask.',
  security: [{ token: [] }],
  request: { params: z.object({ caseId: z.string() }), query: z.object({ language: z.string().optional() }) },
  responses: {
    200: jsonAnswer('The card.', caseCard),
    404: problemAnswer('There is no such case.'),
    ...accessProblems,
  },
});

export function addCard(app: OpenAPIHono<GatewayEnv>, options: GatewayOptions): void {
  const { desk, clock, organization } = options;
  app.openAPIRegistry.registerPath(cardRoute);
  app.get(cardRoute.getRoutingPath(), requireDeskOrCard(options), async (c) => {
    const asked = c.req.query('language');
    const locale = asked === undefined ? preferredLocale(c.req.header('accept-language')) : resolveLocale(asked);
    const detail = await desk.open(c.get('actor'), c.req.param('caseId'));
    c.header('Content-Language', locale);
    return c.json(caseCardView(detail, clock.now(), locale, organization.timeZone), 200);
  });
}

/** Cards inside a CRM can send no token; the CRM signs what they send. */
function requireDeskOrCard(options: GatewayOptions): MiddlewareHandler<GatewayEnv> {
  const { tokens, embed } = options;
  const desk = requireDesk(tokens);
  if (embed === undefined) return desk;
  return async (c, next) => {
    const actor = await embed.signedActor(c, options);
    if (actor === undefined) return desk(c, next);
    c.set('actor', actor);
    await next();
  };
}
