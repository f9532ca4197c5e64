import { createHash } from 'node:crypto';
import type { ChangeHint, WebhookEndpoint, WebhookRequest, WebhookResult } from '../crm/webhook.js';
import { isKnownKey } from './knownKey.js';
import { isSameOrganization } from './organization.js';
import { childAt, childrenOf, readXml, textAt, XmlFault, type XmlElement } from './xml.js';

export interface SalesforceWebhookOptions {
  /** Ids of the orgs that are installed here. */
  organizations: readonly string[];
  /** What the address ends with, which nobody can guess: two while one is replaced by another. */
  keys: readonly string[];
}

const largestBody = 1_048_576;
/** Notifications that Salesforce puts into one message. */
const mostNotifications = 100;

/**
 * What an outbound message of Salesforce hints at. Salesforce does not sign them: who knows the address is believed, and where
 * TLS is ended its certificate may be asked for, too; then the org is compared. The values are not used: the sync reads the
 * Cases, so a forged message can at most make it look once more.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_om_outboundmessaging_notifications.htm
 */
export function salesforceWebhook(
  options: SalesforceWebhookOptions | undefined,
  { method, path, raw }: WebhookRequest,
): WebhookResult {
  if (raw.byteLength > largestBody) return { ok: false, status: 413, reason: 'size' };
  if (!options || !isKnownKey(keyIn(path), options.keys)) return { ok: false, status: 401, reason: 'unsigned' };
  const message = method === 'POST' ? messageIn(raw) : undefined;
  if (!message) return { ok: false, status: 400, reason: 'body' };
  const organization = textAt(message, 'OrganizationId');
  if (!options.organizations.some((one) => isSameOrganization(one, organization))) {
    return { ok: false, status: 401, reason: 'account' };
  }
  const notifications = childrenOf(message, 'Notification');
  if (notifications.length > mostNotifications) return { ok: false, status: 400, reason: 'body' };
  return { ok: true, hints: notifications.flatMap((one) => hintOf(organization, one)) };
}

const folder = '/hooks/salesforce/';

/** What stands behind the folder in a path, its query left out. */
const keyIn = (path: string): string =>
  path.startsWith(folder) ? (path.slice(folder.length).split('?', 1)[0] ?? '') : '';

function messageIn(raw: Uint8Array): XmlElement | undefined {
  try {
    return childAt(readXml(new TextDecoder('utf-8', { fatal: true }).decode(raw)), 'Body', 'notifications');
  } catch (error) {
    if (error instanceof XmlFault || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The id of a notification stays the same when Salesforce sends it again. */
function hintOf(organization: string, notification: XmlElement): ChangeHint[] {
  const remoteId = textAt(notification, 'sObject', 'Id');
  if (!/^500[A-Za-z0-9]{12,15}$/.test(remoteId)) return [];
  const parts = [organization, textAt(notification, 'Id'), remoteId];
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [{ remoteId, what: 'changed', key }];
}

const acknowledgement =
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">' +
  '<soapenv:Body><notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound">' +
  '<Ack>true</Ack></notificationsResponse></soapenv:Body></soapenv:Envelope>';

/** Salesforce waits to hear "true" once the hints are kept; whatever else it hears, it sends them again for a day. */
export const salesforceHook: WebhookEndpoint = {
  path: `${folder}{key}`,
  summary: 'Outbound messages of Salesforce, at an address that only it knows',
  taken: { status: 200, contentType: 'text/xml; charset=utf-8', body: acknowledgement },
};
