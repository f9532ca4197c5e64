import { invalidInput, type Entry, type StagedAttachment } from '@pqrs-kit/core';
import type { Kysely, Transaction } from 'kysely';
import type { AttachmentRow, Tables } from './tables.js';

/** Notes a file that came. */
export async function stageAttachment(writer: Kysely<Tables>, tenant: string, staged: StagedAttachment): Promise<void> {
  const { attachmentId, sha256, name, bytes, mediaType, expiresAt } = staged;
  const row: AttachmentRow = {
    tenant,
    attachment_id: attachmentId,
    sha256,
    name,
    bytes,
    media_type: mediaType,
    expires_at: expiresAt,
    case_id: null,
  };
  await writer.transaction().execute((trx) => trx.insertInto('attachments').values(row).execute());
}

/** Those of the ids that are known. */
export async function stagedAttachments(
  reader: Kysely<Tables>,
  tenant: string,
  attachmentIds: readonly string[],
): Promise<StagedAttachment[]> {
  if (attachmentIds.length === 0) return [];
  const rows = await reader
    .selectFrom('attachments')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('attachment_id', 'in', attachmentIds)
    .execute();
  return rows.map(stagedOf);
}

/** Files that no case has and whose time was over before an instant, the oldest first. */
export async function expiredAttachments(
  reader: Kysely<Tables>,
  tenant: string,
  before: string,
  limit: number,
): Promise<StagedAttachment[]> {
  const rows = await reader
    .selectFrom('attachments')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('case_id', 'is', null)
    .where('expires_at', '<', before)
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map(stagedOf);
}

/** Whether a case has a file, or it came and its time is not over. */
export async function isFileWanted(
  reader: Kysely<Tables>,
  tenant: string,
  sha256: string,
  before: string,
): Promise<boolean> {
  const row = await reader
    .selectFrom('attachments')
    .select('attachment_id')
    .where('tenant', '=', tenant)
    .where('sha256', '=', sha256)
    .where((where) => where.or([where('case_id', 'is not', null), where('expires_at', '>=', before)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets files that came, except those that a case has. */
export async function dropAttachments(
  writer: Kysely<Tables>,
  tenant: string,
  attachmentIds: readonly string[],
): Promise<void> {
  if (attachmentIds.length === 0) return;
  await writer
    .transaction()
    .execute((trx) =>
      trx
        .deleteFrom('attachments')
        .where('tenant', '=', tenant)
        .where('attachment_id', 'in', attachmentIds)
        .where('case_id', 'is', null)
        .execute(),
    );
}

/** Gives the files of an entry to its case, one after the other; when one is gone or another's, the transaction fails. */
export async function claimAttachments(
  trx: Transaction<Tables>,
  tenant: string,
  { caseId, claims = [], events }: Entry,
): Promise<void> {
  const at = events[0]?.event.at ?? '';
  for (const [place, attachmentId] of claims.entries()) {
    if (claims.indexOf(attachmentId) !== place) continue;
    const claimed = await trx
      .updateTable('attachments')
      .set({ case_id: caseId })
      .where('tenant', '=', tenant)
      .where('attachment_id', '=', attachmentId)
      .where('case_id', 'is', null)
      .where('expires_at', '>', at)
      .executeTakeFirst();
    if (claimed.numUpdatedRows === 1n) continue;
    throw invalidInput('The filing', [{ field: `attachments.${place}`, code: 'fileGone' }]);
  }
}

function stagedOf(row: AttachmentRow): StagedAttachment {
  return {
    attachmentId: row.attachment_id,
    sha256: row.sha256,
    name: row.name,
    bytes: row.bytes,
    mediaType: row.media_type,
    expiresAt: row.expires_at,
  };
}
