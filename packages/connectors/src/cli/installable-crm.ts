import { PqrsError } from '@pqrs-kit/core';
import { createHubspotConnector } from '../hubspot/connector.js';
import type { HubspotWebhookOptions } from '../hubspot/webhook.js';
import { createSalesforceConnector } from '../salesforce/connector.js';
import { salesforceName } from '../salesforce/names.js';
import type { Trace } from '../trace/trace.js';
import type { Connector } from '../crm/connector.js';
import type { TransportEvent } from '../crm/transport/transport.js';

/** CRMs that can be installed into. */
const installable = ['hubspot', 'salesforce'] as const;
export type InstallableCrm = (typeof installable)[number];

/** How a connector is reached and watched. */
export interface ConnectorSettings {
  /** In place of the CRM's own address: a stand-in on this machine. */
  address?: string;
  onEvent?: (event: TransportEvent) => void;
  trace?: Trace;
  /** Where webhooks come in; without it every webhook is refused. */
  webhook?: HubspotWebhookOptions;
}

interface Installable {
  create(settings: ConnectorSettings): Connector;
  /** The remote name of a key of the installed schema. */
  nameOf(key: string): string;
}

const connectors: Readonly<Record<InstallableCrm, Installable>> = {
  hubspot: {
    create: ({ address, onEvent, trace, webhook }) =>
      createHubspotConnector({
        ...(address && { origin: address }),
        ...(onEvent && { onEvent }),
        ...(trace && { trace }),
        ...(webhook && { webhook }),
      }),
    nameOf: (key) => `pqrs_${key}`,
  },
  salesforce: {
    create: ({ address, onEvent, trace }) =>
      createSalesforceConnector({
        ...(address && { loginAddress: address }),
        ...(onEvent && { onEvent }),
        ...(trace && { trace }),
      }),
    nameOf: salesforceName,
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
