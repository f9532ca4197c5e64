import { PqrsError } from '@pqrs-kit/core';
import type { HubspotWebhookOptions } from '../hubspot/webhook.js';
import { secretsInTurn, type Environment } from '../notify/secretSetting.js';
import type { SalesforceWebhookOptions } from '../salesforce/webhook.js';

/**
 * Webhooks of HubSpot come in where the gateway has a public address, PQRS_PUBLIC_ADDRESS: they need the app's secret and the
 * account, too. Without them the sync polls.
 *
 * @throws PqrsError `usage-invalid`
 */
export function hubspotWebhookSettings(
  environment: Environment,
  account: string | undefined,
): HubspotWebhookOptions | undefined {
  const publicOrigin = environment['PQRS_PUBLIC_ADDRESS'] ?? '';
  if (publicOrigin === '') return undefined;
  const secrets = secretsInTurn(environment, 'PQRS_HUBSPOT_SECRET');
  const isOrigin = URL.canParse(publicOrigin) && new URL(publicOrigin).origin === publicOrigin;
  if (isOrigin && secrets.length > 0 && account !== undefined) return { publicOrigin, secrets, portals: [account] };
  throw new PqrsError(
    'usage-invalid',
    'PQRS_PUBLIC_ADDRESS is set, but webhooks cannot be taken there yet.',
    'Set it to an origin such as https://pqrs.example.org, PQRS_HUBSPOT_SECRET to the client secret of the app, and "account" in the field map.',
  );
}

/**
 * Outbound messages of Salesforce come in where PQRS_SALESFORCE_HOOK_KEY is set, the last part of their address. At least 32
 * characters are this product's own measure for what nobody can guess. Without it the sync polls.
 *
 * @throws PqrsError `usage-invalid`; it does not say the key
 */
export function salesforceWebhookSettings(
  environment: Environment,
  account: string | undefined,
): SalesforceWebhookOptions | undefined {
  const keys = secretsInTurn(environment, 'PQRS_SALESFORCE_HOOK_KEY');
  if (keys.length === 0) return undefined;
  const areLong = keys.every((key) => /^[A-Za-z0-9_-]{32,200}$/.test(key));
  if (areLong && account !== undefined) return { keys, organizations: [account] };
  throw new PqrsError(
    'usage-invalid',
    'PQRS_SALESFORCE_HOOK_KEY is set, but outbound messages cannot be taken yet.',
    'Set it to 32 letters and digits or more that nobody can guess, as "openssl rand -hex 32" makes them, and "account" in the field map to the id of the org.',
  );
}
