import { isPqrsError, type Filing } from '@pqrs-kit/core';
import { batchesOf } from '../batches.js';
import type { RemoteCase } from '../connector.js';
import { isAcknowledged } from './acknowledge.js';
import { conflict, crmActor } from './conflict.js';
import { valueHash } from './mergeFields.js';
import { takeOwner } from './owner.js';
import { linkOf, today, type PageWork } from './pageWork.js';
import { readRemote } from './readRemote.js';
import type { CrmLink } from './store.js';
import type { SyncContext, SyncSummary } from './syncContext.js';

/** Cases that are filed in one transaction: one wait for the disk, and nobody else waits long for the ledger. */
const filedTogether = 200;

/** What is done with a ticket that was taken over, and with one that was refused. */
export interface Outcome {
  took(record: RemoteCase, link: CrmLink): void;
  /** Throws again what is not the row's own fault. */
  refused(record: RemoteCase, error: unknown): void;
}

/** Tickets become cases; one that bears our id, and was unlinked or made by a run that was cut short, is linked again. */
export async function takeNew(
  context: SyncContext,
  summary: SyncSummary,
  { records, firstSyncAt }: { records: readonly RemoteCase[]; firstSyncAt: string },
  work: PageWork,
  { took, refused }: Outcome,
): Promise<void> {
  const { desk, map } = context;
  // Filed as they are read: the filings of a whole page would wait in memory.
  for (const part of batchesOf(records, filedTogether)) {
    const some: FiledTicket[] = [];
    for (const record of part) {
      try {
        if (record.externalId !== null && (await exists(context, record.externalId))) {
          summary.unchanged += 1;
          took(record, { ...linkOf(record, record.externalId, {}), lightChangesOn: today(context) });
        } else some.push(filingOf(context, record, firstSyncAt));
      } catch (error) {
        refused(record, error);
      }
    }
    const filed = some.length > 0 ? await desk.submitEach(some) : [];
    for (const [index, { record, unknownAgreement }] of some.entries()) {
      const result = filed[index] ?? { error: new TypeError('The desk gave fewer results than filings.') };
      try {
        if ('error' in result) throw result.error;
        summary.created += 1;
        const base = { [map.status.field]: valueHash(record.fields[map.status.field] ?? null) };
        const link = linkOf(record, result.caseId, base);
        if (unknownAgreement !== undefined)
          work.conflicts.push(conflict(context, link, 'agreement', null, unknownAgreement, 'person'));
        await takeOwner(context, record, link, base, work.conflicts);
        took(record, link);
      } catch (error) {
        refused(record, error);
      }
    }
  }
}

/** A filing, with the ticket that it comes from. */
interface FiledTicket extends Filing {
  record: RemoteCase;
  /** An agreement that the ticket names and nobody made here. */
  unknownAgreement?: string;
}

/** @throws RowFault */
function filingOf(context: SyncContext, record: RemoteCase, firstSyncAt: string): FiledTicket {
  const { map, account, organization } = context;
  const { submission, origin, agreement } = readRemote(record, map, account);
  // An agreement that nobody made here binds nobody; the term of the law runs all the same.
  const isKnown = organization.agreements?.some(
    ({ customer, contractId }) => customer === agreement?.customer && contractId === agreement.contractId,
  );
  return {
    record,
    submission,
    options: {
      origin: { ...origin, ...(isAcknowledged(record, origin, map, firstSyncAt) && { acknowledged: true }) },
      receivedAt: record.createdAt,
      ...(isKnown && agreement && { agreement }),
      actor: crmActor(context),
      idempotencyKey: `${account}:${record.remoteId}`,
    },
    ...(agreement && !isKnown && { unknownAgreement: agreement.contractId }),
  };
}

async function exists({ desk, ...context }: SyncContext, caseId: string): Promise<boolean> {
  try {
    await desk.open(crmActor(context), caseId);
    return true;
  } catch (error) {
    if (isPqrsError(error) && error.code === 'case-not-found') return false;
    throw error;
  }
}
