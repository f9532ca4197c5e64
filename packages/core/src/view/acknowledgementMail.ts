import type { AcknowledgedMessage } from '../desk/ports.js';
import type { Organization } from '../desk/organization.js';
import { receiptTexts, yourCase } from '../texts/receipt.js';
import { longDate, longDateTime } from './dates.js';

/** A mail in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/**
 * The mail that acknowledges a filing, in the language it was filed in: number, date and time of receipt, code, and
 * when the answer is due. Undefined where there is no address to send it to. The subject says nothing of the matter.
 *
 * @example
 * acknowledgementMail(message, organization)?.subject // 'Número de radicado: AND-2026-000001-1'
 */
export function acknowledgementMail(
  { radicado, trackingCode, receivedAt, dueDate, submission }: AcknowledgedMessage,
  { name, timeZone }: Pick<Organization, 'name' | 'timeZone'>,
): Mail | undefined {
  const to = submission.person?.email;
  if (to === undefined) return undefined;
  const { language, category } = submission;
  const texts = receiptTexts[language];
  const number = `${texts.radicado}: ${radicado}`;
  const lines = [
    `${texts.received(yourCase[language][category])}.`,
    '',
    number,
    `${texts.receivedAt}: ${longDateTime(receivedAt, timeZone, language)}`,
    `${texts.code}: ${trackingCode}`,
    `${texts.due.verb} ${longDate(dueDate, language)}.`,
    '',
    texts.review,
    texts.follow,
    '',
    name,
  ];
  return { to, subject: number, text: `${lines.join('\n')}\n` };
}
