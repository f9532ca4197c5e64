import { mayReadCases, mayReadOffice, mayReadSync, PqrsError, type Role } from '@pqrs-kit/core';
import type { HonoRequest, MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './options.js';
import type { EmbedSession, Tokens, VerifiedToken } from './tokens.js';

/** Lets only people of the desk through, and notes who asks. What each of them may do to a case, the desk decides. */
export function requireDesk(tokens: Tokens): MiddlewareHandler<GatewayEnv> {
  return noted((request) => deskToken(tokens, request));
}

/** Lets only those through who have a part in the office's book. What each of them sees and may do, the office decides. */
export function requireOffice(tokens: Tokens): MiddlewareHandler<GatewayEnv> {
  return noted((request) => tokenOf(tokens, request, mayReadOffice, 'look into the office'));
}

/** Lets only those through who may see how the sync stands, or do `may` to it. */
export function requireSync(tokens: Tokens, may: (role: Role) => boolean = mayReadSync): MiddlewareHandler<GatewayEnv> {
  return noted((request) => tokenOf(tokens, request, may, 'do this to the sync'));
}

/** Who of the desk asks. @throws PqrsError those of `tokens.verify`, `access-forbidden` */
export function deskToken(tokens: Tokens, request: HonoRequest): Promise<VerifiedToken> {
  return tokenOf(tokens, request, mayReadCases, 'work on cases');
}

function noted(verify: (request: HonoRequest) => Promise<VerifiedToken>): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const { actor, expiresAt, session } = await verify(c.req);
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

async function tokenOf(
  tokens: Tokens,
  request: HonoRequest,
  may: (role: Role) => boolean,
  what: string,
): Promise<VerifiedToken> {
  const token = await tokens.verify(request.header('authorization'), request.header('origin'));
  if (may(token.actor.role)) return token;
  throw new PqrsError(
    'access-forbidden',
    `The role "${token.actor.role}" may not ${what}.`,
    'Use the token of somebody who works at the desk.',
  );
}

/** A page that was opened for one case reaches that case, and the names of who may be assigned. */
function isWithin({ scope, caseId = '' }: EmbedSession, path: string): boolean {
  if (scope === 'cases') return true;
  if (scope === 'filing') return false;
  const own = `/v1/cases/${encodeURIComponent(caseId)}`;
  return path === '/v1/assignees' || path === own || path.startsWith(`${own}/`);
}
