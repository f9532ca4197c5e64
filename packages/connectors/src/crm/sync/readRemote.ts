import { createHash } from 'node:crypto';
import type { CaseAgreement, Origin, OriginalText, Submission } from '@pqrs-kit/core';
import { agreementIfNamed, submissionWithSubjectCut } from '../../import/readRow.js';
import { excerpt, RowFault, type SourceRow } from '../../import/row.js';
import type { RemoteCase, Selection } from '../connector.js';
import { plainText, withoutControls } from '../text/plainText.js';
import { takesFiles, type FieldMap } from './fieldMap.js';

/** Fields of the contact stand in a map under this name. */
const ofContact = 'contact.';
/** Those of its company. */
const ofCompany = 'company.';

/** A ticket as the case that it becomes. @throws RowFault */
export function readRemote(
  record: RemoteCase,
  map: FieldMap,
  system: string,
): { submission: Submission; origin: Origin; agreement?: CaseAgreement } {
  const { row, originals } = rowOf(record, map);
  const submission = submissionWithSubjectCut(row, map);
  if (submission.anonymous && map.columns.person && record.contact) {
    throw new RowFault('The contact of the ticket has no name; without one the case would be anonymous.');
  }
  const agreement = agreementIfNamed(row, map);
  return {
    submission,
    ...(agreement && { agreement }),
    origin: {
      ...{ system, id: record.remoteId, status: statusOf(record, map), outcome: outcomeOf(record, map) },
      ...(originals.length > 0 && { originals }),
    },
  };
}

/** What a ticket's status means here. @throws RowFault for a status that the map does not know */
export function outcomeOf(record: RemoteCase, map: FieldMap): Origin['outcome'] {
  const status = statusOf(record, map);
  const outcome = Object.hasOwn(map.status.outcome, status) ? map.status.outcome[status] : undefined;
  if (outcome) return outcome;
  throw new RowFault(`${map.status.field}: the map has no outcome for "${excerpt(status)}".`);
}

const statusOf = ({ fields }: RemoteCase, map: FieldMap): string => String(fields[map.status.field] ?? '');

/** Names in a map that become texts of the case, and what a ticket without a company has of it: nothing. */
interface ColumnNames {
  texts: ReadonlySet<string>;
  none: readonly (readonly [string, ''])[];
}

/** A map is read once, not for each of its tickets. */
const known = new WeakMap<FieldMap['columns'], ColumnNames>();

function namesOf(columns: FieldMap['columns']): ColumnNames {
  const before = known.get(columns);
  if (before) return before;
  const names: ColumnNames = {
    texts: new Set(columnsOf([columns.subject, columns.facts, columns.request])),
    none: columnsOf(columns).flatMap((name) => (name.startsWith(ofCompany) ? [[name, ''] as const] : [])),
  };
  known.set(columns, names);
  return names;
}

/** A ticket as a row: what becomes the text of the case in plain text, with the hash of what it was where that differs. */
function rowOf(
  { fields, contact, company }: RemoteCase,
  { columns }: FieldMap,
): { row: SourceRow; originals: OriginalText[] } {
  const { texts, none } = namesOf(columns);
  const named = [
    ...none,
    ...Object.entries(fields),
    ...Object.entries(contact?.fields ?? {}).map(([name, value]) => [ofContact + name, value] as const),
    ...Object.entries(company?.fields ?? {}).map(([name, value]) => [ofCompany + name, value] as const),
  ].map(([name, value]) => [name, String(value ?? '')] as const);
  const read = named.map(([name, came]) => [name, texts.has(name) ? plainText(came) : withoutControls(came)] as const);
  const originals = named.flatMap(([field, came], at): OriginalText[] => {
    const isKept = !texts.has(field) || read[at]?.[1] === came.replace(/\r\n?/g, '\n');
    return isKept ? [] : [{ field, sha256: createHash('sha256').update(came, 'utf8').digest('hex') }];
  });
  return { row: { line: 0, fields: Object.fromEntries(read) }, originals };
}

/**
 * Which fields have to be read for a map, beside those that are written.
 *
 * @param written names of the fields that we write, which are read to see who changed them
 */
export function selectionOf(map: FieldMap, written: readonly string[]): Selection {
  const names = [...columnsOf(map.columns), map.status.field, ...(map.owner ? [map.owner.field] : [])];
  const under = (prefix: string) => [
    ...new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))),
  ];
  const own = names.filter((name) => !name.startsWith(ofContact) && !name.startsWith(ofCompany));
  const companyFields = under(ofCompany);
  return {
    caseFields: [...new Set([...own, ...written])],
    contactFields: under(ofContact),
    ...(companyFields.length > 0 && { companyFields }),
    ...(takesFiles(map) && { files: true }),
  };
}

/** Every column that a map names, however deep: as `column`, or in the braces of a template. */
function columnsOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'column' && typeof value === 'string') return [value];
    if (key === 'template' && typeof value === 'string') {
      return [...value.matchAll(/\{([^{}#]+)\}/g)].map(([, name]) => name ?? '');
    }
    return columnsOf(value);
  });
}
