import { join } from 'node:path';
import type { Clock, Notifier, Organization } from '@pqrs-kit/core';
import { mailFolder } from './mailFolder.js';
import { secretSetting, type Environment } from './secretSetting.js';
import { smtpNotifier } from './smtp.js';
import { webhookNotifier } from './webhook.js';

/**
 * The ways messages leave by, as the environment says: `PQRS_SMTP_URL` with `PQRS_MAIL_FROM`, and `PQRS_WEBHOOK_URL` with
 * `PQRS_WEBHOOK_SECRET`. What holds a secret may be in a file instead, named by `PQRS_SMTP_URL_FILE` and
 * `PQRS_WEBHOOK_SECRET_FILE`. Without a mail server, mails are written to files in the folder `mail` of `folder`.
 *
 * @throws PqrsError `usage-invalid`
 */
export function readNotifiers(
  environment: Environment,
  folder: string,
  organization: Pick<Organization, 'name' | 'timeZone' | 'language' | 'alertMail'>,
  clock: Clock,
): Record<string, Notifier> {
  const smtpUrl = secretSetting(environment, 'PQRS_SMTP_URL');
  const from = environment['PQRS_MAIL_FROM'] ?? '';
  const webhookUrl = environment['PQRS_WEBHOOK_URL'] ?? '';
  const secret = secretSetting(environment, 'PQRS_WEBHOOK_SECRET') ?? '';
  return {
    ...(smtpUrl === undefined
      ? { file: mailFolder(join(folder, 'mail'), organization, clock) }
      : { smtp: smtpNotifier({ url: smtpUrl, from, organization }) }),
    ...(webhookUrl !== '' && { webhook: webhookNotifier({ url: webhookUrl, secret, clock }) }),
  };
}
