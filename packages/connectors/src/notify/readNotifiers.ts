import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PqrsError, type Clock, type Notifier, type Organization } from '@pqrs-kit/core';
import { mailFolder } from './mailFolder.js';
import { smtpNotifier } from './smtp.js';
import { webhookNotifier } from './webhook.js';

type Environment = Readonly<Record<string, string | undefined>>;

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
  const smtpUrl = secretOf(environment, 'PQRS_SMTP_URL');
  const from = environment['PQRS_MAIL_FROM'] ?? '';
  const webhookUrl = environment['PQRS_WEBHOOK_URL'] ?? '';
  const secret = secretOf(environment, 'PQRS_WEBHOOK_SECRET') ?? '';
  return {
    ...(smtpUrl === undefined
      ? { file: mailFolder(join(folder, 'mail'), organization, clock) }
      : { smtp: smtpNotifier({ url: smtpUrl, from, organization }) }),
    ...(webhookUrl !== '' && { webhook: webhookNotifier({ url: webhookUrl, secret, clock }) }),
  };
}

function secretOf(environment: Environment, name: string): string | undefined {
  const [value = '', file = ''] = [environment[name], environment[`${name}_FILE`]];
  if (value !== '' || file === '') return value === '' ? undefined : value;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new PqrsError(
      'usage-invalid',
      `The file "${file}" of ${name}_FILE cannot be read.`,
      'Check that it exists and that this user may read it.',
      { cause },
    );
  }
}
