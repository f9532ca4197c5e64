import { isCrmError } from '../crmError.js';
import type { Cursor } from '../connector.js';
import { takesFiles } from './fieldMap.js';
import { lookThrough } from './fileMarks.js';
import type { SyncContext } from './syncContext.js';

/** Where an upload leaves no trace on its ticket it is asked for that often: one request more. */
const everyMs = 900_000;

/**
 * Queues tickets to which a file was uploaded and that did not change by it. Where that cannot be asked, the next run asks again, and nothing
 * else waits for it.
 *
 * @param cursor as it was kept last; null before the first pull, which sees all
 * @returns until when was asked
 */
export async function lookForUploads(context: SyncContext, cursor: Cursor | null): Promise<Pick<Cursor, 'filesUntil'>> {
  const { connector, store, organization, account, map, clock, signal } = context;
  const { tenant } = organization;
  if (!connector.changedFiles || !takesFiles(map)) return {};
  const after = cursor?.filesUntil;
  const nowMs = connector.serverNowMs();
  if (after === undefined) return { filesUntil: new Date(nowMs).toISOString() };
  if (nowMs - Date.parse(after) < everyMs) return { filesUntil: after };
  try {
    const { files, until } = await connector.changedFiles(after, signal);
    const ids = [...new Set(files.map(({ remoteId }) => remoteId))];
    const linked = new Set((await store.linksByRemote(tenant, account, ids)).map(({ remoteId }) => remoteId));
    const known = await store.files(tenant, account, ids);
    const isNew = (file: (typeof files)[number]) =>
      linked.has(file.remoteId) &&
      !known.some(({ remoteId, fileId }) => remoteId === file.remoteId && fileId === file.fileId);
    const due = new Set(files.filter(isNew).map(({ remoteId }) => remoteId));
    if (due.size > 0) {
      const queued = [...due].map((remoteId) => lookThrough(remoteId, clock.now()));
      await store.savePage(tenant, account, { files: queued });
    }
    return { filesUntil: until };
  } catch (error) {
    if (!isCrmError(error) || (error.scope === 'account' && error.kind !== 'permission')) throw error;
    return { filesUntil: after };
  }
}
