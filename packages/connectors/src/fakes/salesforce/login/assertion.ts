import { createPublicKey } from 'node:crypto';
import { compactVerify, decodeJwt, type JWTPayload } from 'jose';
import type { Org } from '../org.js';
import { OAuthRefusal, type ClientApp } from './client-apps.js';

/** The service takes assertions of up to some minutes; this stand-in's bound, in seconds. */
const longestLife = 300;
/** Clocks may differ by so many seconds. */
const leeway = 30;

const refuse = (description: string) => new OAuthRefusal('invalid_grant', description);

/**
 * Checks an assertion of the JWT bearer flow and gives the user it speaks for: signed RS256 with the app's certificate,
 * for this service, not expired, for an active user whom an administrator approved.
 *
 * @see https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm
 */
export async function userOfAssertion(
  org: Org,
  apps: ReadonlyMap<string, ClientApp>,
  audiences: readonly string[],
  assertion: string,
): Promise<{ app: ClientApp; userId: string }> {
  const claims = readClaims(assertion);
  const app = apps.get(String(claims.iss));
  if (!app) throw new OAuthRefusal('invalid_client_id', 'client identifier invalid');
  await checkSignature(app, assertion);
  const named = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  if (!named.some((name) => name !== undefined && audiences.includes(name.replace(/\/$/, '')))) {
    throw refuse('audience is invalid');
  }
  checkTimes(claims, Math.floor(org.clock.now() / 1_000));
  return { app, userId: approvedUser(org, app, String(claims.sub)) };
}

function readClaims(assertion: string): JWTPayload {
  try {
    return decodeJwt(assertion);
  } catch {
    throw refuse('invalid assertion');
  }
}

async function checkSignature(app: ClientApp, assertion: string): Promise<void> {
  if (app.certificate === undefined) throw refuse('invalid assertion');
  try {
    await compactVerify(assertion, createPublicKey(app.certificate), { algorithms: ['RS256'] });
  } catch {
    throw refuse('invalid assertion');
  }
}

function checkTimes({ exp, nbf }: JWTPayload, now: number): void {
  if (exp === undefined || exp <= now - leeway || exp > now + longestLife + leeway)
    throw refuse('expired authorization code');
  if (nbf !== undefined && nbf > now + leeway) throw refuse('invalid assertion');
}

function approvedUser(org: Org, app: ClientApp, username: string): string {
  const [userId] = org.store.withValue('User', 'Username', username, false);
  if (userId === undefined || !app.approvedUsers.includes(userId)) throw refuse("user hasn't approved this consumer");
  if (org.store.get(userId)?.row['IsActive'] !== true) throw refuse('inactive user');
  return userId;
}
