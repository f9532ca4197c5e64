import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { jsonAnswer } from '../answers.js';
import type { FilingGuard } from '../filing-guard.js';
import type { GatewayEnv } from '../options.js';
import { filingChallenge } from '../schemas/intake.js';

const challengeRoute = createRoute({
  method: 'get',
  path: '/v1/challenge',
  summary: 'The work that a filing without a token is asked for',
  description:
    'Public. Find a number so that SHA-256 of `token:number` begins with `bits` zero bits, and send both as `proof` of the filing. With `bits` 0 nothing is asked for.',
  responses: { 200: jsonAnswer('The work.', filingChallenge) },
});

/** Without a guard nothing is asked for, and whoever asks is told so. */
export function addChallenge(app: OpenAPIHono<GatewayEnv>, guard: FilingGuard | undefined): void {
  app.openapi(challengeRoute, (c) =>
    c.json(guard?.challenge() ?? { token: '', bits: 0, waitSeconds: 0, validSeconds: 0 }, 200),
  );
}
