import { mayReadOffice, PqrsError, type Role } from '@pqrs-kit/core';
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './options.js';
import type { Tokens } from './tokens.js';

const deskRoles: readonly Role[] = ['agent', 'head'];

/** Lets only people of the desk through, and notes who asks. What each of them may do to a case, the desk decides. */
export function requireDesk(tokens: Tokens): MiddlewareHandler<GatewayEnv> {
  return requireRole(tokens, (role) => deskRoles.includes(role), 'work on cases');
}

/** Lets only those through who have a part in the office's book. What each of them sees and may do, the office decides. */
export function requireOffice(tokens: Tokens): MiddlewareHandler<GatewayEnv> {
  return requireRole(tokens, mayReadOffice, 'look into the office');
}

function requireRole(tokens: Tokens, may: (role: Role) => boolean, what: string): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const { actor, expiresAt } = await tokens.verify(c.req.header('authorization'), c.req.header('origin'));
    if (!may(actor.role)) {
      throw new PqrsError(
        'access-forbidden',
        `The role "${actor.role}" may not ${what}.`,
        'Use the token of somebody who works at the desk.',
      );
    }
    c.set('actor', actor);
    c.set('tokenExpiresAt', expiresAt);
    await next();
  };
}
