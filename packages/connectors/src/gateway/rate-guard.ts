import { PqrsError } from '@pqrs-kit/core';
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv, GatewayOptions } from './options.js';
import { createRateLimit, placeOf, type RateRule } from './rate-limit.js';
import { remoteAddress } from './remote-address.js';

/** Refuses with 429 and Retry-After what comes too often from one place. */
export function rateGuard(rule: RateRule, options: GatewayOptions): MiddlewareHandler<GatewayEnv> {
  const take = createRateLimit(rule, options.clock.now);
  return async (c, next) => {
    const verdict = take(placeOf(remoteAddress(c, options.behindProxy ?? false)));
    if (!verdict.allowed) {
      c.header('Retry-After', String(verdict.retryAfterSeconds));
      throw new PqrsError(
        'request-too-many',
        'Too many requests came from this address.',
        `Try again in ${verdict.retryAfterSeconds} s.`,
      );
    }
    await next();
  };
}
