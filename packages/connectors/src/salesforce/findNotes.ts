import { z } from 'zod';
import { batchesOf } from '../crm/batches.js';
import type { SoughtNote } from '../crm/connector.js';
import { readAs } from './caseRow.js';
import { dataPath } from './paths.js';
import type { SalesforceWriting } from './writing.js';

/** Ids in one query: more would make its address too long. */
const idBatch = 100;

const commentPage = z.object({
  done: z.boolean(),
  nextRecordsUrl: z.string().optional(),
  records: z.array(z.object({ ParentId: z.string(), CommentBody: z.string().nullable() })),
});

/** Looks for notes among the comments of their Cases. The text of a comment cannot be asked for, so it is read. */
export async function findNotes(writing: SalesforceWriting, asked: readonly SoughtNote[]): Promise<boolean[]> {
  const texts = new Map<string, string[]>();
  const caseIds = [...new Set(asked.map(({ remoteId }) => remoteId))].filter((id) => /^[A-Za-z0-9]{15,18}$/.test(id));
  for (const batch of batchesOf(caseIds, idBatch)) {
    for await (const { ParentId, CommentBody } of commentsOf(writing, batch)) {
      texts.set(ParentId, [...(texts.get(ParentId) ?? []), CommentBody ?? '']);
    }
  }
  return asked.map(({ remoteId, anchor }) => (texts.get(remoteId) ?? []).some((text) => text.includes(anchor)));
}

async function* commentsOf({ transport, signal }: SalesforceWriting, caseIds: readonly string[]) {
  const ids = caseIds.map((id) => `'${id}'`).join(', ');
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
