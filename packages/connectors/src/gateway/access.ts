import { PqrsError, type Role } from '@pqrs-kit/core';
import type { HonoRequest, MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './options.js';
import type { Tokens } from './tokens.js';

const deskRoles: readonly Role[] = ['agent', 'head'];

/** Lets only people of the desk through, and notes who asks. What each of them may do to a case, the desk decides. */
export function requireDesk(tokens: Tokens): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const { actor, expiresAt } = await deskToken(tokens, c.req);
    c.set('actor', actor);
    c.set('tokenExpiresAt', expiresAt);
    await next();
  };
}

/** Who of the desk asks. @throws PqrsError those of `tokens.verify`, `access-forbidden` */
export async function deskToken(tokens: Tokens, request: HonoRequest): ReturnType<Tokens['verify']> {
  const token = await tokens.verify(request.header('authorization'), request.header('origin'));
  if (deskRoles.includes(token.actor.role)) return token;
  throw new PqrsError(
    'access-forbidden',
    `The role "${token.actor.role}" may not work on cases.`,
    'Use the token of somebody who works at the desk.',
  );
}
