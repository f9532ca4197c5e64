import type { RemoteFile } from '../connector.js';
import { isCrmError } from '../crmError.js';
import { takesFiles } from './fieldMap.js';
import { lookThrough } from './fileMarks.js';
import { endsTheTaking, leftRow, noteLeftFile } from './leftFile.js';
import type { CrmFile, CrmLink, CrmRejection } from './store.js';
import { leaseMs, type SyncContext, type SyncSummary } from './syncContext.js';
import { takeFile, type FileOutcome, type Taken } from './takeFile.js';

/** Tickets whose files are looked up together: what fills the requests of both CRMs. */
const lookedUpTogether = 100;
/** What fails and passes by itself is tried again after that long, and not at all in the same run. */
const laterMs = 600_000;

/** Takes the files of tickets until none waits, or until it turns out that none can be had in this run. */
export interface FileTaking {
  take(): Promise<void>;
}

/**
 * Brings the files of tickets into their cases. Which tickets wait for it is kept with the page that brought them, and each file as it came: who is
 * killed goes on there, and what a case has already it does not get twice. Cases never wait for files.
 */
export async function fileTaking(context: SyncContext, summary: SyncSummary, holder: string): Promise<FileTaking> {
  if (!takesFiles(context.map)) return { take: async () => undefined };
  const { store, organization, account, clock } = context;
  const { tenant } = organization;
  let isOver = false;
  /** Holds the account for longer: files take their time. */
  const stay = async () => {
    const nowMs = Date.parse(clock.now());
    await store.lease(tenant, account, holder, nowMs, nowMs + leaseMs);
  };
  await queueRefused(context);
  return {
    async take() {
      while (!isOver) {
        const due = await store.filesDue(tenant, account, clock.now(), lookedUpTogether);
        if (due.length === 0) return;
        isOver = await lookThroughAll(context, summary, due, stay);
        context.onProgress?.({ ...summary, requests: context.connector.usage().requests });
      }
    },
  };
}

const keyOf = (remoteId: string, fileId = ''): string => `${remoteId}/${fileId}`;

/** Tickets of files that were refused and whose time has come. */
async function queueRefused({ store, organization, account, clock }: SyncContext): Promise<void> {
  const now = clock.now();
  const files = (await store.rejections(organization.tenant, account, { dueBy: now }))
    .filter(({ direction }) => direction === 'file')
    .map(({ key }) => lookThrough(key.slice(0, key.indexOf('/')), now));
  if (files.length > 0) await store.savePage(organization.tenant, account, { files });
}

/** @returns whether no more can be had in this run */
async function lookThroughAll(
  context: SyncContext,
  summary: SyncSummary,
  remoteIds: readonly string[],
  stay: () => Promise<void>,
): Promise<boolean> {
  const { store, organization, account, connector, signal } = context;
  const { tenant } = organization;
  const linked = (await store.linksByRemote(tenant, account, remoteIds)).filter(({ state }) => state === 'linked');
  const live = new Set(linked.map(({ remoteId }) => remoteId));
  // What is no more, or went into another ticket, comes with the other one.
  const away = remoteIds.filter((id) => !live.has(id)).map((id) => lookThrough(id, null));
  if (away.length > 0) await store.savePage(tenant, account, { files: away });
  if (linked.length === 0) return false;
  let lists;
  try {
    lists = await connector.files([...live], signal);
  } catch (error) {
    return failed(context, summary, linked, error);
  }
  const known = await store.files(tenant, account, [...live]);
  const listOf = new Map([...live].map((id, at) => [id, lists[at] ?? []]));
  for (const [index, link] of linked.entries()) {
    const files = listOf.get(link.remoteId) ?? [];
    const end = await takeAll(
      ...([context, summary, link, files] as const),
      known.filter(({ remoteId }) => remoteId === link.remoteId),
    );
    await stay();
    if (end === 'goes on') continue;
    const [, ...rest] = linked.slice(index);
    await putOff(context, end === 'later' ? [link, ...rest] : rest);
    return true;
  }
  return false;
}

/** The files of tickets could not be looked up. */
async function failed(
  context: SyncContext,
  summary: SyncSummary,
  links: readonly CrmLink[],
  error: unknown,
): Promise<true> {
  if (!isCrmError(error) || (error.scope === 'account' && error.kind !== 'permission')) throw error;
  if (error.kind !== 'permission') {
    summary.filesLeft += links.length;
    await putOff(context, links);
    return true;
  }
  const { store, organization, account } = context;
  const keys = links.map(({ remoteId }) => keyOf(remoteId));
  const before = new Map((await store.rejections(organization.tenant, account, { keys })).map((row) => [row.key, row]));
  for (const link of links) {
    const outcome = { is: 'left', error, name: undefined, reason: 'forbidden' } as const;
    await leave(context, summary, link, '', outcome, before.get(keyOf(link.remoteId)));
    await settle(context, link, []);
  }
  return true;
}

/** Tickets that are looked through in a later run. */
async function putOff({ store, organization, account, clock }: SyncContext, links: readonly CrmLink[]): Promise<void> {
  const dueAt = new Date(Date.parse(clock.now()) + laterMs).toISOString();
  const files = links.map(({ remoteId }) => lookThrough(remoteId, dueAt));
  if (files.length > 0) await store.savePage(organization.tenant, account, { files });
}

/** Takes what is new of the files of one ticket. */
async function takeAll(
  context: SyncContext,
  summary: SyncSummary,
  link: CrmLink,
  files: readonly RemoteFile[],
  known: readonly CrmFile[],
): Promise<'goes on' | 'over' | 'later'> {
  const { store, organization, account, clock } = context;
  const { remoteId } = link;
  const had = new Map(known.map((file) => [file.fileId, file]));
  const untaken = files.filter(({ fileId }) => !had.get(fileId)?.takenAt);
  const keys = untaken.map(({ fileId }) => keyOf(remoteId, fileId));
  const before = new Map((await store.rejections(organization.tenant, account, { keys })).map((row) => [row.key, row]));
  const taken = takenOf(known);
  for (const file of untaken) {
    const row = before.get(keyOf(remoteId, file.fileId));
    if (row && (row.nextTryAt === null || row.nextTryAt > clock.now())) continue;
    const outcome = await takeFile(context, link.caseId, file, taken);
    if (outcome.is === 'later') {
      summary.filesLeft += 1;
      return 'later';
    }
    if (outcome.is === 'taken') {
      await keep(context, link, file.fileId, outcome.bytes);
      if (outcome.bytes > 0) summary.filesTaken += 1;
      [taken.files, taken.bytes] = [taken.files + (outcome.bytes > 0 ? 1 : 0), taken.bytes + outcome.bytes];
    } else {
      await leave(context, summary, link, file.fileId, outcome, row);
      if (!endsTheTaking(outcome.error)) continue;
      await settle(context, link, []);
      return 'over';
    }
  }
  // What is no longer at the ticket is nobody's concern any more.
  const there = new Set(files.map(({ fileId }) => fileId));
  await settle(context, link, ['', ...known.flatMap(({ fileId }) => (there.has(fileId) ? [] : [fileId]))]);
  return 'goes on';
}

function takenOf(known: readonly CrmFile[]): Taken {
  const taken = known.filter(({ bytes }) => bytes > 0);
  return { files: taken.length, bytes: taken.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function keep(
  { store, organization, account, clock }: SyncContext,
  { remoteId }: CrmLink,
  fileId: string,
  bytes: number,
): Promise<void> {
  await store.savePage(organization.tenant, account, {
    files: [{ remoteId, fileId, dueAt: null, takenAt: clock.now(), bytes }],
    settled: [{ direction: 'file', key: keyOf(remoteId, fileId) }],
  });
}

async function leave(
  context: SyncContext,
  summary: SyncSummary,
  { remoteId, caseId }: CrmLink,
  fileId: string,
  { error, name, reason }: Extract<FileOutcome, { is: 'left' }>,
  before?: CrmRejection,
): Promise<void> {
  const { store, organization, account, clock } = context;
  if (reason) await noteLeftFile(context, caseId, name, reason);
  summary.filesLeft += 1;
  summary.rejected += 1;
  const rejections = [leftRow(keyOf(remoteId, fileId), error, before, clock.now())];
  const files = fileId === '' ? [] : [{ remoteId, fileId, dueAt: null, takenAt: null, bytes: 0 }];
  await store.savePage(organization.tenant, account, { rejections, files });
}

/** The ticket was looked through; of some of its files nothing is left to say. */
async function settle(
  { store, organization, account }: SyncContext,
  { remoteId }: CrmLink,
  fileIds: readonly string[],
): Promise<void> {
  await store.savePage(organization.tenant, account, {
    files: [lookThrough(remoteId, null)],
    settled: fileIds.map((fileId) => ({ direction: 'file', key: keyOf(remoteId, fileId) })),
  });
}
