import type { Fault } from '../../../packages/connectors/src/fakes/salesforce/faults.js';

type Place = NonNullable<Fault['on']>;

/** What a sync asks of Salesforce, by the words of the list. */
export const places = {
  query: { method: 'GET', path: '/queryAll\\?' },
  nextPage: { method: 'GET', path: '/queryAll/' },
  read: { method: 'POST', path: '/composite/sobjects/Case$' },
  update: { method: 'PATCH', path: '/composite/sobjects$' },
  upsert: { method: 'PATCH', path: '/composite/sobjects/Case/PQRS_Id__c$' },
  composite: { method: 'POST', path: '/composite$' },
  fileList: { method: 'GET', path: '/query\\?q=.*FROM\\+ContentDocumentLink\\+' },
  content: { method: 'GET', path: '/VersionData$' },
  upload: { method: 'POST', path: '/sobjects/ContentVersion$' },
  token: { method: 'POST', path: '/oauth2/token$' },
} as const satisfies Readonly<Record<string, Place>>;

/** An answer of REST in place of the real one. */
export const answered = (status: number, errorCode: string, message: string) =>
  ({ kind: 'answer', status, body: JSON.stringify([{ errorCode, message }]) }) as const;

/** What a sync does with everything that changed, when nothing stops it. */
export const goesOn = { created: 1, pushed: 4, rejected: 0 } as const;
