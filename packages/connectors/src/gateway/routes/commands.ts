import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { PqrsError, readCommand } from '@pqrs-kit/core';
import { requireDesk } from '../access.js';
import { accessProblems, jsonAnswer, problemAnswer } from '../answers.js';
import type { ChangeFeed } from '../change-feed.js';
import { readJsonBody } from '../json-body.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { caseDetail } from '../schemas/case.js';
import { commandRequest } from '../schemas/command.js';

const commandRoute = createRoute({
  method: 'post',
  path: '/v1/cases/{caseId}/commands',
  summary: 'Do something to a case',
  security: [{ token: [] }],
  request: {
    params: z.object({ caseId: z.string() }),
    body: { required: true, content: { 'application/json': { schema: commandRequest } } },
  },
  responses: {
    200: jsonAnswer('The case after it.', caseDetail),
    400: problemAnswer('The body is not JSON.'),
    404: problemAnswer('There is no such case.'),
    409: problemAnswer('Not possible now: wrong stage, steps missing, the same person, or somebody was faster.'),
    413: problemAnswer('The body is too large.'),
    415: problemAnswer('The body does not say that it is JSON.'),
    422: problemAnswer('A field breaks a rule.'),
    ...accessProblems,
  },
});

export function addCommands(app: OpenAPIHono<GatewayEnv>, { desk, tokens }: GatewayOptions, feed: ChangeFeed): void {
  app.openAPIRegistry.registerPath(commandRoute);
  app.post(commandRoute.getRoutingPath(), requireDesk(tokens), async (c) => {
    const { expectedVersion, command } = splitBody(await readJsonBody(c.req.raw));
    const detail = await desk.command(c.get('actor'), c.req.param('caseId'), readCommand(command), expectedVersion);
    feed.look();
    return c.json(detail, 200);
  });
}

function splitBody(body: unknown): { expectedVersion: number | undefined; command: unknown } {
  if (typeof body !== 'object' || body === null || !('expectedVersion' in body)) {
    return { expectedVersion: undefined, command: body };
  }
  const { expectedVersion, ...command } = body;
  if (typeof expectedVersion === 'number' && Number.isSafeInteger(expectedVersion) && expectedVersion > 0) {
    return { expectedVersion, command };
  }
  throw new PqrsError(
    'input-invalid',
    'expectedVersion is not a whole number from 1.',
    'Send the version of the case that was read, or leave it out.',
    { fields: [{ field: 'expectedVersion', code: 'wrongType' }] },
  );
}
