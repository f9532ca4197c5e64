import { expect, it } from 'vitest';
import type { AcknowledgedMessage } from '../desk/ports.js';
import { andina, anonymousFiling, filing } from '../desk/deskSamples.js';
import type { Locale } from '../texts/catalogue.js';
import { acknowledgementMail } from './acknowledgementMail.js';

function message(submission = filing()): AcknowledgedMessage {
  return {
    id: 'c1.1.acknowledged',
    tenant: 'andina',
    caseId: 'c1',
    radicado: 'AND-2026-000001-1',
    trackingCode: 'K7MQ-2XWP',
    receivedAt: '2026-07-01T10:00:00-05:00',
    dueDate: '2026-07-24',
    submission,
  };
}

const mail = (language: Locale) => acknowledgementMail(message(filing({ language })), andina);
const plain = (text = '') => text.replaceAll('\u00a0', ' ');

it('says number, date and time of receipt, code and due date', () => {
  const { to, subject, text } = mail('es-CO') ?? {};
  expect(to).toBe('jose@example.com');
  expect(subject).toBe('Número de radicado: AND-2026-000001-1');
  expect(plain(text)).toBe(
    `Recibimos su reclamo.

Número de radicado: AND-2026-000001-1
Recibido: miércoles 1 de julio de 2026, 10:00 a. m.
Código de consulta: K7MQ-2XWP
Le responderemos a más tardar el viernes 24 de julio de 2026.

Una persona revisa su caso y asigna a quien lo resuelve.
Consulte el avance cuando quiera, con el radicado y el código.

Andina de Equipos S.A.S.
`,
  );
});

it('speaks the language of the filing', () => {
  expect(plain(mail('en')?.text)).toContain('Received: Wednesday 1 July 2026, 10:00 a.m.');
  expect(mail('en')?.subject).toBe('Filing number: AND-2026-000001-1');
  expect(plain(mail('pt-BR')?.text)).toContain('Responderemos até sexta-feira, 24 de julho de 2026.');
});

it('is not for somebody without an address, and its subject keeps the matter to itself', () => {
  expect(acknowledgementMail(message(anonymousFiling()), andina)).toBeUndefined();
  expect(acknowledgementMail(message(filing({ category: 'denuncia' })), andina)?.subject).not.toMatch(/denuncia/i);
});
