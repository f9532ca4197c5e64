// The company of the benches.
export const organization = {
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
