import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PqrsError } from '@pqrs-kit/core';
import { z } from 'zod';
import { embedHosts, filesIn, templateFiles, type EmbedChoices, type EmbedHost } from './templateFiles.js';

/** Says that a folder is ours to write again, and what we put there. */
const markerName = '.pqrs-embed.json';
const marker = z.object({
  host: z.enum(embedHosts),
  files: z.record(z.string(), z.string()),
});

/** What was written. */
export interface WrittenProject {
  host: EmbedHost;
  /** Absolute. */
  folder: string;
  gateway: string;
  /** Paths in the folder. */
  files: string[];
}

/**
 * Writes the project of a CRM into a folder, whole or not at all. A folder that holds anything else, or something of ours that was
 * edited since, is left as it is.
 *
 * @throws PqrsError `usage-invalid` (the folder is not ours to write), `server-folder-unwritable`
 * @example
 * writeProject('hubspot', './hubspot', { gateway: 'https://pqrs.andina.example' }).files.length // 23
 */
export function writeProject(host: EmbedHost, out: string, choices: EmbedChoices): WrittenProject {
  const folder = resolve(out);
  requireOurs(host, folder);
  const files = templateFiles(host, choices);
  const hashes = Object.fromEntries([...files].map(([path, text]) => [path, hashOf(text)]));
  const whole = new Map(files).set(markerName, `${JSON.stringify({ host, files: hashes }, null, 2)}\n`);
  try {
    putInPlace(folder, whole);
  } catch (cause) {
    throw new PqrsError(
      'server-folder-unwritable',
      `The folder "${folder}" cannot be written.`,
      'Give this user write access to the folder around it, or choose another one with --out.',
      { cause },
    );
  }
  return { host, folder, gateway: choices.gateway, files: [...files.keys()] };
}

/** A folder beside the place takes the files, and then its name: at no time is half a project there. */
function putInPlace(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  const before = `${draft}-before`;
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), text);
    }
    if (existsSync(folder)) renameSync(folder, before);
    try {
      renameSync(draft, folder);
    } catch (error) {
      if (existsSync(before)) renameSync(before, folder);
      throw error;
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(before, { recursive: true, force: true });
  }
}

function requireOurs(host: EmbedHost, folder: string): void {
  if (!existsSync(folder)) return;
  const found = listed(folder);
  if (found.length === 0) return;
  const written = readMarker(folder);
  if (written?.host !== host) throw notOurs(folder, `is not empty and was not written by "pqrs embed ${host}"`);
  const foreign = found.filter((path) => path !== markerName && !changedNothing(folder, path, written.files));
  if (foreign.length === 0) return;
  throw notOurs(folder, `holds files that were added or edited: ${foreign.slice(0, 5).join(', ')}`);
}

function listed(folder: string): string[] {
  try {
    return filesIn(folder);
  } catch (cause) {
    throw new PqrsError('usage-invalid', `"${folder}" is not a folder that can be read.`, 'Choose another one.', {
      cause,
    });
  }
}

function changedNothing(folder: string, path: string, hashes: Readonly<Record<string, string>>): boolean {
  return Object.hasOwn(hashes, path) && hashes[path] === hashOf(readFileSync(join(folder, path), 'utf8'));
}

function readMarker(folder: string): z.infer<typeof marker> | undefined {
  try {
    return marker.parse(JSON.parse(readFileSync(join(folder, markerName), 'utf8')));
  } catch {
    return undefined;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function notOurs(folder: string, why: string): PqrsError {
  return new PqrsError(
    'usage-invalid',
    `The folder "${folder}" ${why}.`,
    'Choose an empty folder with --out, or move what is there.',
  );
}
