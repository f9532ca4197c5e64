import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { noTrace, type Trace } from '../trace/trace.js';
import type { Log } from './log.js';
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
    log({
      level: c.res.status >= 500 ? 'error' : 'info',
      event: 'request',
      requestId,
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    });
  };
}
