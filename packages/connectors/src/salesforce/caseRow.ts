import { z } from 'zod';
import type { RemoteCase, RemoteContact, RemoteTombstone, RemoteValue, Selection } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import { externalIdField } from './names.js';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const related = z.record(z.string(), z.unknown());

const fileLink = z.object({
  IsDeleted: z.boolean().optional(),
  ContentDocument: z.object({ LatestPublishedVersionId: z.string().nullish() }).nullish(),
});

/** What a query asks of the files of a Case: which versions hang at it. A read of Cases by their ids cannot ask it. */
export const fileLinks = '(SELECT IsDeleted, ContentDocument.LatestPublishedVersionId FROM ContentDocumentLinks)';

/** A Case as queries and reads give it; further fields by their names. */
export const caseRow = z
  .object({
    Id: z.string(),
    SystemModstamp: z.string(),
    CreatedDate: z.string(),
    IsDeleted: z.boolean().optional(),
    MasterRecordId: z.string().nullish(),
    ContactId: z.string().nullish(),
    Contact: related.nullish(),
    AccountId: z.string().nullish(),
    Account: related.nullish(),
    ContentDocumentLinks: z.object({ records: z.array(fileLink) }).nullish(),
  })
  .catchall(z.unknown());
export type CaseRow = z.output<typeof caseRow>;

/** What is always read of a Case, whatever the field map asks for. */
export function caseFields({ caseFields }: Pick<Selection, 'caseFields'>): string[] {
  const always = [
    'Id',
    'SystemModstamp',
    'CreatedDate',
    'IsDeleted',
    'MasterRecordId',
    'ContactId',
    'AccountId',
    externalIdField,
  ];
  return [...new Set([...always, ...caseFields])];
}

/** A Case as the sync reads it. */
export function caseOfRow(row: CaseRow, selection: Selection): RemoteCase {
  return {
    remoteId: row.Id,
    externalId: externalIdOf(row),
    stamp: instant(row.SystemModstamp),
    createdAt: instant(row.CreatedDate),
    fields: Object.fromEntries(selection.caseFields.map((name) => [name, valueAt(row, name)])),
    ...(row.Account && { company: contactOf(row.AccountId ?? '', row.Account, selection.companyFields ?? []) }),
    contact: row.Contact ? contactOf(row.ContactId ?? '', row.Contact, selection.contactFields) : null,
    ...(row.ContentDocumentLinks !== undefined && { fileSigns: { own: versionsIn(row), notes: 0 } }),
  };
}

/** The versions of the files of a Case; null stands for none. */
function versionsIn({ ContentDocumentLinks }: CaseRow): string {
  const ids = (ContentDocumentLinks?.records ?? [])
    .filter(({ IsDeleted }) => IsDeleted !== true)
    .map(({ ContentDocument }) => ContentDocument?.LatestPublishedVersionId ?? '');
  return ids.sort().join(';');
}

export function contactOf(
  remoteId: string,
  row: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): RemoteContact {
  return { remoteId, fields: Object.fromEntries(fields.map((name) => [name, valueAt(row, name)])) };
}

/** A Case that was deleted or merged away; undefined while it is there. */
export function tombstoneOf(row: CaseRow): RemoteTombstone | undefined {
  if (row.IsDeleted !== true) return undefined;
  const mergedInto = row.MasterRecordId ?? null;
  return { remoteId: row.Id, externalId: externalIdOf(row), stamp: instant(row.SystemModstamp), mergedInto };
}

const externalIdOf = (row: CaseRow): string | null => {
  const value = row[externalIdField];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The value under a name; one with dots, such as `Account.Name`, is of a related record. */
function valueAt(row: Readonly<Record<string, unknown>>, name: string): RemoteValue {
  const found = name.split('.').reduce<unknown>((at, step) => related.safeParse(at).data?.[step], row);
  const value = scalar.safeParse(found ?? null).data ?? null;
  return typeof value === 'string' && stampPattern.test(value) ? instant(value) : value;
}

const stampPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+0000$/;

/** Salesforce writes UTC as `+0000`. */
function instant(text: string): string {
  const ms = Date.parse(text.replace(/\+0000$/, 'Z'));
  if (Number.isNaN(ms)) throw unreadable('an instant');
  return new Date(ms).toISOString();
}

/** @throws CrmError `protocol` for an answer of another shape */
export function readAs<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  throw unreadable(result.error.issues[0]?.path.join('.') ?? 'its body');
}

export function unreadable(what: string): CrmError {
  return new CrmError({
    kind: 'protocol',
    message: `The answer of Salesforce is not of the shape its interface promises (${what}).`,
    help: 'Salesforce may have changed its interface, or a proxy answers in its place. Update pqrs-kit.',
  });
}
