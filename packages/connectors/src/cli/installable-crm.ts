import { PqrsError } from '@pqrs-kit/core';
import { createHubspotConnector } from '../hubspot/connector.js';
import { hubspotLogin } from '../hubspot/login.js';
import { hubspotHook } from '../hubspot/webhook.js';
import type { Environment } from '../notify/secretSetting.js';
import { createSalesforceConnector } from '../salesforce/connector.js';
import { salesforceLogin } from '../salesforce/login.js';
import { salesforceName } from '../salesforce/names.js';
import { longOrganizationId } from '../salesforce/organization.js';
import { salesforceHook } from '../salesforce/webhook.js';
import { hubspotWebhookSettings, salesforceWebhookSettings } from './crm-webhooks.js';
import type { Connector } from '../crm/connector.js';
import type { CrmLogin } from '../crm/login.js';
import type { SecretSource } from '../crm/secrets.js';
import type { TransportEvent } from '../crm/transport/transport.js';
import type { WebhookEndpoint } from '../crm/webhook.js';
import type { Trace } from '../trace/trace.js';

/** CRMs that can be installed into. */
const installable = ['hubspot', 'salesforce'] as const;
export type InstallableCrm = (typeof installable)[number];

/** How a connector is reached and watched. */
export interface ConnectorSettings {
  /** In place of the CRM's own address: a stand-in on this machine. */
  address?: string;
  onEvent?: (event: TransportEvent) => void;
  /** Where webhooks are set up, and of which account they are; without it every webhook is refused. */
  webhooks?: { environment: Environment; account: string | undefined };
  /** Whether HubSpot's journal is read for hints. */
  journal?: boolean;
  trace?: Trace;
}

interface Installable {
  /** @throws PqrsError `usage-invalid` for webhooks that are set up by half */
  create(settings: ConnectorSettings): Connector;
  hook: WebhookEndpoint;
  /** The id of an account as the CRM itself says it, from how people write it. */
  accountIdOf(text: string): string;
  /** The remote name of a key of the installed schema. */
  nameOf(key: string): string;
  /** How a person signs an app in; `address` is that of a stand-in. */
  login(secrets: SecretSource, address?: string): Promise<CrmLogin>;
}

const connectors: Readonly<Record<InstallableCrm, Installable>> = {
  hubspot: {
    create({ address, onEvent, trace, webhooks, journal }) {
      const webhook = webhooks && hubspotWebhookSettings(webhooks.environment, webhooks.account);
      return createHubspotConnector({
        ...(address && { origin: address }),
        ...(onEvent && { onEvent }),
        ...(trace && { trace }),
        ...(webhook && { webhook }),
        ...(journal && { journal }),
      });
    },
    hook: hubspotHook,
    accountIdOf: (text) => text,
    nameOf: (key) => `pqrs_${key}`,
    login: (secrets, address) => hubspotLogin(secrets, { ...(address && { origin: address }) }),
  },
  salesforce: {
    create({ address, onEvent, trace, webhooks }) {
      const webhook = webhooks && salesforceWebhookSettings(webhooks.environment, webhooks.account);
      return createSalesforceConnector({
        ...(address && { loginAddress: address }),
        ...(onEvent && { onEvent }),
        ...(trace && { trace }),
        ...(webhook && { webhook }),
      });
    },
    hook: salesforceHook,
    accountIdOf: longOrganizationId,
    nameOf: salesforceName,
    login: (secrets, address) => salesforceLogin(secrets, { ...(address && { loginAddress: address }) }),
  },
};

/**
 * What there is for a CRM.
 *
 * @throws PqrsError `usage-invalid` for a CRM that there is no connector for
 */
export function installableCrm(name: string): Installable {
  if (Object.hasOwn(connectors, name)) return connectors[name as InstallableCrm];
  throw new PqrsError(
    'usage-invalid',
    `There is no connector for "${name}".`,
    `Choose one of: ${installable.join(', ')}.`,
  );
}
