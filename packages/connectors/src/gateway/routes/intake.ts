import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { PqrsError, readSubmission } from '@pqrs-kit/core';
import { jsonAnswer, problemAnswer } from '../answers.js';
import type { ChangeFeed } from '../change-feed.js';
import { readJsonBody } from '../json-body.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { rateGuard } from '../rate-guard.js';
import { acknowledgement } from '../schemas/intake.js';
import { submission } from '../schemas/submission.js';

const key = /^[\x21-\x7e]{8,200}$/;
const usualRate = { burst: 20, perMinute: 20 };

const intakeRoute = createRoute({
  method: 'post',
  path: '/v1/cases',
  summary: 'File a case',
  description: 'Public. The same Idempotency-Key with the same body gives the same answer and files nothing twice.',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().optional().openapi({ description: '8 to 200 visible ASCII characters.' }),
    }),
    body: { required: true, content: { 'application/json': { schema: submission } } },
  },
  responses: {
    201: jsonAnswer('Filed.', acknowledgement),
    400: problemAnswer('The body is not JSON.'),
    413: problemAnswer('The body is too large.'),
    415: problemAnswer('The body does not say that it is JSON.'),
    422: problemAnswer('A field breaks a rule, or the key came before with another body.'),
    429: problemAnswer('Too many filings from one address.'),
  },
});

export function addIntake(app: OpenAPIHono<GatewayEnv>, options: GatewayOptions, feed: ChangeFeed): void {
  app.openAPIRegistry.registerPath(intakeRoute);
  app.post(intakeRoute.path, rateGuard(options.filingRate ?? usualRate, options), async (c) => {
    const idempotencyKey = readKey(c.req.header('idempotency-key'));
    const filed = readSubmission(await readJsonBody(c.req.raw));
    const answer = await options.desk.submit(filed, idempotencyKey === undefined ? {} : { idempotencyKey });
    feed.look();
    return c.json(answer, 201);
  });
}

/** Without a key each request files a case of its own. */
function readKey(header: string | undefined): string | undefined {
  if (header === undefined || key.test(header)) return header;
  throw new PqrsError(
    'input-invalid',
    'The header Idempotency-Key is not 8 to 200 visible ASCII characters.',
    'Send a new random id, such as a UUID, with each new filing.',
    { fields: [{ field: 'Idempotency-Key', code: 'wrongType' }] },
  );
}
