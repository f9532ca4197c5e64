import type { Role } from '@pqrs-kit/core';

/** A person of the desk, in the role that the CRM's page gives them. */
export interface EmbedPerson {
  /** Id of the person in the organisation's staff. */
  id: string;
  role: Extract<Role, 'agent' | 'head'>;
}

/** How a HubSpot account takes part. */
export interface HubSpotSettings {
  appId: number;
  /** Accounts whose requests count. */
  portals: readonly number[];
  /** Who works at the desk, by their id in HubSpot. Nobody else sees a case there. */
  users: readonly (EmbedPerson & { userId: number })[];
  /** In whose name workflows escalate. Absent: they may not. */
  workflowsAs?: EmbedPerson;
  /** Client secrets of the app that are good: two while one is replaced. */
  secrets: readonly string[];
}

/** How Salesforce orgs take part. */
export interface SalesforceSettings {
  /** Orgs whose requests count, and the name of each in its addresses: "acme" of https://acme.my.salesforce.com. */
  orgs: readonly { organizationId: string; myDomain: string }[];
  /** Who works at the desk, by their id in Salesforce. Nobody else sees a case there. */
  users: readonly (EmbedPerson & { userId: string })[];
  /** Keys of the named credential that are good: two while one is replaced. None: Apex is not let in. */
  keys: readonly string[];
  /** Consumer secrets of the external client app that are good. None: no page opens by Canvas. */
  secrets: readonly string[];
}

/** How pages of the gateway may stand inside the pages of others. */
export interface EmbedSettings {
  /** Origin under which a CRM calls the gateway: what it signs, and where the pages are. */
  publicOrigin: string;
  /** Origins whose pages may hold ours in a frame. */
  frameAncestors: readonly string[];
  /** Of those, origins whose pages we talk to by messages: our portal, the site of a partner. Never a CRM's. */
  bridgeOrigins: readonly string[];
  hubspot?: HubSpotSettings;
  salesforce?: SalesforceSettings;
}

/**
 * Where HubSpot shows its accounts, by the region of their data. This product's default: an account in a region that came later is named
 * in the settings.
 */
export const hubSpotOrigins = [
  'https://app.hubspot.com',
  'https://app-na2.hubspot.com',
  'https://app-na3.hubspot.com',
  'https://app-eu1.hubspot.com',
  'https://app-ap1.hubspot.com',
] as const;

/** Where Salesforce shows an org: Lightning, its older pages, and the pages of Visualforce in a frame of Lightning. */
export function salesforceOrigins({ orgs }: Pick<SalesforceSettings, 'orgs'>): string[] {
  return orgs.flatMap(({ myDomain }) => [
    `https://${myDomain}.lightning.force.com`,
    `https://${myDomain}.my.salesforce.com`,
    `https://${myDomain}--c.vf.force.com`,
  ]);
}
