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

/** How pages of the gateway may stand inside the pages of others. */
export interface EmbedSettings {
  /** Origin under which a CRM calls the gateway: what it signs, and where the pages are. */
  publicOrigin: string;
  /** Origins whose pages may hold ours in a frame. */
  frameAncestors: readonly string[];
  /** Of those, origins whose pages we talk to by messages: our portal, the site of a partner. Never a CRM's. */
  bridgeOrigins: readonly string[];
  hubspot?: HubSpotSettings;
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
