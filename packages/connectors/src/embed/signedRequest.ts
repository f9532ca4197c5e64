import { PqrsError, type Actor, type Clock } from '@pqrs-kit/core';
import type { Context } from 'hono';
import { bodyLimit, readLimited } from '../gateway/json-body.js';
import type { Log } from '../gateway/log.js';
import type { GatewayEnv } from '../gateway/options.js';
import { checkSignatureV2, checkSignatureV3, type SignatureVerdict } from '../hubspot/signature.js';
import type { EmbedPerson, EmbedSettings, HubSpotSettings } from './settings.js';

/** What HubSpot appends to the address of each request of a card. A second one of a name would be the card's own. */
const appended = ['userId', 'portalId', 'appId'] as const;

/** What checking a signed request takes. */
export interface Signatory {
  settings: Pick<EmbedSettings, 'publicOrigin'> & { hubspot: HubSpotSettings };
  /** Names of those who work at the desk. */
  staff: readonly { id: string; name: string }[];
  clock: Clock;
  log: Log;
}

/** Who asks from within a card of HubSpot. */
export interface SignedCard {
  actor: Actor & EmbedPerson;
  portalId: number;
  userId: number;
  body: Uint8Array;
  /** The signature itself: the same for a request that is sent again. */
  signature: string;
}

/**
 * Reads a request that a card sent through `hubspot.fetch`: HubSpot signs it and says in it who asks. A wrong signature, another app and
 * an account that is not ours are one answer.
 *
 * @throws PqrsError `access-unauthenticated`; `access-forbidden` for a person of the account who does not work at the desk; `input-too-large`
 */
export async function readSignedCard(c: Context<GatewayEnv>, signatory: Signatory): Promise<SignedCard> {
  const { settings, clock } = signatory;
  const body = await readLimited(c.req.raw, bodyLimit);
  const { hubspot } = settings;
  accept(checkSignatureV3(signedParts(c, settings, body), hubspot.secrets, Date.parse(clock.now())), signatory);
  const parameters = new URL(c.req.url).searchParams;
  const [userId, portalId, appId] = appended.map((name) => single(parameters.getAll(name)));
  const known = portalId !== undefined && hubspot.portals.includes(portalId) && appId === hubspot.appId;
  if (!known || userId === undefined) throw refused('unknown-account', signatory);
  const person = hubspot.users.find((one) => one.userId === userId);
  return {
    actor: actorOf(person, signatory),
    portalId,
    userId,
    body,
    signature: c.req.header('x-hubspot-signature-v3') ?? '',
  };
}

/**
 * Reads a request of a workflow action, signed with version 3 or, as HubSpot still does, version 2.
 *
 * @throws PqrsError `access-unauthenticated`, `input-too-large`
 */
export async function readSignedAction(c: Context<GatewayEnv>, signatory: Signatory): Promise<Uint8Array> {
  const { settings, clock } = signatory;
  const body = await readLimited(c.req.raw, bodyLimit);
  const parts = signedParts(c, settings, body);
  const { secrets } = settings.hubspot;
  const verdict =
    parts.headers.v3 === undefined
      ? checkSignatureV2(parts, secrets)
      : checkSignatureV3(parts, secrets, Date.parse(clock.now()));
  accept(verdict, signatory);
  return body;
}

/**
 * The person of the desk that the settings name.
 *
 * @throws PqrsError `access-forbidden` when they name none
 */
export function actorOf(person: EmbedPerson | undefined, { staff }: Pick<Signatory, 'staff'>): Actor & EmbedPerson {
  const found = staff.find(({ id }) => id === person?.id);
  if (person !== undefined && found !== undefined) return { id: found.id, name: found.name, role: person.role };
  throw new PqrsError(
    'access-forbidden',
    'The settings name nobody of the desk for this user of the CRM.',
    'Ask whoever runs the gateway to add the user to the file of PQRS_EMBED.',
  );
}

/** Refuses, in the one answer that all refusals are; why goes into the log alone. */
export function refused(reason: string, { log }: Pick<Signatory, 'log'>): PqrsError {
  log({ level: 'info', event: 'hubspot-refused', reason });
  return new PqrsError(
    'access-unauthenticated',
    'The request is not signed by HubSpot for this gateway.',
    'Check the client secret, the app and the account in the settings of the gateway; its log says which does not fit.',
  );
}

function accept(verdict: SignatureVerdict, signatory: Signatory): void {
  if (!verdict.ok) throw refused(verdict.reason, signatory);
}

function signedParts(c: Context<GatewayEnv>, { publicOrigin }: Pick<EmbedSettings, 'publicOrigin'>, body: Uint8Array) {
  const header = (name: string) => c.req.header(name);
  return {
    method: c.req.method,
    // The path and query as they came; the origin is ours to say, not the sender's.
    uri: publicOrigin + c.req.url.replace(/^[a-z]+:\/\/[^/]+/i, ''),
    body,
    headers: {
      v3: header('x-hubspot-signature-v3'),
      timestamp: header('x-hubspot-request-timestamp'),
      version: header('x-hubspot-signature-version'),
      legacy: header('x-hubspot-signature'),
    },
  };
}

function single(values: readonly string[]): number | undefined {
  const [value = '', ...others] = values;
  return others.length === 0 && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
