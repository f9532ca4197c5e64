import { roles } from '../case/actor.js';
import type { FieldCheck, Fields } from '../fields/fieldCheck.js';
import { officeLimits as limits, type OfficeCommand, type OfficeCommandType } from './command.js';
import { documentClasses, documentKinds } from './document.js';
import { readDecision, type OfficeCommandReader } from './readDecision.js';

const id = { max: limits.id, required: true } as const;
const name = { max: limits.name, required: true } as const;
const reason = { max: limits.reason, required: true, lines: true } as const;

/** How the commands on contracts, agreements and policies are read. */
export const documentReaders = {
  addDocument: {
    fields: [
      'kind',
      'title',
      'classification',
      'counterpart',
      'validFrom',
      'validUntil',
      'sha256',
      'link',
      'readerRoles',
      'readers',
    ],
    read: readDocument,
  },
  endDocument: {
    fields: ['documentId', 'reason'],
    read(check, fields) {
      const documentId = check.text('documentId', fields['documentId'], id);
      const why = check.text('reason', fields['reason'], reason);
      return documentId && why ? { type: 'endDocument', documentId, reason: why } : undefined;
    },
  },
  readDocument: {
    fields: ['documentId', 'purpose'],
    read(check, fields) {
      const documentId = check.text('documentId', fields['documentId'], id);
      const purpose = check.text('purpose', fields['purpose'], reason);
      return documentId && purpose ? { type: 'readDocument', documentId, purpose } : undefined;
    },
  },
  requestDisclosure: {
    fields: ['documentId', 'recipient', 'purpose', 'expiresOn'],
    read(check, fields) {
      const documentId = check.text('documentId', fields['documentId'], id);
      const recipient = check.text('recipient', fields['recipient'], name);
      const purpose = check.text('purpose', fields['purpose'], reason);
      const expiresOn = check.date('expiresOn', fields['expiresOn']);
      if (!documentId || !recipient || !purpose || expiresOn === undefined) return undefined;
      return { type: 'requestDisclosure', documentId, recipient, purpose, expiresOn };
    },
  },
  decideDisclosure: {
    fields: ['disclosureId', 'granted', 'reason'],
    read(check, fields) {
      const decision = readDecision(check, fields, 'disclosureId');
      if (!decision) return undefined;
      return {
        type: 'decideDisclosure',
        disclosureId: decision.id,
        granted: decision.granted,
        reason: decision.reason,
      };
    },
  },
} as const satisfies Partial<Record<OfficeCommandType, OfficeCommandReader>>;

function readDocument(check: FieldCheck, fields: Fields): OfficeCommand | undefined {
  const kind = check.choice('kind', fields['kind'], documentKinds);
  const title = check.text('title', fields['title'], name);
  const classification = check.choice('classification', fields['classification'], documentClasses);
  const counterpart = check.text('counterpart', fields['counterpart'], { max: limits.name });
  const validFrom = check.date('validFrom', fields['validFrom']);
  const validUntil = check.date('validUntil', fields['validUntil'], false);
  const place = readPlace(check, fields);
  const readerRoles = check.texts('readerRoles', fields['readerRoles'] ?? [], { max: limits.id }, roles.length);
  const known = roles.filter((role) => readerRoles?.includes(role));
  if (readerRoles && known.length < new Set(readerRoles).size) check.add('readerRoles', 'unknownValue');
  const readers = check.texts('readers', fields['readers'] ?? [], { max: limits.name }, limits.readers);
  if (readerRoles?.length === 0 && readers?.length === 0) check.add('readers', 'required');
  if (!kind || !title || !classification || validFrom === undefined || !place || !readerRoles || !readers)
    return undefined;
  return {
    type: 'addDocument',
    kind,
    title,
    classification,
    ...(counterpart !== undefined && { counterpart }),
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    ...place,
    readerRoles: known,
    readers,
  };
}

/** The hash of the file, where it is, or both. An address other than https could run or leak something when somebody opens it. */
function readPlace(check: FieldCheck, fields: Fields): { sha256?: string; link?: string } | undefined {
  const sha256 = check.text('sha256', fields['sha256'], { max: 64 })?.toLowerCase();
  const link = check.text('link', fields['link'], { max: limits.link });
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) return check.add('sha256', 'notAllowed');
  if (link !== undefined && !/^https:\/\/[^\s/@\\]+(\/\S*)?$/.test(link)) return check.add('link', 'notAllowed');
  if (sha256 === undefined && link === undefined) return check.add('sha256', 'required');
  return { ...(sha256 !== undefined && { sha256 }), ...(link !== undefined && { link }) };
}
