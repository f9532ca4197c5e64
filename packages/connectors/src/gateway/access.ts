import { PqrsError, type Role } from '@pqrs-kit/core';
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './options.js';
import type { EmbedSession, Tokens } from './tokens.js';

const deskRoles: readonly Role[] = ['agent', 'head'];

/** Lets only people of the desk through, and notes who asks. What each of them may do to a case, the desk decides. */
export function requireDesk(tokens: Tokens): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const { actor, expiresAt, session } = await tokens.verify(c.req.header('authorization'), c.req.header('origin'));
    if (!deskRoles.includes(actor.role)) {
      throw new PqrsError(
        'access-forbidden',
        `The role "${actor.role}" may not work on cases.`,
        'Use the token of somebody who works at the desk.',
      );
    }
    if (session && !isWithin(session, c.req.path)) {
      throw new PqrsError(
        'access-forbidden',
        'The token was given for one page inside a CRM and does not reach this far.',
        'Open the case from its own card.',
      );
    }
    c.set('actor', actor);
    c.set('tokenExpiresAt', expiresAt);
    await next();
  };
}

/** A page that was opened for one case reaches that case, and the names of who may be assigned. */
function isWithin({ scope, caseId = '' }: EmbedSession, path: string): boolean {
  if (scope === 'cases') return true;
  if (scope === 'filing') return false;
  const own = `/v1/cases/${encodeURIComponent(caseId)}`;
  return path === '/v1/assignees' || path === own || path.startsWith(`${own}/`);
}
