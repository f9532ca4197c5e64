import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { attachmentNotFound, PqrsError, type Files, type FileState } from '@pqrs-kit/core';

/** Where writes and removals that are under way lie; beside it every folder is an organisation's. */
const underWay = '.under-way';

/**
 * Attachments as files of a folder: `<tenant>/ab/cd/abcd…`, each named by its SHA-256. A file is written under another name, brought to the
 * disk and only then given its own: under its name it is always whole. Several processes may share the folder, also on a network drive that
 * keeps renames whole. Names of senders never become paths.
 *
 * @param folder is made where it is missing
 * @example
 * const files = folderFiles('/var/lib/pqrs/files');
 * await files.put('andina', sha256, content); // /var/lib/pqrs/files/andina/2c/f2/2cf24dba…
 */
export function folderFiles(folder: string): Files {
  const base = resolve(folder);
  const placeOf = (tenant: string, sha256: string) => join(base, tenantOf(tenant), ...partsOf(sha256));
  const scratch = () => join(base, underWay, randomUUID());

  async function put(tenant: string, sha256: string, content: Uint8Array): Promise<void> {
    if (hashOf(content) !== sha256)
      throw new TypeError('The content does not have the hash that it is to be kept under.');
    const place = placeOf(tenant, sha256);
    // A file that is there but damaged is written again.
    if ((await lookAt(place, sha256)) === 'sound') return;
    const temporary = scratch();
    await makeFolder(base, dirname(temporary));
    await makeFolder(base, dirname(place));
    try {
      await writeWhole(temporary, content);
      await rename(temporary, place);
      await syncFolder(dirname(place));
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async function remove(tenant: string, sha256: string, isWanted: () => Promise<boolean>): Promise<void> {
    const place = placeOf(tenant, sha256);
    const aside = scratch();
    await makeFolder(base, dirname(aside));
    if (!(await found(rename(place, aside)))) return;
    try {
      if (await isWanted()) await putBack(aside, place);
    } catch (error) {
      await putBack(aside, place);
      throw error;
    }
    await rm(aside, { force: true });
  }

  async function read(tenant: string, sha256: string): Promise<Uint8Array> {
    const content = await contentOf(placeOf(tenant, sha256));
    if (content === undefined || hashOf(content) !== sha256) throw attachmentNotFound();
    return content;
  }

  return {
    put: (tenant, sha256, content) => onDisk(() => put(tenant, sha256, content)),
    read: (tenant, sha256) => onDisk(() => read(tenant, sha256)),
    look: (tenant, sha256) => onDisk(() => lookAt(placeOf(tenant, sha256), sha256)),
    remove: (tenant, sha256, isWanted) => onDisk(() => remove(tenant, sha256, isWanted)),
    clearUnfinished: (before) => onDisk(() => clear(join(base, underWay), Date.parse(before))),
  };
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Both come from our own record; what would leave the folder is a fault of ours. */
function tenantOf(tenant: string): string {
  if (/^[a-z0-9][a-z0-9-]*$/i.test(tenant)) return tenant;
  throw new TypeError('A tenant of another form has no folder.');
}

function partsOf(sha256: string): string[] {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw attachmentNotFound();
  return [sha256.slice(0, 2), sha256.slice(2, 4), sha256];
}

async function lookAt(place: string, sha256: string): Promise<FileState> {
  const content = await contentOf(place);
  if (content === undefined) return 'missing';
  return hashOf(content) === sha256 ? 'sound' : 'changed';
}

async function contentOf(place: string): Promise<Buffer | undefined> {
  try {
    return await readFile(place);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Content is of others: nobody may run it, and nobody else may read it. */
async function writeWhole(place: string, content: Uint8Array): Promise<void> {
  const file = await open(place, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder, and brings each one that was new to the disk. */
async function makeFolder(base: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let at = folder; at.length >= dirname(base).length && at !== dirname(at); at = dirname(at)) {
    await syncFolder(at);
    if (at === dirname(first)) return;
  }
}

/** Without it a rename may be forgotten by a fall of the machine. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A file that was kept anew meanwhile stays: it is the same. */
async function putBack(aside: string, place: string): Promise<void> {
  await link(aside, place).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await syncFolder(dirname(place));
}

async function clear(folder: string, before: number): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) {
    const place = join(folder, name);
    const seen = await stat(place).catch(() => undefined);
    if (seen && seen.mtimeMs < before) await found(unlink(place));
  }
}

/** Whether what was done found its file. */
async function found(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The message names no path: it may hold the name of a customer's machine. */
async function onDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause) || cause instanceof PqrsError || cause instanceof TypeError)
      throw cause;
    const full = cause.code === 'ENOSPC' || cause.code === 'EDQUOT';
    throw new PqrsError(
      'files-unavailable',
      full ? 'The disk of attachments is full.' : `The folder of attachments cannot be used (${String(cause.code)}).`,
      full
        ? 'Make room on the disk, then send the file again.'
        : 'Check that the folder of --files is there and may be written.',
      { cause },
    );
  }
}
