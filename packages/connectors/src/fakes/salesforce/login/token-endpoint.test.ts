import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeSalesforce } from '../fake-salesforce.js';
import { askToken, startCaller } from '../testing/client.js';

let fake: FakeSalesforce;

beforeEach(async () => {
  fake = await FakeSalesforce.start({ sampleCases: 1 });
});

afterEach(() => fake.close());

const secrets = () => ({ client_id: fake.app.clientId, client_secret: fake.app.clientSecret });
const tokenOf = (body: unknown) => (body as { access_token: string }).access_token;
const count = (token: string) =>
  fetch(`${fake.baseUrl}/services/data/v66.0/query?q=SELECT+COUNT()+FROM+Case`, {
    headers: { authorization: `Bearer ${token}` },
  });

describe('client credentials', () => {
  it('open a session for the user they act as', async () => {
    const { status, body } = await askToken(fake, { grant_type: 'client_credentials', ...secrets() });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'Bearer',
      instance_url: fake.baseUrl,
      id: `${fake.baseUrl}/id/${fake.org.id}/${fake.userId}`,
    });
    expect((await count(tokenOf(body))).status).toBe(200);
  });

  it.each([
    ['another secret', { client_secret: 'no' }, 'invalid_client', 'invalid client credentials'],
    ['another app', { client_id: 'no' }, 'invalid_client_id', 'client identifier invalid'],
    ['an unknown grant', { grant_type: 'magic' }, 'unsupported_grant_type', 'grant type not supported'],
  ])('are refused for %s', async (_what, change, error, error_description) => {
    const refused = await askToken(fake, { grant_type: 'client_credentials', ...secrets(), ...change });
    expect(refused).toMatchObject({ status: 400, body: { error, error_description } });
  });

  it('need somebody to act as', async () => {
    delete fake.app.runAs;
    expect((await askToken(fake, { grant_type: 'client_credentials', ...secrets() })).body).toEqual({
      error: 'invalid_grant',
      error_description: 'no client credentials user enabled',
    });
  });
});

describe('a signed assertion', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  const seconds = () => Math.floor(fake.clock.now() / 1_000);

  interface Claims {
    iss?: string;
    sub?: string;
    aud?: string;
    exp?: number;
  }

  const assertion = ({ iss, sub, aud, exp }: Claims = {}, key: KeyObject = keys.privateKey) =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(iss ?? fake.app.clientId)
      .setSubject(sub ?? fake.username)
      .setAudience(aud ?? fake.baseUrl)
      .setExpirationTime(exp ?? seconds() + 180)
      .sign(key);

  beforeEach(() => {
    fake.app.certificate = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  });

  it('opens a session, and gives no refresh token', async () => {
    const { status, body } = await askToken(fake, { grant_type, assertion: await assertion() });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('refresh_token');
    expect((await count(tokenOf(body))).status).toBe(200);
  });

  it('is refused when something is wrong with it', async () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const cases: [Promise<string> | string, string, string][] = [
      [assertion({}, stranger), 'invalid_grant', 'invalid assertion'],
      ['not.a.token', 'invalid_grant', 'invalid assertion'],
      [assertion({ aud: 'https://example.com' }), 'invalid_grant', 'audience is invalid'],
      [assertion({ sub: 'nadie@example.com' }), 'invalid_grant', "user hasn't approved this consumer"],
      [assertion({ iss: 'no' }), 'invalid_client_id', 'client identifier invalid'],
      [assertion({ exp: seconds() - 60 }), 'invalid_grant', 'expired authorization code'],
      [assertion({ exp: seconds() + 3_600 }), 'invalid_grant', 'expired authorization code'],
    ];
    for (const [token, error, error_description] of cases) {
      const refused = await askToken(fake, { grant_type, assertion: await token });
      expect(refused).toMatchObject({ status: 400, body: { error, error_description } });
    }
  });

  it('signed by another algorithm does not pass, though the key is right', async () => {
    const signed = await new SignJWT({})
      .setProtectedHeader({ alg: 'PS256' })
      .setIssuer(fake.app.clientId)
      .setSubject(fake.username)
      .setAudience(fake.baseUrl)
      .setExpirationTime(seconds() + 180)
      .sign(keys.privateKey);
    expect((await askToken(fake, { grant_type, assertion: signed })).body).toMatchObject({
      error_description: 'invalid assertion',
    });
  });

  it('signed with a shared secret does not pass', async () => {
    const pem = new TextEncoder().encode(fake.app.certificate);
    const forged = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(fake.app.clientId)
      .setSubject(fake.username)
      .setAudience(fake.baseUrl)
      .setExpirationTime(seconds() + 180)
      .sign(pem);
    expect((await askToken(fake, { grant_type, assertion: forged })).body).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('the web server flow', () => {
  const redirect_uri = 'http://localhost:8788/oauth/callback';
  const verifier = 'a-verifier-of-enough-characters-0123456789-abcdef';
  const code_challenge = createHash('sha256').update(verifier).digest('base64url');

  const authorize = async (change: Record<string, string> = {}) => {
    const query = { response_type: 'code', client_id: fake.app.clientId, redirect_uri, code_challenge, state: 's-1' };
    const address = `${fake.baseUrl}/services/oauth2/authorize?${new URLSearchParams({ ...query, ...change }).toString()}`;
    const response = await fetch(address, { redirect: 'manual' });
    return { status: response.status, back: new URL(response.headers.get('location') ?? 'http://none') };
  };

  const redeem = (code: string, code_verifier = verifier) =>
    askToken(fake, { grant_type: 'authorization_code', ...secrets(), code, redirect_uri, code_verifier });

  it('gives a code once, then tokens that refresh', async () => {
    const { status, back } = await authorize();
    expect(status).toBe(302);
    expect(back.searchParams.get('state')).toBe('s-1');
    const code = back.searchParams.get('code') ?? '';
    const tokens = await redeem(code);
    const refresh_token = (tokens.body as { refresh_token: string }).refresh_token;
    expect((await redeem(code)).body).toMatchObject({ error: 'invalid_grant' });
    const refreshed = await askToken(fake, { grant_type: 'refresh_token', ...secrets(), refresh_token });
    expect(refreshed.body).not.toHaveProperty('refresh_token');
    expect((await count(tokenOf(refreshed.body))).status).toBe(200);
  });

  it('rotates refresh tokens where the app says so', async () => {
    fake.app.rotatesRefreshTokens = true;
    const code = (await authorize()).back.searchParams.get('code') ?? '';
    const old = ((await redeem(code)).body as { refresh_token: string }).refresh_token;
    const refresh = (refresh_token: string) =>
      askToken(fake, { grant_type: 'refresh_token', ...secrets(), refresh_token });
    const next = ((await refresh(old)).body as { refresh_token: string }).refresh_token;
    expect((await refresh(old)).body).toEqual({
      error: 'invalid_grant',
      error_description: 'expired access/refresh token',
    });
    expect((await refresh(next)).status).toBe(200);
  });

  it('wants the verifier of the challenge, in time, for a known address', async () => {
    const code = (await authorize()).back.searchParams.get('code') ?? '';
    expect((await redeem(code, 'another')).body).toMatchObject({ error_description: 'invalid code verifier' });
    const late = (await authorize()).back.searchParams.get('code') ?? '';
    fake.clock.advance(16 * 60_000);
    expect((await redeem(late)).body).toMatchObject({ error_description: 'expired authorization code' });
    expect((await authorize({ redirect_uri: 'https://evil.example.com/' })).status).toBe(400);
  });
});

describe('a session', () => {
  it('ends after two hours without use', async () => {
    const { body } = await askToken(fake, { grant_type: 'client_credentials', ...secrets() });
    const token = tokenOf(body);
    fake.clock.advance(2 * 3_600_000 - 1_000);
    expect((await count(token)).status).toBe(200);
    fake.clock.advance(2 * 3_600_000);
    const ended = await count(token);
    expect(ended.status).toBe(401);
    expect(await ended.json()).toEqual([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
  });

  it('may be dead at birth, or of another org, when the script says so', async () => {
    fake.faults.add({ kind: 'deadToken', on: { path: 'oauth2/token' } });
    fake.faults.add({ kind: 'otherOrg', on: { path: 'oauth2/token' } });
    const ask = async () =>
      (await askToken(fake, { grant_type: 'client_credentials', ...secrets() })).body as { id: string };
    const dead = await ask();
    expect((await count(tokenOf(dead))).status).toBe(401);
    const other = await ask();
    expect(other.id).toContain('/id/00Dxx0000000099');
    expect((await ask()).id).toContain(fake.org.id);
  });

  it('tells who it is, and ends when revoked', async () => {
    const caller = await startCaller();
    const who = await caller.call('GET', '/services/oauth2/userinfo');
    expect(who.body).toMatchObject({ organization_id: caller.fake.org.id, preferred_username: caller.fake.username });
    await fetch(`${caller.fake.baseUrl}/services/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ token: caller.token }),
    });
    expect((await caller.data('GET', 'limits')).status).toBe(401);
    await caller.fake.close();
  });
});
