import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PqrsError } from '@pqrs-kit/core';

const fewestCharacters = 32;

/** The keys that one secret gives: one for each purpose, so that none says anything of another. */
export interface Keys {
  tokens: Uint8Array;
  /** For the signer of the desk, in hex: the codes with which people follow their cases, and the key that signs receipts. */
  tracking: string;
  /** For the codes that open a page inside a CRM. */
  embed: Uint8Array;
  /** Signs the work that is asked of whoever files. */
  filing: Uint8Array;
}

/**
 * Derives the keys of a secret (HKDF with SHA-256). The same secret always gives the same keys: tracking codes and receipts
 * that people hold stay valid as long as it is kept.
 *
 * @throws PqrsError `usage-invalid` when it has fewer than 32 characters
 */
export function deriveKeys(secret: string): Keys {
  if (secret.length < fewestCharacters) {
    throw new PqrsError(
      'usage-invalid',
      `PQRS_SECRET has ${secret.length} characters; ${fewestCharacters} is the least.`,
      'Set it to a long random text, such as what "openssl rand -hex 32" prints, and keep it.',
    );
  }
  const derive = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, 'pqrs-kit', purpose, 32));
  return {
    tokens: derive('tokens'),
    tracking: Buffer.from(derive('tracking')).toString('hex'),
    embed: derive('embed'),
    filing: derive('filing'),
  };
}

/**
 * The secret kept in a folder; made on first use, readable by its owner alone.
 *
 * @throws PqrsError `server-folder-unwritable`
 */
export function secretOfFolder(folder: string): string {
  const file = join(folder, 'secret');
  try {
    mkdirSync(folder, { recursive: true });
    createOnce(file, randomBytes(32).toString('hex'));
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new PqrsError(
      'server-folder-unwritable',
      `The folder "${folder}" cannot be written.`,
      'Give this user write access to it, or choose another one with --data.',
      { cause },
    );
  }
}

/**
 * The secret of a folder as it is: none is made.
 *
 * @throws PqrsError `usage-invalid` when there is none, or it cannot be read
 */
export function existingSecret(folder: string): string {
  const file = join(folder, 'secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new PqrsError(
      'usage-invalid',
      `There is no secret to be read at ${file}.`,
      'Name the folder of the service with --data, or set PQRS_SECRET as it does.',
      { cause },
    );
  }
}

/** Linking is all or nothing: of two processes that start at once, both read the same whole secret. */
function createOnce(file: string, content: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${content}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
