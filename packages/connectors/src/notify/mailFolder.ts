import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  acknowledgementMail,
  alertMails,
  type Clock,
  type Mail,
  type Notifier,
  type Organization,
} from '@pqrs-kit/core';

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
  organization: Pick<Organization, 'name' | 'timeZone' | 'language' | 'alertMail'>,
  clock: Clock,
): Notifier {
  async function write(id: string, mails: readonly Mail[]): Promise<void> {
    if (mails.length === 0) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${clock.now().slice(0, 10)}.jsonl`);
    const lines = mails.map((mail) => `${JSON.stringify({ id, ...mail })}\n`).join('');
    await appendFile(file, lines, { mode: 0o600, flush: true });
  }

  return {
    async acknowledged(message) {
      const mail = acknowledgementMail(message, organization);
      await write(message.id, mail ? [mail] : []);
    },
    alerted: (message) => write(message.id, alertMails(message, organization)),
  };
}
