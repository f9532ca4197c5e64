/** Version of Salesforce's interface that the connector speaks, of the release Spring '26. */
export const apiVersion = '66.0';

/**
 * A path of the REST interface, each part percent-encoded.
 *
 * @example
 * dataPath('sobjects', 'Case', 'PQRS_Id__c', 'a/b') // '/services/data/v66.0/sobjects/Case/PQRS_Id__c/a%2Fb'
 */
export function dataPath(...parts: string[]): string {
  return [`/services/data/v${apiVersion}`, ...parts.map(encodeURIComponent)].join('/');
}

export const metadataPath = `/services/Soap/m/${apiVersion}`;
export const tokenPath = '/services/oauth2/token';
export const authorizePath = '/services/oauth2/authorize';
