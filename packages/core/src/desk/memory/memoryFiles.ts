import { PqrsError } from '../../errors.js';
import type { Files } from '../files.js';

/** Files that are forgotten with the process: for tests, stories and samples. */
export function memoryFiles(): Files {
  const kept = new Map<string, Uint8Array>();
  const place = (tenant: string, sha256: string) => `${tenant}/${sha256}`;
  return {
    async put(tenant, sha256, content) {
      kept.set(place(tenant, sha256), content.slice());
    },
    async read(tenant, sha256) {
      const content = kept.get(place(tenant, sha256));
      if (!content) throw attachmentNotFound();
      return content.slice();
    },
    async look(tenant, sha256) {
      return kept.has(place(tenant, sha256)) ? 'sound' : 'missing';
    },
    async remove(tenant, sha256, isWanted) {
      const content = kept.get(place(tenant, sha256));
      kept.delete(place(tenant, sha256));
      if (content && (await isWanted())) kept.set(place(tenant, sha256), content);
    },
    clearUnfinished: () => Promise.resolve(),
  };
}

/** The error for a file that is not there, or is not what it was. */
export function attachmentNotFound(): PqrsError {
  return new PqrsError(
    'attachment-not-found',
    'There is no sound attachment with that hash.',
    'Check the hash against the case; where the case has it, run "pqrs verify" and bring the file back from a backup.',
  );
}
