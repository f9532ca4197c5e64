import type { Submission } from '@pqrs-kit/core';

/** A filing that the gateway takes, for tests to break one field at a time. */
export const filing: Submission = {
  category: 'reclamo',
  subject: 'Garantía sin repuesto: impresora térmica TP-80',
  facts: 'El 20 de octubre entregué la impresora y desde entonces me dicen que no hay repuesto del cabezal.',
  request: 'Solicito que la reparen ya o que me entreguen una igual.',
  anonymous: false,
  person: {
    name: 'María Fernanda Rodríguez Castellanos',
    documentType: 'CC',
    documentNumber: '52345678',
    email: 'maria@example.com',
    phone: '3001234567',
    address: 'Calle 63 # 9-12',
    municipality: 'Bogotá, D. C.',
  },
  answerBy: 'email',
  consentVersion: '4',
  channel: 'web',
  language: 'es-CO',
};
