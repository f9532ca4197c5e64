import { PqrsError } from '@pqrs-kit/core';
import { createHubspotConnector } from '../hubspot/connector.js';
import { hubspotLogin } from '../hubspot/login.js';
import type { HubspotWebhookOptions } from '../hubspot/webhook.js';
import { createSalesforceConnector } from '../salesforce/connector.js';
import { salesforceLogin } from '../salesforce/login.js';
import { salesforceName } from '../salesforce/names.js';
import { isSameOrganization } from '../salesforce/organization.js';
import type { Connector } from '../crm/connector.js';
import type { CrmLogin } from '../crm/login.js';
import type { SecretSource } from '../crm/secrets.js';
import type { TransportEvent } from '../crm/transport/transport.js';

/** CRMs that can be installed into. */
const installable = ['hubspot', 'salesforce'] as const;
export type InstallableCrm = (typeof installable)[number];

/** How a connector is reached and watched. */
export interface ConnectorSettings {
  /** In place of the CRM's own address: a stand-in on this machine. */
  address?: string;
  onEvent?: (event: TransportEvent) => void;
  /** Where webhooks come in; without it every webhook is refused. */
  webhook?: HubspotWebhookOptions;
  /** Whether HubSpot's journal is read for hints. */
  journal?: boolean;
}

interface Installable {
  create(settings: ConnectorSettings): Connector;
  /** The remote name of a key of the installed schema. */
  nameOf(key: string): string;
  /** How a person signs an app in; `address` is that of a stand-in. */
  login(secrets: SecretSource, address?: string): Promise<CrmLogin>;
  /** Whether two ids are of one account. */
  isSameAccount(one: string, other: string): boolean;
}

const connectors: Readonly<Record<InstallableCrm, Installable>> = {
  hubspot: {
    create: ({ address, onEvent, webhook, journal }) =>
      createHubspotConnector({
        ...(address && { origin: address }),
        ...(onEvent && { onEvent }),
        ...(webhook && { webhook }),
        ...(journal && { journal }),
      }),
    nameOf: (key) => `pqrs_${key}`,
    login: (secrets, address) => hubspotLogin(secrets, { ...(address && { origin: address }) }),
    isSameAccount: (one, other) => one === other,
  },
  salesforce: {
    create: ({ address, onEvent }) =>
      createSalesforceConnector({ ...(address && { loginAddress: address }), ...(onEvent && { onEvent }) }),
    nameOf: salesforceName,
    login: (secrets, address) => salesforceLogin(secrets, { ...(address && { loginAddress: address }) }),
    isSameAccount: isSameOrganization,
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
