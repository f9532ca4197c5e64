import { isPqrsError } from '@pqrs-kit/core';
import { batchesOf } from '../batches.js';
import type { RemoteCase } from '../connector.js';
import { crmActor } from './conflict.js';
import { valueHash } from './mergeFields.js';
import { linkOf, today, type PageWork } from './pageWork.js';
import { readRemote } from './readRemote.js';
import type { CrmLink } from './store.js';
import type { SyncContext, SyncSummary } from './syncContext.js';
import { takeOwner } from './takeOwner.js';

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
  records: readonly RemoteCase[],
  work: PageWork,
  { took, refused }: Outcome,
): Promise<void> {
  const { desk, map, account } = context;
  const filings = [];
  for (const record of records) {
    try {
      if (record.externalId !== null && (await exists(context, record.externalId))) {
        summary.unchanged += 1;
        took(record, { ...linkOf(record, record.externalId, {}), lightChangesOn: today(context) });
      } else filings.push({ record, ...readRemote(record, map, account) });
    } catch (error) {
      refused(record, error);
    }
  }
  const actor = crmActor(context);
  for (const some of batchesOf(filings, filedTogether)) {
    const filed = await desk.submitEach(
      some.map(({ record, submission, origin }) => {
        const idempotencyKey = `${account}:${record.remoteId}`;
        return { submission, options: { origin, receivedAt: record.createdAt, actor, idempotencyKey } };
      }),
    );
    for (const [index, { record }] of some.entries()) {
      const result = filed[index] ?? { error: new TypeError('The desk gave fewer results than filings.') };
      try {
        if ('error' in result) throw result.error;
        summary.created += 1;
        const base = { [map.status.field]: valueHash(record.fields[map.status.field] ?? null) };
        const link = linkOf(record, result.caseId, base);
        await takeOwner(context, record, link, base, work);
        took(record, link);
      } catch (error) {
        refused(record, error);
      }
    }
  }
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
