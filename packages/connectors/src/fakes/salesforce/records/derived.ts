import type { Org } from '../org.js';
import type { ObjectType, Row } from '../schema/field.js';
import { Refusal } from '../refusal.js';
import type { Writer } from './writer.js';

/** What the service itself fills in from the rest of a row. */
export function derived(org: Org, object: ObjectType, before: Row | undefined, row: Row): Row {
  switch (object.name) {
    case 'Case': {
      const closed = row['Status'] === 'Closed';
      const closedAt = before?.['IsClosed'] === true ? (before['ClosedDate'] ?? null) : row['LastModifiedDate'];
      return {
        ...row,
        CaseNumber: before?.['CaseNumber'] ?? org.nextCaseNumber(),
        IsClosed: closed,
        ClosedDate: closed ? (closedAt ?? null) : null,
      };
    }
    case 'Contact':
    case 'User':
      return { ...row, Name: [row['FirstName'], row['LastName']].filter(Boolean).join(' ') || null };
    case 'ContentVersion':
      return { ...row, ContentSize: sizeOf(row) };
    default:
      return row;
  }
}

function sizeOf(row: Row): number {
  const data = row['VersionData'];
  if (typeof data !== 'string') return 0;
  if (!/^[A-Za-z0-9+/\s]*={0,2}$/.test(data)) {
    throw new Refusal(400, 'INVALID_BASE64', 'VersionData: value not of required type', ['VersionData']);
  }
  return Buffer.from(data, 'base64').length;
}

/** A first version of a file brings its document, and its link to the record it was published at. */
export function afterInsert(org: Org, writer: Writer, object: ObjectType, row: Row): void {
  if (object.name !== 'ContentVersion' || row['ContentDocumentId']) return;
  const title = row['Title'] ?? row['PathOnClient'] ?? '';
  const documentId = org.plant('ContentDocument', { Title: title, OwnerId: writer.userId });
  org.store.put({
    id: String(row['Id']),
    object: object.name,
    row: { ...row, Title: title, ContentDocumentId: documentId },
  });
  const place = row['FirstPublishLocationId'];
  if (typeof place !== 'string') return;
  org.plant('ContentDocumentLink', { ContentDocumentId: documentId, LinkedEntityId: place, ShareType: 'V' });
}
