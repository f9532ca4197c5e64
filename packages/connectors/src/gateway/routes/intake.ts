import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { mayCommand, PqrsError, readCaseAgreement, readSubmission, type SubmitOptions } from '@pqrs-kit/core';
import type { HonoRequest } from 'hono';
import { deskToken } from '../access.js';
import { accessProblems, jsonAnswer, problemAnswer } from '../answers.js';
import type { ChangeFeed } from '../change-feed.js';
import { filingParts } from '../filing-body.js';
import type { FilingGuard } from '../filing-guard.js';
import { readJsonBody } from '../json-body.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { rateGuard } from '../rate-guard.js';
import { acknowledgement, filing } from '../schemas/intake.js';

const key = /^[\x21-\x7e]{8,200}$/;
const usualRate = { burst: 20, perMinute: 20 };

const intakeRoute = createRoute({
  method: 'post',
  path: '/v1/cases',
  summary: 'File a case',
  description:
    'Public; with an agreement, for the desk alone, which sends its token. The same Idempotency-Key with the same body gives the same answer and files nothing twice.',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().optional().openapi({ description: '8 to 200 visible ASCII characters.' }),
    }),
    body: { required: true, content: { 'application/json': { schema: filing } } },
  },
  responses: {
    201: jsonAnswer('Filed.', acknowledgement),
    400: problemAnswer('The body is not JSON.'),
    ...accessProblems,
    413: problemAnswer('The body is too large.'),
    415: problemAnswer('The body does not say that it is JSON.'),
    422: problemAnswer('A field breaks a rule, or the key came before with another body.'),
    429: problemAnswer('Too many filings from one address.'),
  },
});

export function addIntake(
  app: OpenAPIHono<GatewayEnv>,
  options: GatewayOptions,
  feed: ChangeFeed,
  guard: FilingGuard | undefined,
): void {
  app.openAPIRegistry.registerPath(intakeRoute);
  app.post(intakeRoute.path, rateGuard(options.filingRate ?? usualRate, options), async (c) => {
    const idempotencyKey = readKey(c.req.header('idempotency-key'));
    const { agreement, attachments, proof, filing: body } = filingParts(await readJsonBody(c.req.raw));
    const filed = readSubmission(body);
    const recorded = agreement === undefined ? {} : await readRecorded(agreement, options.tokens, c.req);
    if (guard && !c.req.header('authorization')) guard.check(proof, idempotencyKey ?? c.get('requestId'));
    else if (guard) await deskToken(options.tokens, c.req);
    const answer = await options.desk.submit(filed, {
      ...recorded,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      attachments,
    });
    feed.look();
    return c.json(answer, 201);
  });
}

/** Only the desk says which agreement a case falls under. */
async function readRecorded(
  agreement: unknown,
  tokens: GatewayOptions['tokens'],
  request: HonoRequest,
): Promise<Pick<SubmitOptions, 'actor' | 'agreement'>> {
  const { actor } = await deskToken(tokens, request);
  if (mayCommand(actor.role, 'setAgreement')) return { actor, agreement: readCaseAgreement(agreement) };
  throw new PqrsError(
    'access-forbidden',
    `The role "${actor.role}" may not say which agreement a case falls under.`,
    'Leave the agreement out, or use the token of an agent.',
  );
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
