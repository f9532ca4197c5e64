import { PqrsError, type Actor, type Role } from '@pqrs-kit/core';
import { jwtVerify, SignJWT } from 'jose';
import { rememberClaims } from './checked-claims.js';

const issuer = 'pqrs-kit';
const tokenRoles = ['citizen', 'agent', 'lead', 'head', 'boss', 'auditor'] as const satisfies readonly Role[];
type TokenRole = (typeof tokenRoles)[number];

/** One page inside a CRM: what was opened by one code. */
export interface EmbedSession {
  /** Hash of the code that opened it. */
  id: string;
  /** What the page is for; it may do nothing else. `cases`: as whoever works at the desk. */
  scope: 'case' | 'cases' | 'filing';
  /** The one case that it is for. */
  caseId?: string;
  /** Account and ticket that a filing is from. */
  ticket?: string;
  /** Seconds since 1970: its tokens are renewed until then. */
  endsAt: number;
}

/** Whom a token speaks for, and where it may be used. */
export interface Grant {
  actor: { id: string; name: string; role: TokenRole };
  /** Origin of the page that may use it, such as `https://crm.example`. Absent: for servers, no page may use it. */
  origin?: string;
  session?: EmbedSession;
}

export interface VerifiedToken {
  actor: Actor;
  /** Seconds since 1970. */
  expiresAt: number;
  session?: EmbedSession;
}

/** Makes and checks the tokens of one tenant: JWTs signed with HS256. */
export interface Tokens {
  /** A token that is valid for `seconds` from now. */
  mint(grant: Grant, seconds: number): Promise<string>;
  /**
   * Who sends `Authorization: Bearer …`.
   *
   * @param origin the request's own `Origin` header
   * @throws PqrsError `access-unauthenticated` without a valid token of this tenant; `access-forbidden` from another origin
   */
  verify(authorization: string | undefined, origin: string | undefined): Promise<VerifiedToken>;
}

/**
 * Tokens of a tenant.
 *
 * @param key at least 32 bytes
 * @param now the instant, ISO
 * @example
 * const token = await createTokens(key, 'andina', clock.now).mint({ actor: { id: 'u1', name: 'Camila', role: 'agent' } }, 900)
 */
export function createTokens(key: Uint8Array, tenant: string, now: () => string): Tokens {
  const claimsOf = rememberClaims(
    (token) => readClaims(token, key, tenant, now()),
    () => Date.parse(now()),
  );
  return {
    async mint({ actor, origin, session }, seconds) {
      const issuedAt = Math.floor(Date.parse(now()) / 1000);
      return new SignJWT({
        role: actor.role,
        name: actor.name,
        ...(origin !== undefined && { origin }),
        ...(session && { session }),
      })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(tenant)
        .setSubject(actor.id)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + seconds)
        .sign(key);
    },

    async verify(authorization, origin) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw unauthenticated('The request carries no token.');
      const claims = await claimsOf(token);
      if (origin !== undefined && origin !== claims.origin) {
        throw new PqrsError(
          'access-forbidden',
          'The token belongs to another origin.',
          'Ask for a token for this page.',
        );
      }
      const { sub: id, name, role, exp: expiresAt, session } = claims;
      return { actor: { id, name, role }, expiresAt, ...(session && { session }) };
    },
  };
}

interface Claims {
  sub: string;
  name: string;
  role: TokenRole;
  exp: number;
  origin: string | undefined;
  session: EmbedSession | undefined;
}

async function readClaims(token: string, key: Uint8Array, tenant: string, now: string): Promise<Claims> {
  const { payload } = await jwtVerify(token, key, {
    algorithms: ['HS256'],
    issuer,
    audience: tenant,
    requiredClaims: ['exp', 'sub'],
    currentDate: new Date(now),
  }).catch(() => {
    throw unauthenticated('The token is not valid here, or no longer.');
  });
  const { sub, exp, name, role, origin, session } = payload;
  const known = tokenRoles.find((candidate) => candidate === role);
  if (sub === undefined || exp === undefined || typeof name !== 'string' || known === undefined) {
    throw unauthenticated('The token lacks a name or a role.');
  }
  return {
    sub,
    exp,
    name,
    role: known,
    origin: typeof origin === 'string' ? origin : undefined,
    // The signature says that it is as we wrote it.
    session: session as EmbedSession | undefined,
  };
}

function unauthenticated(message: string): PqrsError {
  return new PqrsError('access-unauthenticated', message, 'Sign in again to get a new token.');
}
