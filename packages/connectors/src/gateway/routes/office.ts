import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { readOfficeCommand } from '@pqrs-kit/core';
import { requireOffice } from '../access.js';
import { accessProblems, jsonAnswer, problemAnswer } from '../answers.js';
import { splitBody } from '../expected-version.js';
import { readJsonBody } from '../json-body.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { officeAnswer, officeBoard } from '../schemas/office.js';
import { officeCommandRequest } from '../schemas/officeCommand.js';

const security = [{ token: [] }];

const boardRoute = createRoute({
  method: 'get',
  path: '/v1/office',
  summary: 'The office’s own book, as far as the caller may see it',
  security,
  responses: { 200: jsonAnswer('The book.', officeBoard), ...accessProblems },
});

const commandRoute = createRoute({
  method: 'post',
  path: '/v1/office/commands',
  summary: 'Do something in the office’s book',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: officeCommandRequest } } } },
  responses: {
    200: jsonAnswer('The book after it, and for a document that was read, where it is.', officeAnswer),
    400: problemAnswer('The body is not JSON.'),
    409: problemAnswer('Not possible now: decided already, the same person, or somebody was faster.'),
    413: problemAnswer('The body is too large.'),
    415: problemAnswer('The body does not say that it is JSON.'),
    422: problemAnswer('A field breaks a rule.'),
    ...accessProblems,
  },
});

export function addOffice(app: OpenAPIHono<GatewayEnv>, { office, tokens }: GatewayOptions): void {
  const guard = requireOffice(tokens);
  for (const route of [boardRoute, commandRoute]) app.openAPIRegistry.registerPath(route);

  app.get(boardRoute.path, guard, async (c) => c.json(await office.open(c.get('actor')), 200));
  app.post(commandRoute.path, guard, async (c) => {
    const { expectedVersion, command } = splitBody(await readJsonBody(c.req.raw));
    return c.json(await office.command(c.get('actor'), readOfficeCommand(command), expectedVersion), 200);
  });
}
