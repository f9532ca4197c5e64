import type { RemoteCase, UploadedFile } from '../connector.js';
import { takesFiles } from './fieldMap.js';
import { valueHash } from './mergeFields.js';
import type { CrmFile, CrmLink } from './store.js';
import type { SyncContext } from './syncContext.js';

/** Under this name the base of a link keeps what was last seen of the files; no CRM has a field of it. */
const markName = '(files)';

/** Says of a ticket and its link whether its files are to be looked through, and keeps that in the link. */
export type MarkFiles = (record: RemoteCase, link: CrmLink) => { link: CrmLink; due: CrmFile[] };

/**
 * Compares what tickets say of their files with what was last seen. What we wrote under a ticket ourselves is no news.
 *
 * @param links of the tickets that are linked already
 */
export async function fileMarks(
  context: SyncContext,
  records: readonly RemoteCase[],
  links: ReadonlyMap<string, CrmLink>,
): Promise<MarkFiles> {
  const { store, organization, account, map, clock } = context;
  if (!takesFiles(map)) return (_, link) => ({ link, due: [] });
  const noted = records.flatMap(({ remoteId, fileSigns }) =>
    fileSigns?.notes ? (links.get(remoteId)?.caseId ?? []) : [],
  );
  const told = new Map<string, number>();
  for (const { caseId, toldAt } of noted.length > 0 ? await store.notes(organization.tenant, account, noted) : []) {
    if (toldAt !== null) told.set(caseId, (told.get(caseId) ?? 0) + 1);
  }
  return ({ remoteId, fileSigns }, link) => {
    const due = [lookThrough(remoteId, clock.now())];
    // A read of single tickets may not tell: what is new is looked through, what is known comes with the next poll.
    if (!fileSigns) return { link, due: links.has(remoteId) ? [] : due };
    // Below nothing where one of ours was deleted there: what comes next is still seen.
    const ofOthers = fileSigns.notes - (told.get(link.caseId) ?? 0);
    const mark = valueHash(ofOthers === 0 ? fileSigns.own : `${ofOthers}|${fileSigns.own}`);
    if ((link.base[markName] ?? valueHash('')) === mark) return { link, due: [] };
    return { link: { ...link, base: { ...link.base, [markName]: mark } }, due };
  };
}

/** A ticket whose files are to be looked through from an instant on. */
export const lookThrough = (remoteId: string, dueAt: string | null): CrmFile => ({
  ...{ remoteId, fileId: '', dueAt, takenAt: null, bytes: 0 },
});

/** Tickets that are linked, and to which something was uploaded that is not known yet. */
export async function uploadedTo(
  { store, organization, account, map, clock }: SyncContext,
  uploads: readonly UploadedFile[],
): Promise<CrmFile[]> {
  if (uploads.length === 0 || !takesFiles(map)) return [];
  const ids = [...new Set(uploads.map(({ remoteId }) => remoteId))];
  const linked = new Set(
    (await store.linksByRemote(organization.tenant, account, ids)).map(({ remoteId }) => remoteId),
  );
  const known = new Set((await store.files(organization.tenant, account, ids)).map(nameOf));
  const due = uploads.filter((one) => linked.has(one.remoteId) && !known.has(nameOf(one)));
  return [...new Set(due.map(({ remoteId }) => remoteId))].map((remoteId) => lookThrough(remoteId, clock.now()));
}

const nameOf = ({ remoteId, fileId }: UploadedFile): string => `${remoteId}/${fileId}`;
