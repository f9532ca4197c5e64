import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { PqrsError } from '@pqrs-kit/core';
import { requireDesk } from '../access.js';
import { accessProblems, problemAnswer } from '../answers.js';
import type { ChangeFeed } from '../change-feed.js';
import { openChangeStream, type ChangeStream } from '../change-stream.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';

/** Streams that one process keeps open. */
const mostStreams = 1_000;
const usualHeartbeat = 15_000;

const streamRoute = createRoute({
  method: 'get',
  path: '/v1/stream',
  summary: 'What changed, as it changes',
  description:
    'Server-sent events `change` with `{caseId, type, at}`. It ends with the token; come again with Last-Event-ID to miss nothing.',
  security: [{ token: [] }],
  request: { headers: z.object({ 'Last-Event-ID': z.string().optional() }) },
  responses: {
    200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } },
    429: problemAnswer('Too many streams are open.'),
    ...accessProblems,
  },
});

/** Adds the stream; returns the way to end all that are open. */
export function addStream(app: OpenAPIHono<GatewayEnv>, options: GatewayOptions, feed: ChangeFeed): () => void {
  const open = new Set<ChangeStream>();
  app.openAPIRegistry.registerPath(streamRoute);
  app.get(streamRoute.path, requireDesk(options.tokens), async (c) => {
    if (open.size >= mostStreams) throw tooManyStreams();
    const newest = await feed.newest();
    const stream = openChangeStream({
      feed,
      after: Math.min(readSequence(c.req.header('last-event-id')) ?? newest, newest),
      heartbeatEvery: options.heartbeatEvery ?? usualHeartbeat,
      lifetime: c.get('tokenExpiresAt') * 1000 - Date.parse(options.clock.now()),
      onEnd: () => open.delete(stream),
    });
    open.add(stream);
    return c.body(stream.body, 200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
  });
  return () => {
    for (const stream of open) stream.end();
  };
}

function readSequence(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

function tooManyStreams(): PqrsError {
  return new PqrsError(
    'request-too-many',
    `${mostStreams} streams are open already.`,
    'Close one, or try again later.',
  );
}
