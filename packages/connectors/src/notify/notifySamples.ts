import type { AcknowledgedMessage, AlertedMessage } from '@pqrs-kit/core';

/** A message to José, for the tests of the ways it leaves by. */
export function acknowledged(changes: Partial<AcknowledgedMessage> = {}): AcknowledgedMessage {
  return {
    id: 'c1.1.acknowledged',
    tenant: 'andina',
    caseId: 'c1',
    radicado: 'AND-2026-000001-1',
    trackingCode: 'K7MQ-2XWP',
    receivedAt: '2026-07-01T10:00:00-05:00',
    dueDate: '2026-07-24',
    submission: {
      category: 'reclamo',
      subject: 'El datáfono no enciende',
      facts: 'Desde el lunes no enciende.',
      anonymous: false,
      person: { name: 'José Muñoz', email: 'jose@example.com' },
      answerBy: 'email',
      consentVersion: '1',
      channel: 'web',
      language: 'es-CO',
    },
    ...changes,
  };
}

/** An alert at three quarters of a term, for whoever leads the team. */
export const alerted: AlertedMessage = {
  id: 'c1.4.alerted',
  tenant: 'andina',
  caseId: 'c1',
  radicado: 'AND-2026-000001-1',
  alert: {
    key: 'statute/2026-07-25T04:59:59Z/N2',
    clockId: 'statute',
    level: 'N2',
    severity: 'low',
    trigger: { type: 'share', percent: 75 },
    at: '2026-07-21T00:00:00-05:00',
    deliverAt: '2026-07-21T08:00:00-05:00',
    roles: ['lead'],
    channels: ['email', 'chat'],
    dueAt: '2026-07-24T23:59:59-05:00',
    timeZone: 'America/Bogota',
    held: false,
  },
};
