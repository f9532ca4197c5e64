import { z } from 'zod';
import { CrmError } from '../crm/crmError.js';
import { exchange } from '../crm/transport/exchange.js';
import type { Timer } from '../crm/transport/timer.js';
import { salesforceDialect } from './dialect.js';
import { tokenPath } from './paths.js';

/** What is sent for a token. */
export type Grant = Readonly<Record<string, string>>;

/** What came for it. */
export interface GrantedSession {
  accessToken: string;
  refreshToken: string | undefined;
  /** Where the org answers. */
  origin: string;
  organizationId: string;
  userId: string;
}

const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  instance_url: z.url({ protocol: /^https?$/ }),
  id: z.string().max(300),
});

/**
 * Asks for a token. Secrets go into the body, never into an address: addresses are logged on the way.
 *
 * @throws CrmError `auth`, `transient`
 */
export async function askSalesforceForToken(login: string, grant: Grant, timer: Timer): Promise<GrantedSession> {
  const request = {
    endpoint: 'oauth.token',
    method: 'POST',
    path: tokenPath,
    raw: { body: new URLSearchParams(grant).toString(), contentType: 'application/x-www-form-urlencoded' },
    repeatable: false,
  } as const;
  const answer = await exchange(request, { value: '', origin: login, expiresAtMs: null });
  const token = granted.safeParse(answer.body).data;
  if (answer.status !== 200 || !token)
    throw notGranted(answer.status, salesforceDialect.failureOf(answer, request, timer.nowMs()).remoteCode);
  const [, organizationId, userId = ''] = /\/id\/(00D\w{12,15})\/(005\w{12,15})$/.exec(token.id) ?? [];
  if (organizationId === undefined) throw notGranted(200, undefined);
  return {
    ...{ accessToken: token.access_token, refreshToken: token.refresh_token },
    ...{ origin: checkedLogin(token.instance_url), organizationId, userId },
  };
}

/** An origin that secrets may be sent to: over TLS, or on this machine. */
export function checkedLogin(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isHere = url !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) return url.origin;
  throw new CrmError({
    kind: 'auth',
    scope: 'account',
    message: 'The address of Salesforce does not begin with https.',
    help: 'Set SALESFORCE_LOGIN_ADDRESS to the My Domain of your org, such as https://andina.my.salesforce.com.',
  });
}

function notGranted(status: number, remoteCode: string | undefined): CrmError {
  return new CrmError({
    kind: status >= 500 ? 'transient' : 'auth',
    scope: 'account',
    status,
    ...(remoteCode === undefined ? {} : { remoteCode }),
    message: `Salesforce gave no token (status ${status}${remoteCode === undefined ? '' : `, ${remoteCode}`}).`,
    help: 'Check SALESFORCE_CLIENT_ID, the key or secret of the external client app, and that the app allows this user and this flow.',
  });
}
