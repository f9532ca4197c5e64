import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { readCommand } from '@pqrs-kit/core';
import { requireDesk } from '../access.js';
import { accessProblems, jsonAnswer, problemAnswer } from '../answers.js';
import type { ChangeFeed } from '../change-feed.js';
import { splitBody } from '../expected-version.js';
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
