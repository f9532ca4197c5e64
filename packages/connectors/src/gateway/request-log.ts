import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { noTrace, type Trace } from '../trace/trace.js';
import type { Log, LogEntry } from './log.js';
import type { GatewayEnv } from './options.js';

/**
 * One line for each request: method, route pattern, status, milliseconds and an id that the answer carries too. Never the address
 * itself: it may hold a radicado and its code.
 */
export function requestLog(log: Log, trace: Trace = noTrace): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const requestId = randomUUID();
    const began = performance.now();
    c.set('requestId', requestId);
    await trace.span('gateway.request', { method: c.req.method, requestId }, async (span) => {
      await next();
      span.set({ route: routePath(c), status: c.res.status });
    });
    c.header('X-Request-Id', requestId);
    log(requestEntry({ requestId, began, method: c.req.method, route: routePath(c), status: c.res.status }));
  };
}

/** What is told of a request once it is answered. `began`: as of `performance.now()`. */
export function requestEntry({ began, requestId, method, route, status }: AnsweredRequest): LogEntry {
  const level = status >= 500 ? 'error' : 'info';
  return { level, event: 'request', requestId, method, route, status, ms: Math.round(performance.now() - began) };
}

interface AnsweredRequest {
  began: number;
  requestId: string;
  method: string;
  route: string;
  status: number;
}
