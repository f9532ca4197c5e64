import type { Organization, Submission } from '@pqrs-kit/core';

/** The organisation that the tests' processes answer for. */
export const organization: Organization = {
  tenant: 'andina',
  name: 'Andina S.A.S.',
  prefix: 'AND',
  regime: 'private',
  consumerRelations: true,
  saturday: 'excluded',
  calendarLayers: [],
  timeZone: 'America/Bogota',
  language: 'es-CO',
  phone: '601 555 0100',
  policyVersion: '1',
  staff: [{ id: 'camila', name: 'Camila Restrepo' }],
};

/** An anonymous reclamo to that organisation. */
export const submission: Submission = {
  category: 'reclamo',
  subject: 'Garantía negada',
  facts: 'La lavadora dejó de funcionar a los dos meses y negaron la garantía.',
  anonymous: true,
  answerBy: 'tracking',
  consentVersion: '1',
  channel: 'web',
  language: 'es-CO',
};
