import type { AcknowledgedMessage } from '@pqrs-kit/core';

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
