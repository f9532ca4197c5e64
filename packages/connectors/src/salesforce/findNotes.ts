import { z } from 'zod';
import { batchesOf } from '../crm/batches.js';
import type { SoughtNote } from '../crm/connector.js';
import { caseFiles } from './files.js';
import { idBatch, idList, isRecordId, queryRows } from './queryRows.js';
import type { SalesforceWriting } from './writing.js';

const comment = z.object({ ParentId: z.string(), CommentBody: z.string().nullable() });

/**
 * Looks for notes among the comments of their Cases, and for those that are a file among the files. The text of a comment
 * cannot be asked for, so it is read, and let go of.
 */
export async function findNotes(writing: SalesforceWriting, asked: readonly SoughtNote[]): Promise<boolean[]> {
  const found = await foundComments(
    writing,
    asked.filter(({ file }) => file === undefined),
  );
  const holders = idsOf(asked.filter(({ file }) => file !== undefined));
  const files = await caseFiles(writing, holders);
  const names = new Map(holders.map((id, at) => [id, (files[at] ?? []).map(({ known }) => known?.name)]));
  return asked.map(({ remoteId, anchor, file }) =>
    file === undefined ? found.has(`${remoteId} ${anchor}`) : (names.get(remoteId) ?? []).includes(file),
  );
}

const idsOf = (asked: readonly SoughtNote[]): string[] =>
  [...new Set(asked.map(({ remoteId }) => remoteId))].filter(isRecordId);

/** Which anchors stand under which Case. */
async function foundComments(writing: SalesforceWriting, asked: readonly SoughtNote[]): Promise<ReadonlySet<string>> {
  const anchors = new Map<string, string[]>();
  for (const { remoteId, anchor } of asked) anchors.set(remoteId, [...(anchors.get(remoteId) ?? []), anchor]);
  const found = new Set<string>();
  for (const batch of batchesOf(idsOf(asked), idBatch)) {
    const soql = `SELECT ParentId, CommentBody FROM CaseComment WHERE ParentId IN (${idList(batch)})`;
    for await (const { ParentId, CommentBody } of queryRows(writing, 'comments.query', soql, comment)) {
      for (const anchor of anchors.get(ParentId) ?? []) {
        if (CommentBody?.includes(anchor)) found.add(`${ParentId} ${anchor}`);
      }
    }
  }
  return found;
}
