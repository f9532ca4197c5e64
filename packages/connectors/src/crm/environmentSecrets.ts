import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { PqrsError } from '@pqrs-kit/core';
import type { SecretSource } from './secrets.js';

/**
 * Secrets from the environment: `NAME`, or the file that `NAME_FILE` names, which only its owner may read. A secret that the
 * CRM replaces is written to that file, whole or not at all; one from `NAME` itself cannot be kept and lasts for this process.
 *
 * @throws PqrsError `usage-invalid` from `get`, for a file that others may read or that is not there
 */
export function environmentSecrets(environment: Readonly<Record<string, string | undefined>>): SecretSource {
  const fileOf = (name: string) => environment[`${name}_FILE`] || undefined;
  return {
    async get(name) {
      const file = fileOf(name);
      if (file === undefined) return environment[name] || undefined;
      return (await readPrivate(file, name)).trim() || undefined;
    },
    async rotate(name, value) {
      const file = fileOf(name);
      if (file === undefined) return;
      const written = `${file}.new`;
      // Whatever a run that was cut short left there keeps the rights that it had.
      await rm(written, { force: true });
      await writeFile(written, `${value}\n`, { mode: 0o600, flag: 'wx', flush: true });
      await rename(written, file);
    },
  };
}

async function readPrivate(file: string, name: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (!found) {
    throw new PqrsError('usage-invalid', `${name}_FILE names a file that is not there.`, 'Check the path.');
  }
  if ((found.mode & 0o077) !== 0) {
    throw new PqrsError(
      'usage-invalid',
      `The file of ${name} may be read by others.`,
      'Take the right from them: chmod 600 on that file.',
    );
  }
  return readFile(file, 'utf8');
}
