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
      return { ...row, ContentSize: sizeOf(row), FileExtension: endingOf(row), IsLatest: true };
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

function endingOf(row: Row): string | null {
  return /\.([A-Za-z0-9]{1,10})$/.exec(String(row['PathOnClient'] ?? ''))?.[1] ?? null;
}

/** A first version of a file brings its document, and its link to the record it was published at; a later one takes its place there. */
export function afterInsert(org: Org, writer: Writer, object: ObjectType, row: Row): void {
  if (object.name !== 'ContentVersion') return;
  const versionId = String(row['Id']);
  const ending = row['FileExtension'] ?? null;
  const title = row['Title'] ?? String(row['PathOnClient'] ?? '').replace(/\.[A-Za-z0-9]{1,10}$/, '');
  const shown = {
    ...{ Title: title, FileExtension: ending, ContentSize: row['ContentSize'] ?? 0 },
    ...{ FileType: ending === null ? 'UNKNOWN' : String(ending).toUpperCase(), LatestPublishedVersionId: versionId },
  };
  const known = row['ContentDocumentId'];
  if (typeof known === 'string') {
    const document = org.store.get(known);
    const before = org.store.get(String(document?.row['LatestPublishedVersionId'] ?? ''));
    if (before) org.store.put({ ...before, row: { ...before.row, IsLatest: false } });
    if (document) org.store.put({ ...document, row: { ...document.row, ...shown } });
    return;
  }
  const documentId = org.plant('ContentDocument', { ...shown, OwnerId: writer.userId });
  org.store.put({ id: versionId, object: object.name, row: { ...row, Title: title, ContentDocumentId: documentId } });
  const place = row['FirstPublishLocationId'];
  if (typeof place !== 'string') return;
  org.plant('ContentDocumentLink', { ContentDocumentId: documentId, LinkedEntityId: place, ShareType: 'V' });
}
