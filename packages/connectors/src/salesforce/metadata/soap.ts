import { CrmError } from '../../crm/crmError.js';
import type { CrmAnswer } from '../../crm/transport/dialect.js';
import type { Transport } from '../../crm/transport/transport.js';
import { unreadable } from '../caseRow.js';
import { metadataPath } from '../paths.js';
import { childAt, childrenOf, escapeXml, readXml, textAt, XmlFault, type XmlElement } from '../xml.js';

/** Components that one call reads. */
const mostComponents = 10;

export const metadataNamespace = 'http://soap.sforce.com/2006/04/metadata';

/** An element with text, or with elements inside that are written already. */
export const element = (name: string, text: string | number | boolean): string =>
  `<${name}>${escapeXml(String(text))}</${name}>`;

export interface MetadataCall {
  endpoint: string;
  /** The operation, written. */
  body: string;
  repeatable: boolean;
}

/**
 * Calls the Metadata API, which takes the session inside the body: the one interface of Salesforce that has no JSON.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_intro.htm
 */
export async function callMetadata(
  transport: Transport,
  { endpoint, body, repeatable }: MetadataCall,
): Promise<XmlElement> {
  const answer = await transport.send({
    endpoint,
    method: 'POST',
    path: metadataPath,
    headers: { soapaction: '""', accept: 'text/xml' },
    raw: { body: (token) => envelopeOf(token, body), contentType: 'text/xml; charset=utf-8' },
    expects: 'text',
    repeatable,
    deadlineMs: 120_000,
  });
  const response = childAt(documentOf(answer), 'Body')?.children[0];
  if (!response?.name.endsWith('Response')) throw unreadable(endpoint);
  return response;
}

const envelopeOf = (token: string, body: string) =>
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
  `xmlns="${metadataNamespace}"><soapenv:Header><SessionHeader>${element('sessionId', token)}</SessionHeader>` +
  `</soapenv:Header><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

function documentOf({ text }: CrmAnswer): XmlElement {
  try {
    return readXml(text);
  } catch (cause) {
    if (!(cause instanceof XmlFault)) throw cause;
    throw new CrmError({
      kind: 'protocol',
      message: 'The answer of Salesforce is not XML, or was cut off.',
      help: 'A proxy between here and Salesforce may answer in its place. Check the network and run it again.',
      cause,
    });
  }
}

export type MetadataType = 'CustomField' | 'PermissionSet';

/** Names of everything there is of some types, by type. */
export async function listMetadata(
  transport: Transport,
  types: readonly MetadataType[],
  version: string,
): Promise<ReadonlyMap<MetadataType, readonly string[]>> {
  const queries = types.map((type) => `<queries>${element('type', type)}</queries>`).join('');
  const body = `<listMetadata>${queries}${element('asOfVersion', version)}</listMetadata>`;
  const response = await callMetadata(transport, { endpoint: 'metadata.list', body, repeatable: true });
  const results = childrenOf(response, 'result');
  const namesOf = (type: MetadataType) =>
    results.filter((result) => textAt(result, 'type') === type).map((result) => textAt(result, 'fullName'));
  return new Map(types.map((type) => [type, namesOf(type)]));
}

/** What there is under some names, ten in a call; what is not there is left out. */
export async function readMetadata(
  transport: Transport,
  type: MetadataType,
  names: readonly string[],
): Promise<XmlElement[]> {
  const found: XmlElement[] = [];
  for (let from = 0; from < names.length; from += mostComponents) {
    const some = names.slice(from, from + mostComponents);
    const fullNames = some.map((name) => element('fullNames', name)).join('');
    const body = `<readMetadata>${element('type', type)}${fullNames}</readMetadata>`;
    const response = await callMetadata(transport, { endpoint: 'metadata.read', body, repeatable: true });
    const records = childrenOf(childAt(response, 'result'), 'records');
    found.push(...records.filter((record) => textAt(record, 'fullName') !== ''));
  }
  return found;
}
