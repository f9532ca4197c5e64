import type { AlertedMessage } from '../desk/ports.js';
import type { Organization } from '../desk/organization.js';
import { escalationTexts } from '../texts/escalation.js';
import { alertText } from './alert.js';
import type { Mail } from './acknowledgementMail.js';

/**
 * The mails of an alert: one to each address that the organisation has for the roles that it names. They say which case and when it ends, and
 * nothing of who filed it or what about.
 *
 * @example
 * alertMails(message, organization) // [{ to: 'jefe@example.com', subject: 'N3 · AND-2026-004702-0', text: 'N3: el caso …' }]
 */
export function alertMails(
  { radicado, alert }: AlertedMessage,
  { alertMail = {}, language }: Pick<Organization, 'alertMail' | 'language'>,
): Mail[] {
  const addresses = new Set(alert.roles.flatMap((role) => alertMail[role] ?? []));
  const roles = alert.roles.map((role) => escalationTexts[language].roles[role]).join(', ');
  const text = `${alertText(alert, radicado, language)}\n\n${roles}`;
  return [...addresses].map((to) => ({ to, subject: `${alert.level} · ${radicado}`, text }));
}
