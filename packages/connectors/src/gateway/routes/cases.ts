import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { requireDesk } from '../access.js';
import { accessProblems, jsonAnswer, problemAnswer } from '../answers.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { isKnown, type InboxAnswers } from '../inbox-answers.js';
import { caseDetail, casePage } from '../schemas/case.js';
import { answerMaterial } from '../schemas/material.js';
import { assignee } from '../schemas/command.js';
import { caseQuery } from '../schemas/query.js';

const security = [{ token: [] }];

const pageRoute = createRoute({
  method: 'get',
  path: '/v1/cases',
  summary: 'A page of the inbox',
  security,
  request: {
    query: caseQuery,
    headers: z.object({
      'If-None-Match': z.string().optional().openapi({ description: 'The ETag of the page that the sender has.' }),
    }),
  },
  responses: {
    200: {
      ...jsonAnswer('The page.', casePage),
      headers: { ETag: { description: 'The same until the page says something else.', schema: { type: 'string' } } },
    },
    304: { description: 'The page still says what it said, apart from the instant of the answer.' },
    422: problemAnswer('A filter breaks a rule.'),
    ...accessProblems,
  },
});

const caseRoute = createRoute({
  method: 'get',
  path: '/v1/cases/{caseId}',
  summary: 'A case with its clocks and timeline',
  security,
  request: { params: z.object({ caseId: z.string() }) },
  responses: {
    200: jsonAnswer('The case.', caseDetail),
    404: problemAnswer('There is no such case.'),
    ...accessProblems,
  },
});

const materialRoute = createRoute({
  method: 'get',
  path: '/v1/cases/{caseId}/answer-material',
  summary: 'What the answer of a case is drafted with: templates, what fills them, norms, who approves',
  security,
  request: { params: z.object({ caseId: z.string() }) },
  responses: {
    200: jsonAnswer('The material.', answerMaterial),
    404: problemAnswer('There is no such case.'),
    ...accessProblems,
  },
});

const assigneesRoute = createRoute({
  method: 'get',
  path: '/v1/assignees',
  summary: 'Who may be assigned',
  security,
  responses: { 200: jsonAnswer('The people of the desk.', z.array(assignee)), ...accessProblems },
});

export function addCases(
  app: OpenAPIHono<GatewayEnv>,
  { desk, tokens }: GatewayOptions,
  inbox: Pick<InboxAnswers, 'answer'>,
): void {
  const guard = requireDesk(tokens);
  for (const route of [pageRoute, caseRoute, materialRoute, assigneesRoute]) app.openAPIRegistry.registerPath(route);

  app.get(pageRoute.path, guard, async (c) => {
    const { etag, body } = await inbox.answer(c.get('actor'), new URL(c.req.url).search);
    c.header('ETag', etag);
    if (isKnown(etag, c.req.header('if-none-match'))) return c.body(null, 304);
    c.header('Content-Type', 'application/json');
    return c.body(body, 200);
  });
  app.get(caseRoute.getRoutingPath(), guard, async (c) =>
    c.json(await desk.open(c.get('actor'), c.req.param('caseId')), 200),
  );
  app.get(materialRoute.getRoutingPath(), guard, async (c) =>
    c.json(await desk.answerMaterial(c.get('actor'), c.req.param('caseId')), 200),
  );
  app.get(assigneesRoute.path, guard, async (c) => c.json(await desk.assignees(c.get('actor')), 200));
}
