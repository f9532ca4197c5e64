import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Portal } from '../portal/portal.js';
import { notFound, Refusal } from '../refusal.js';
import { requireScopes, type Credential, type Credentials } from './credentials.js';
import type { Endpoint } from './endpoint.js';
import type { Rates } from './rates.js';
import type { Answer } from './route.js';

/** What a request is answered from. */
export interface Answering {
  credentials: Credentials;
  rates: Rates;
  portalOf(id: number): Portal;
  /** The account that stands where a token names none. */
  ownPortal: Portal;
  baseUrl(): string;
}

/** Longest address: beyond it HubSpot answers 414. */
const longestUri = 8_192;

/** Answers one request as HubSpot does: who is it, how often, may they, and then what they ask. */
export async function answerRequest(
  answering: Answering,
  endpoint: Endpoint | undefined,
  request: IncomingMessage,
  rawBody: Uint8Array<ArrayBuffer> | undefined,
): Promise<Answer> {
  let headers: Readonly<Record<string, string>> = {};
  try {
    if ((request.url ?? '').length > longestUri) throw new Refusal(414, { message: 'URI Too Long' });
    if (!rawBody) throw new Refusal(413, { message: 'The request entity is too large.' });
    if (!endpoint) throw notFound();
    const { route, version, param } = endpoint;
    const credential =
      route.kind === 'open' ? nobody : answering.credentials.authenticate(request.headers.authorization);
    const portal =
      route.kind === 'open' || credential.kind === 'app'
        ? answering.ownPortal
        : answering.portalOf(credential.portalId);
    if (route.kind !== 'open') headers = answering.rates.admit(credential, route.kind, portal.timeZone);
    requireScopes(credential, route.access(param).scopes);
    const query = new URL(request.url ?? '/', answering.baseUrl()).searchParams;
    const call = { portal, credential, version, param, query, headers: request.headers, rawBody };
    const answer = await route.answer({ ...call, baseUrl: answering.baseUrl() });
    return { ...answer, headers: { ...headers, ...answer.headers } };
  } catch (error) {
    return refused(error, headers);
  }
}

const nobody: Credential = { kind: 'app', token: '', portalId: 0, scopes: [], expiresAt: undefined };

function refused(error: unknown, headers: Readonly<Record<string, string>>): Answer {
  if (!(error instanceof Refusal)) throw error;
  return refusalAnswer(error, headers);
}

/** Each refusal has an id of its own, in the body and in a header. */
export function refusalAnswer({ status, body, headers }: Refusal, more: Readonly<Record<string, string>> = {}): Answer {
  const correlationId = randomUUID();
  return {
    status,
    body: { ...body, correlationId },
    headers: { ...more, ...headers, 'X-HubSpot-Correlation-Id': correlationId },
  };
}
