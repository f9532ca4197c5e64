import { isCrmError } from '../crmError.js';
import type { ChangedFiles, Cursor } from '../connector.js';
import { takesFiles } from './fieldMap.js';
import { lookThrough } from './fileMarks.js';
import type { SyncContext } from './syncContext.js';

/** Where an upload leaves no trace on its ticket it is asked for that often: one request more. */
const everyMs = 900_000;

/**
 * Queues tickets to which a file was uploaded and that did not change by it. Where that cannot be asked, the next run asks again, and nothing
 * else waits for it.
 *
 * @param cursor as it was kept last
 */
export async function lookForUploads(context: SyncContext, cursor: Cursor): Promise<void> {
  const { connector, store, organization, account, map, clock, signal } = context;
  const { tenant } = organization;
  if (!connector.changedFiles || !takesFiles(map)) return;
  const after = cursor.filesUntil;
  const now = new Date(connector.serverNowMs()).toISOString();
  if (after !== undefined && Date.parse(now) - Date.parse(after) < everyMs) return;
  try {
    // A pull from the beginning sees all that hangs at a ticket.
    const { files, until } =
      after === undefined ? { files: [], until: now } : await connector.changedFiles(after, signal);
    const due = await news(context, files);
    await store.savePage(tenant, account, {
      files: due.map((remoteId) => lookThrough(remoteId, clock.now())),
      state: { cursor: { ...cursor, filesUntil: until } },
    });
  } catch (error) {
    if (!isCrmError(error) || (error.scope === 'account' && error.kind !== 'permission')) throw error;
  }
}

/** Tickets that are linked, and to which something came that is not known yet. */
async function news(
  { store, organization, account }: SyncContext,
  files: ChangedFiles['files'],
): Promise<readonly string[]> {
  const ids = [...new Set(files.map(({ remoteId }) => remoteId))];
  if (ids.length === 0) return [];
  const linked = new Set(
    (await store.linksByRemote(organization.tenant, account, ids)).map(({ remoteId }) => remoteId),
  );
  const known = await store.files(organization.tenant, account, ids);
  const isKnown = (one: (typeof files)[number]) =>
    known.some(({ remoteId, fileId }) => remoteId === one.remoteId && fileId === one.fileId);
  return [...new Set(files.filter((one) => linked.has(one.remoteId) && !isKnown(one)).map(({ remoteId }) => remoteId))];
}
