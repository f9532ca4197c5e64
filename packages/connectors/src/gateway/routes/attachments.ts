import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { attachmentLimits } from '@pqrs-kit/core';
import { requireDesk } from '../access.js';
import { accessProblems, jsonAnswer, problemAnswer } from '../answers.js';
import type { ChangeFeed } from '../change-feed.js';
import { readFileBody } from '../file-body.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { rateGuard } from '../rate-guard.js';
import { stagedAttachment } from '../schemas/attachment.js';
import { caseDetail } from '../schemas/case.js';

const file = z.string().openapi({ format: 'binary' });
const fileRequest = {
  headers: z.object({
    'Content-Disposition': z.string().optional().openapi({
      description: "The name of the file: attachment; filename*=UTF-8''foto%20del%20da%C3%B1o.jpg",
    }),
  }),
  body: { required: true, content: { 'application/octet-stream': { schema: file } } },
};
const fileProblems = {
  413: problemAnswer('The file is larger than the limit.'),
  415: problemAnswer('The file came compressed.'),
  422: problemAnswer('The file is empty, of no type that is taken, a program, or not what its name says.'),
  503: problemAnswer('The file cannot be kept now.'),
};

const stageRoute = createRoute({
  method: 'post',
  path: '/v1/attachments',
  summary: 'Send a file ahead of the filing that names it',
  description: 'Public. The body is the file. A file that no filing names within 24 hours is forgotten.',
  request: fileRequest,
  responses: {
    201: jsonAnswer('Kept.', stagedAttachment),
    ...fileProblems,
    429: problemAnswer('Too many files from one address.'),
  },
});

const attachRoute = createRoute({
  method: 'post',
  path: '/v1/cases/{caseId}/attachments',
  summary: 'Attach a file to a case',
  description: 'What is attached already is not attached twice.',
  security: [{ token: [] }],
  request: { params: z.object({ caseId: z.string() }), ...fileRequest },
  responses: {
    200: jsonAnswer('The case after it.', caseDetail),
    404: problemAnswer('There is no such case.'),
    409: problemAnswer('Somebody was faster.'),
    ...fileProblems,
    ...accessProblems,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/v1/cases/{caseId}/attachments/{sha256}',
  summary: 'A file of a case',
  description: 'To be saved, never shown within a page. Of a confidential case the reading is recorded.',
  security: [{ token: [] }],
  request: { params: z.object({ caseId: z.string(), sha256: z.string() }) },
  responses: {
    200: { description: 'The file.', content: { 'application/octet-stream': { schema: file } } },
    404: problemAnswer('There is no such case or attachment.'),
    503: problemAnswer('The file cannot be read now.'),
    ...accessProblems,
  },
});

/** Files are large and kept for a day: they may come less often than filings. */
const usualRate = { burst: 20, perMinute: 5 };

/** Files are of others: opened in a browser in spite of all, they run nothing and load nothing. */
const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

export function addAttachments(app: OpenAPIHono<GatewayEnv>, options: GatewayOptions, feed: ChangeFeed): void {
  const { desk, tokens, organization } = options;
  const { fileBytes } = attachmentLimits(organization);
  for (const route of [stageRoute, attachRoute, readRoute]) app.openAPIRegistry.registerPath(route);

  app.post(stageRoute.path, rateGuard(options.attachmentRate ?? usualRate, options), async (c) =>
    c.json(await desk.stage(await readFileBody(c.req.raw, fileBytes)), 201),
  );
  app.post(attachRoute.getRoutingPath(), requireDesk(tokens), async (c) => {
    const upload = await readFileBody(c.req.raw, fileBytes);
    const detail = await desk.attach(c.get('actor'), c.req.param('caseId'), upload);
    feed.look();
    return c.json(detail, 200);
  });
  app.get(readRoute.getRoutingPath(), requireDesk(tokens), async (c) => {
    const { caseId, sha256 } = c.req.param();
    const { attachment, content } = await desk.readAttachment(c.get('actor'), caseId, sha256);
    feed.look();
    c.header(
      'Content-Type',
      attachment.mediaType.startsWith('text/') ? `${attachment.mediaType}; charset=utf-8` : attachment.mediaType,
    );
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encoded(attachment.name)}`);
    c.header('Content-Security-Policy', filePolicy);
    return c.body(Uint8Array.from(content), 200);
  });
}

/** As RFC 8187 writes a text. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
