import { z } from 'zod';
import type { ReadResult, RemoteCase } from '../crm/connector.js';
import { batchesOf } from '../crm/batches.js';
import { CrmError } from '../crm/crmError.js';
import { salesforceCapabilities } from './capabilities.js';
import { caseFields, caseOfRow, caseRow, contactOf, readAs } from './caseRow.js';
import { dataPath } from './paths.js';
import type { SalesforceReading } from './reading.js';

const cases = z.array(caseRow.nullable());
const relatedRows = z.array(z.object({ Id: z.string() }).catchall(z.unknown()).nullable());

/** Cases by their ids, 2 000 at a time and in that order; one that is gone is a failure of its row. */
export async function readCases(reading: SalesforceReading, ids: readonly string[]): Promise<ReadResult[]> {
  const { selection } = reading;
  const found = new Map<string, RemoteCase>();
  const contactIds = new Map<string, string>();
  const accountIds = new Map<string, string>();
  for (const batch of batchesOf([...new Set(ids)], salesforceCapabilities.batchSize.read)) {
    const rows = readAs(cases, await retrieve(reading, 'Case', batch, caseFields(selection)));
    for (const [index, row] of rows.entries()) {
      if (!row || row.IsDeleted === true) continue;
      const record = caseOfRow(row, selection);
      found.set(batch[index] ?? row.Id, record);
      // Who wrote is asked for only where a Case is to become one of ours.
      if (record.externalId === null && row.ContactId) contactIds.set(record.remoteId, row.ContactId);
      if (record.externalId === null && row.AccountId) accountIds.set(record.remoteId, row.AccountId);
    }
  }
  const { contactFields, companyFields = [] } = selection;
  const people = await readRelated(reading, 'Contact', [...new Set(contactIds.values())], contactFields);
  const accounts = await readRelated(reading, 'Account', [...new Set(accountIds.values())], companyFields);
  return ids.map((id): ReadResult => {
    const record = found.get(id);
    if (!record) return { ok: false, error: gone(id) };
    const contact = people.get(contactIds.get(record.remoteId) ?? '') ?? null;
    const company = accounts.get(accountIds.get(record.remoteId) ?? '');
    return { ok: true, record: { ...record, contact, ...(company && { company }) } };
  });
}

async function readRelated(
  reading: SalesforceReading,
  object: 'Contact' | 'Account',
  ids: readonly string[],
  fields: readonly string[],
) {
  const found = new Map<string, RemoteCase['contact']>();
  if (fields.length === 0) return found;
  for (const batch of batchesOf(ids, salesforceCapabilities.batchSize.read)) {
    const rows = readAs(relatedRows, await retrieve(reading, object, batch, ['Id', ...fields]));
    for (const row of rows) if (row) found.set(row.Id, contactOf(row.Id, row, fields));
  }
  return found;
}

async function retrieve(
  { transport, signal }: SalesforceReading,
  object: 'Case' | 'Contact' | 'Account',
  ids: readonly string[],
  fields: readonly string[],
): Promise<unknown> {
  const answer = await transport.send({
    endpoint: `${object.toLowerCase()}s.read`,
    method: 'POST',
    path: dataPath('composite', 'sobjects', object),
    json: { ids, fields },
    repeatable: true,
    signal,
  });
  return answer.body;
}

function gone(id: string): CrmError {
  return new CrmError({
    kind: 'deleted',
    scope: 'row',
    message: `The Case ${id} is not in Salesforce.`,
    help: 'It was deleted or merged. The next sync says which.',
  });
}
