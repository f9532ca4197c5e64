import { z } from 'zod';
import { CrmError } from '../crm/crmError.js';
import type { Dialect } from '../crm/transport/dialect.js';
import { exchange } from '../crm/transport/exchange.js';
import type { Timer } from '../crm/transport/timer.js';
import { hubspotPath, type HubspotVersion } from './paths.js';

/** What asking HubSpot for a token takes. */
export interface HubspotTokenOptions {
  /** `https://api.hubapi.com`, or a stand-in. */
  origin: string;
  version: HubspotVersion;
  timer: Timer;
  dialect: Dialect;
}

const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive(),
  hub_id: z.number().optional(),
});

export type HubspotGrant = z.output<typeof granted>;

/**
 * Asks for a token. Secrets go into the body, never into an address: addresses are logged on the way.
 *
 * @param help what to do where HubSpot gives none
 * @throws CrmError `auth`, `transient`
 */
export async function askHubspotForToken(
  form: Readonly<Record<string, string>>,
  { origin, version, timer, dialect }: HubspotTokenOptions,
  help: string,
): Promise<HubspotGrant> {
  const request = {
    endpoint: 'oauth.token',
    method: 'POST',
    path: hubspotPath(version, 'token'),
    raw: { body: new URLSearchParams(form).toString(), contentType: 'application/x-www-form-urlencoded' },
    repeatable: false,
  } as const;
  const answer = await exchange(request, { value: '', origin, expiresAtMs: null });
  const grant = granted.safeParse(answer.body).data;
  if (answer.status === 200 && grant) return grant;
  const { remoteCode } = dialect.failureOf(answer, request, timer.nowMs());
  throw new CrmError({
    kind: answer.status >= 500 ? 'transient' : 'auth',
    scope: 'account',
    status: answer.status,
    ...(remoteCode === undefined ? {} : { remoteCode }),
    message: `HubSpot gave no new token (status ${answer.status}).`,
    help,
  });
}
