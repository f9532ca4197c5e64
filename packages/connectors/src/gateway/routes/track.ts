import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { jsonAnswer, problemAnswer } from '../answers.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { rateGuard } from '../rate-guard.js';
import { trackedCase } from '../schemas/intake.js';
import { radicado } from '../schemas/primitives.js';

const usualRate = { burst: 30, perMinute: 30 };

const trackRoute = createRoute({
  method: 'get',
  path: '/v1/track/{radicado}',
  summary: 'Follow a case with its radicado and code',
  request: { params: z.object({ radicado }), query: z.object({ code: z.string().openapi({ example: 'H2WX-8P4C' }) }) },
  responses: {
    200: jsonAnswer('The case, without personal data.', trackedCase),
    404: problemAnswer('No case answers to both together: a wrong code and an unknown radicado are the same answer.'),
    429: problemAnswer('Too many tries from one address.'),
  },
});

export function addTrack(app: OpenAPIHono<GatewayEnv>, options: GatewayOptions): void {
  app.openAPIRegistry.registerPath(trackRoute);
  app.get(trackRoute.getRoutingPath(), rateGuard(options.trackingRate ?? usualRate, options), async (c) =>
    c.json(await options.desk.track(c.req.param('radicado'), c.req.query('code') ?? ''), 200),
  );
}
