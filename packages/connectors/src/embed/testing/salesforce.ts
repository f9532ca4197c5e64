import { createHmac } from 'node:crypto';
import type { ServedGateway } from '../../gateway/testing/serve-memory.js';
import type { SalesforceSettings } from '../settings.js';

export const salesforceKey = 'a key of the named credential, of forty-odd characters';
const consumerSecret = 'CONSUMERSECRET123456789';
export const organizationId = '00Dxx0000001gPLEAY';
export const camila = '005xx000001X8UzAAK';
export const paola = '005xx000001X8V0AAK';

/** Camila works at the desk, Paola runs it; anybody else of the org does not work there. */
export const salesforce: SalesforceSettings = {
  orgs: [{ organizationId, myDomain: 'acme' }],
  users: [
    { userId: camila, id: 'camila-restrepo', role: 'agent' },
    { userId: paola, id: 'paola-ruiz', role: 'head' },
  ],
  keys: [salesforceKey],
  secrets: [consumerSecret],
};

/** Asks for a token as Apex does, through the named credential. */
export function askForToken(
  gateway: ServedGateway,
  body: Record<string, unknown>,
  key = salesforceKey,
): Promise<Response> {
  return gateway.post(
    '/embed/salesforce/token',
    { organizationId, userId: camila, ...body },
    key === '' ? {} : { 'x-pqrs-key': key },
  );
}

interface Canvas {
  userId?: string;
  organizationId?: string;
  parameters?: Record<string, unknown>;
  secret?: string;
  /** Seconds from the gateway's own time. */
  skew?: number;
  language?: string;
}

/** What Salesforce would post into the frame of a page. */
export function signedRequest(gateway: Pick<ServedGateway, 'clock'>, canvas: Canvas = {}): string {
  const { userId = camila, secret = consumerSecret, skew = 0, parameters = {}, language = 'es' } = canvas;
  const context = {
    algorithm: 'HMACSHA256',
    issuedAt: Math.floor(Date.parse(gateway.clock.now()) / 1000) + skew,
    userId,
    client: { instanceUrl: 'https://acme.my.salesforce.com', oauthToken: 'a token of Salesforce' },
    context: {
      user: { userId, language },
      organization: { organizationId: canvas.organizationId ?? organizationId },
      environment: { parameters },
    },
  };
  const encoded = Buffer.from(JSON.stringify(context)).toString('base64');
  return `${createHmac('sha256', secret).update(encoded).digest('base64')}.${encoded}`;
}

/** Posts a signed request as the browser of the person does, and goes nowhere from there. */
export function postCanvas(gateway: Pick<ServedGateway, 'url'>, signed: string): Promise<Response> {
  return fetch(`${gateway.url}/embed/salesforce`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: 'https://acme.my.salesforce.com' },
    body: new URLSearchParams({ signed_request: signed }),
  });
}
