import {
  acknowledgementMail,
  alertMails,
  PqrsError,
  type Mail,
  type Notifier,
  type Organization,
} from '@pqrs-kit/core';
import { isLoopback } from './loopback.js';

export interface SmtpOptions {
  /** `smtps://user:password@host:465` (TLS from the start) or `smtp://user:password@host:587` (TLS by STARTTLS). */
  url: string;
  /** The address that mails come from. */
  from: string;
  organization: Pick<Organization, 'name' | 'timeZone' | 'language' | 'alertMail'>;
  /** Milliseconds that sending one mail may take; 20 000 unless said. */
  timeoutMs?: number;
}

/**
 * Sends mails through an SMTP server. The connection is encrypted, but to this machine itself. A mail that may have
 * arrived is sent again with the same Message-ID, by which mail programs show it once.
 *
 * Each method fails with `notification-failed`, whose message holds neither address nor text.
 *
 * @throws PqrsError `usage-invalid` for a URL or address that cannot be used
 */
export function smtpNotifier({ url, from, organization, timeoutMs = 20_000 }: SmtpOptions): Notifier {
  const server = readServer(url);
  const domain = /^[^\s@<>]+@([^\s@<>]+)$/.exec(from)?.[1];
  if (domain === undefined) {
    throw new PqrsError('usage-invalid', 'PQRS_MAIL_FROM is not an e-mail address.', 'Write it as pqrs@example.com.');
  }
  let transport: ReturnType<typeof openTransport> | undefined;

  /** Loaded for the first mail: a server that sends none does without. */
  async function openTransport() {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      ...server,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async function send(id: string, { to, subject, text }: Mail): Promise<void> {
    try {
      await (
        await (transport ??= openTransport())
      ).sendMail({
        // As objects: neither name nor address is read as a list of addresses.
        from: { name: organization.name, address: from },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      throw new PqrsError(
        'notification-failed',
        `The mail server did not take the message (${codesOf(error)}).`,
        'Check that the mail server runs, and that it takes mails of this address.',
        { cause: error },
      );
    }
  }

  return {
    async acknowledged(message) {
      const mail = acknowledgementMail(message, organization);
      if (mail) await send(message.id, mail);
    },
    async alerted(message) {
      // One that failed is sent to all again, with the ids they have: mail programs show each once.
      for (const [place, mail] of alertMails(message, organization).entries()) {
        await send(`${message.id}.${place + 1}`, mail);
      }
    },
  };
}

function readServer(url: string) {
  const { protocol, hostname, port, username, password } = URL.canParse(url) ? new URL(url) : new URL('none:');
  const secure = protocol === 'smtps:';
  if ((!secure && protocol !== 'smtp:') || hostname === '') {
    throw new PqrsError(
      'usage-invalid',
      'PQRS_SMTP_URL is not the URL of a mail server.',
      'Write it as smtps://user:password@mail.example.com:465 or smtp://user:password@mail.example.com:587.',
    );
  }
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(isLoopback(hostname) ? {} : { requireTLS: true }),
  };
}

/** The code of a failure and the number that the server answered with. What the server wrote may name the person. */
function codesOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const known = [typeof code === 'string' && code, typeof responseCode === 'number' && String(responseCode)];
  return known.filter(Boolean).join(' ') || 'no code';
}
