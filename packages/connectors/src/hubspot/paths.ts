/** Versions of HubSpot's interface: the dated one, and the one that loses support in September 2027. */
export type HubspotVersion = '2026-09' | 'v3';

/**
 * Every path that the connector uses, by version. One table, so that the next version is one column.
 * Source: developers.hubspot.com, guide on moving from legacy paths to dated ones.
 */
const table = {
  account: { '2026-09': '/account-info/2026-09/details', v3: '/account-info/v3/details' },
  token: { '2026-09': '/oauth/2026-09/token', v3: '/oauth/v3/token' },
  objects: { '2026-09': '/crm/objects/2026-09', v3: '/crm/v3/objects' },
  properties: { '2026-09': '/crm/properties/2026-09', v3: '/crm/v3/properties' },
  pipelines: { '2026-09': '/crm/pipelines/2026-09', v3: '/crm/v3/pipelines' },
  associations: { '2026-09': '/crm/associations/2026-09', v3: '/crm/v4/associations' },
  // There is none older than the dated one.
  journal: { '2026-09': '/webhooks-journal/journal/2026-09', v3: '/webhooks-journal/journal/2026-09' },
  journalSubscriptions: {
    ...{ '2026-09': '/webhooks-journal/subscriptions/2026-09', v3: '/webhooks-journal/subscriptions/2026-09' },
  },
  files: { '2026-09': '/files/2026-09/files', v3: '/files/v3/files' },
  owners: { '2026-09': '/crm/owners/2026-09', v3: '/crm/v3/owners' },
} as const satisfies Record<string, Record<HubspotVersion, string>>;

export type HubspotArea = keyof typeof table;

/**
 * The path of an area with parts after it, each percent-encoded.
 *
 * @example
 * hubspotPath('2026-09', 'objects', 'tickets', 'batch', 'read') // '/crm/objects/2026-09/tickets/batch/read'
 */
export function hubspotPath(version: HubspotVersion, area: HubspotArea, ...parts: string[]): string {
  return [table[area][version], ...parts.map(encodeURIComponent)].join('/');
}
