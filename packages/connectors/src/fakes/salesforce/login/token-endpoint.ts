import { createHmac } from 'node:crypto';
import type { Org } from '../org.js';
import { headerOf, jsonAnswer, type Answer, type Call } from '../wire.js';
import { userOfAssertion } from './assertion.js';
import type { AuthorizationCodes } from './authorization-codes.js';
import { OAuthRefusal, type ClientApp } from './client-apps.js';
import type { Sessions } from './sessions.js';

/** What the token endpoint needs. */
export interface Login {
  org: Org;
  sessions: Sessions;
  apps: Map<string, ClientApp>;
  codes: AuthorizationCodes;
  instanceUrl: string;
}

/** What the script of faults wants of the next token. */
export interface TokenTwist {
  /** Refused at its first use. */
  dead?: boolean;
  /** Of another org than before. */
  otherOrganization?: string;
}

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Answers `POST /services/oauth2/token`. */
export async function answerToken(login: Login, call: Call, twist: TokenTwist): Promise<Answer> {
  try {
    return jsonAnswer(200, await grant(login, call, twist), { 'cache-control': 'no-store' });
  } catch (error) {
    if (!(error instanceof OAuthRefusal)) throw error;
    return jsonAnswer(error.status, { error: error.error, error_description: error.message });
  }
}

async function grant(login: Login, call: Call, twist: TokenTwist): Promise<Record<string, string>> {
  const form = new URLSearchParams(call.body.toString('utf8'));
  const grantType = form.get('grant_type');
  switch (grantType) {
    case jwtBearer: {
      const { app, userId } = await userOfAssertion(
        login.org,
        login.apps,
        audiencesOf(login),
        form.get('assertion') ?? '',
      );
      const { issued_at: _issued, signature: _signature, ...answer } = open(login, app, userId, twist);
      return answer;
    }
    case 'client_credentials': {
      const app = appOf(login, call, form);
      if (app.runAs === undefined) throw new OAuthRefusal('invalid_grant', 'no client credentials user enabled');
      return open(login, app, activeUser(login, app.runAs), twist);
    }
    case 'authorization_code': {
      const app = appOf(login, call, form);
      const userId = login.codes.redeem(app, {
        code: form.get('code') ?? '',
        redirectUri: form.get('redirect_uri') ?? '',
        verifier: form.get('code_verifier') ?? '',
      });
      const refresh_token = login.sessions.giveRefreshToken(userId, app.clientId);
      return { ...open(login, app, activeUser(login, userId), twist), refresh_token };
    }
    case 'refresh_token':
      return refreshed(login, call, form, twist);
    case null:
      throw new OAuthRefusal('invalid_request', 'grant type not supported');
    default:
      throw new OAuthRefusal('unsupported_grant_type', 'grant type not supported');
  }
}

function refreshed(login: Login, call: Call, form: URLSearchParams, twist: TokenTwist): Record<string, string> {
  const app = appOf(login, call, form);
  const old = form.get('refresh_token') ?? '';
  const refresh = login.sessions.refreshOf(old);
  if (refresh?.clientId !== app.clientId) throw new OAuthRefusal('invalid_grant', 'expired access/refresh token');
  const answer = open(login, app, activeUser(login, refresh.userId), twist);
  if (!app.rotatesRefreshTokens) return answer;
  login.sessions.revokeRefresh(old);
  return { ...answer, refresh_token: login.sessions.giveRefreshToken(refresh.userId, app.clientId) };
}

/** The app that asks, by its id and secret in the form or in a Basic header. */
function appOf(login: Login, call: Call, form: URLSearchParams): ClientApp {
  const basic = /^Basic (.+)$/i.exec(headerOf(call, 'authorization') ?? '')?.[1];
  const [id = '', ...rest] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
  const clientId = form.get('client_id') ?? id;
  const secret = form.get('client_secret') ?? rest.join(':');
  const app = login.apps.get(clientId);
  if (!app) throw new OAuthRefusal('invalid_client_id', 'client identifier invalid');
  if (app.clientSecret !== secret) throw new OAuthRefusal('invalid_client', 'invalid client credentials');
  return app;
}

function activeUser(login: Login, userId: string): string {
  if (login.org.store.get(userId)?.row['IsActive'] === true) return userId;
  throw new OAuthRefusal('invalid_grant', 'inactive user');
}

function open(login: Login, app: ClientApp, userId: string, twist: TokenTwist): Record<string, string> {
  const organizationId = twist.otherOrganization ?? login.org.id;
  const session = login.sessions.open({
    userId,
    organizationId,
    clientId: app.clientId,
    dead: twist.dead ?? false,
  });
  const id = `${login.instanceUrl}/id/${organizationId}/${userId}`;
  const issued = String(login.org.clock.now());
  return {
    access_token: session.token,
    signature: createHmac('sha256', app.clientSecret)
      .update(id + issued)
      .digest('base64'),
    scope: 'api refresh_token',
    instance_url: login.instanceUrl,
    id,
    token_type: 'Bearer',
    issued_at: issued,
  };
}

const audiencesOf = (login: Login) => [
  'https://login.salesforce.com',
  'https://test.salesforce.com',
  login.instanceUrl,
];
