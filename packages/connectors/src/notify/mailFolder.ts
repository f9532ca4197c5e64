import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { acknowledgementMail, type Clock, type Notifier, type Organization } from '@pqrs-kit/core';

/**
 * Writes mails to files in place of sending them: one line of JSON each, a file a day, for the owner alone. A mail that
 * was written twice has the same id.
 *
 * @example
 * await mailFolder('.pqrs/mail', organization, clock).acknowledged(message);
 * // .pqrs/mail/2026-07-01.jsonl: {"id":"01K7Q9.1.acknowledged","to":"jose@example.com","subject":"…","text":"…"}
 */
export function mailFolder(
  folder: string,
  organization: Pick<Organization, 'name' | 'timeZone'>,
  clock: Clock,
): Notifier {
  return {
    async acknowledged(message) {
      const mail = acknowledgementMail(message, organization);
      if (!mail) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${clock.now().slice(0, 10)}.jsonl`);
      const line = `${JSON.stringify({ id: message.id, ...mail })}\n`;
      await appendFile(file, line, { mode: 0o600, flush: true });
    },
  };
}
