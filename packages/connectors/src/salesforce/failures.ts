import type { CrmFailure, CrmFailureKind } from '../crm/crmError.js';

/**
 * What Salesforce's codes mean. What is not here is about the values of a row: validation rules, lengths, picklists.
 * Source: Salesforce, Object Reference, status codes; REST API, errors.
 */
const kinds: Readonly<Record<string, CrmFailureKind>> = {
  INVALID_SESSION_ID: 'auth',
  INVALID_AUTH_HEADER: 'auth',
  API_DISABLED_FOR_ORG: 'permission',
  API_CURRENTLY_DISABLED: 'permission',
  INSUFFICIENT_ACCESS: 'permission',
  REQUEST_LIMIT_EXCEEDED: 'rate-daily',
  UNABLE_TO_LOCK_ROW: 'locked',
  SERVER_UNAVAILABLE: 'transient',
  QUERY_TIMEOUT: 'transient',
  INVALID_FIELD: 'schema',
  INVALID_TYPE: 'schema',
  ENTITY_IS_DELETED: 'deleted',
  NOT_FOUND: 'not-found',
  DUPLICATE_VALUE: 'duplicate',
  DUPLICATES_DETECTED: 'duplicate',
  DUPLICATE_EXTERNAL_ID: 'duplicate',
};

/** The kind of a code; undefined for one that has none but its own. */
export function kindOfCode(code: string | undefined): CrmFailureKind | undefined {
  return code !== undefined && Object.hasOwn(kinds, code) ? kinds[code] : undefined;
}

const named = 'Compare the fields in Salesforce with the field map: "pqrs doctor salesforce" says what differs.';

const helps: Readonly<Record<string, string>> = {
  FIELD_CUSTOM_VALIDATION_EXCEPTION:
    'A validation rule of your Salesforce refuses the Case. Let the rule leave out the user of this integration, or complete the Case.',
  INACTIVE_OWNER_OR_USER: 'The owner of the Case is no longer active. Give the Case to an active user.',
  DUPLICATES_DETECTED: 'A duplicate rule of your Salesforce blocks the Case. Let the rule only warn.',
  DUPLICATE_VALUE: 'Another Case has the same unique value. Look it up in Salesforce and join the two.',
  UNABLE_TO_LOCK_ROW: 'Somebody else is changing the same records. It is tried again.',
  INSUFFICIENT_ACCESS_OR_READONLY: 'Give the user of this integration the right to edit Cases.',
};

/** What a person should do about a code. */
export const helpOfCode = (code: string | undefined): string => (code !== undefined && helps[code]) || named;

/** One error of Salesforce, of a request or of a row. Its message is never passed on: it quotes what was sent. */
export interface RemoteError {
  code: string | undefined;
  message?: string | undefined;
  fields?: readonly string[] | null | undefined;
}

const apiName = /^[A-Za-z][A-Za-z0-9_.]{0,100}$/;

/** Names of the fields at fault: as Salesforce lists them, or the column that its message names. */
export function fieldsOf({ fields, message }: RemoteError): string[] {
  const missing = /No such column '([^']{1,120})'/.exec(message ?? '')?.[1];
  const listed = [...(fields ?? []), ...(missing === undefined ? [] : [missing])];
  return [...new Set(listed)].filter((name) => apiName.test(name));
}

/** How a failure names the fields at fault. */
export const namedFields = (fields: readonly string[]): string =>
  fields.length > 0 ? ` for ${fields.map((name) => `"${name}"`).join(', ')}` : '';

/** What the org answers when its requests of the last 24 hours are used up; it says so with 403, never with 429. */
export const usedUp: CrmFailure = {
  kind: 'rate-daily',
  scope: 'account',
  remoteCode: 'REQUEST_LIMIT_EXCEEDED',
  message: 'The requests of this Salesforce org are used up for the last 24 hours.',
  help: 'They come back hour by hour: it goes on in an hour. More licences give more requests.',
  retry: { afterMs: 3_600_000 },
};
