import { z } from 'zod';
import { batchesOf } from '../crm/batches.js';
import type { SoughtNote } from '../crm/connector.js';
import { readAs } from './caseRow.js';
import { dataPath } from './paths.js';
import type { SalesforceWriting } from './writing.js';

/** Ids in one query: 500 make an address of less than 15 kB, and one of 20 kB is refused. */
const idBatch = 500;

const commentPage = z.object({
  done: z.boolean(),
  nextRecordsUrl: z.string().optional(),
  records: z.array(z.object({ ParentId: z.string(), CommentBody: z.string().nullable() })),
});

/** Looks for notes among the comments of their Cases. The text of a comment cannot be asked for, so it is read, and let go of. */
export async function findNotes(writing: SalesforceWriting, asked: readonly SoughtNote[]): Promise<boolean[]> {
  const anchors = new Map<string, string[]>();
  for (const { remoteId, anchor } of asked) anchors.set(remoteId, [...(anchors.get(remoteId) ?? []), anchor]);
  const found = new Set<string>();
  const caseIds = [...anchors.keys()].filter((id) => /^[A-Za-z0-9]{15,18}$/.test(id));
  for (const batch of batchesOf(caseIds, idBatch)) {
    for await (const { ParentId, CommentBody } of commentsOf(writing, batch)) {
      for (const anchor of anchors.get(ParentId) ?? []) {
        if (CommentBody?.includes(anchor)) found.add(`${ParentId} ${anchor}`);
      }
    }
  }
  return asked.map(({ remoteId, anchor }) => found.has(`${remoteId} ${anchor}`));
}

async function* commentsOf({ transport, signal }: SalesforceWriting, caseIds: readonly string[]) {
  const ids = caseIds.map((id) => `'${id}'`).join(',');
  let path = dataPath('query');
  let query: { q: string } | undefined = {
    q: `SELECT ParentId, CommentBody FROM CaseComment WHERE ParentId IN (${ids})`,
  };
  for (;;) {
    const answer = await transport.send({
      ...{ endpoint: 'comments.query', method: 'GET', path, repeatable: true, signal },
      ...(query && { query }),
    });
    const page = readAs(commentPage, answer.body);
    yield* page.records;
    const locator = /^\/services\/data\/v[\d.]+\/query\/([\w-]+)$/.exec(page.nextRecordsUrl ?? '')?.[1];
    if (page.done || locator === undefined) return;
    path = dataPath('query', locator);
    query = undefined;
  }
}
