import { PqrsError, type Role } from '@pqrs-kit/core';
import type { HonoRequest, MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './options.js';
import type { EmbedSession, Tokens } from './tokens.js';

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
  if (!deskRoles.includes(token.actor.role)) {
    throw new PqrsError(
      'access-forbidden',
      `The role "${token.actor.role}" may not work on cases.`,
      'Use the token of somebody who works at the desk.',
    );
  }
  if (token.session && !isWithin(token.session, request.path)) {
    throw new PqrsError(
      'access-forbidden',
      'The token was given for one page inside a CRM and does not reach this far.',
      'Open the case from its own card.',
    );
  }
  return token;
}

/** A page that was opened for one case reaches that case, and the names of who may be assigned. */
function isWithin({ scope, caseId = '' }: EmbedSession, path: string): boolean {
  if (scope === 'cases') return true;
  if (scope === 'filing') return false;
  const own = `/v1/cases/${encodeURIComponent(caseId)}`;
  return path === '/v1/assignees' || path === own || path.startsWith(`${own}/`);
}
