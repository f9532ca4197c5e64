import type { Sample } from './samples.js';

/** Names and words that are longer than anything a design foresees, with and without a place to break them. */
export const longWords: Sample = {
  name: 'long words',
  receivedAt: '2026-11-23T19:00:00-05:00',
  submission: {
    anonymous: false,
    answerBy: 'email',
    consentVersion: '2026-01',
    channel: 'web',
    language: 'es-CO',
    category: 'reclamo',
    subject: `Desinstitucionalización anticonstitucionalísima ${'electroencefalografista'.repeat(3)}`,
    facts: `La factura FE-${'88213'.repeat(24)} no corresponde.`,
    request: `Que corrijan ${'https://andina.example/soporte/'.repeat(4)}`,
    person: {
      name: 'Doña María Fernanda de los Ángeles del Perpetuo Socorro Rodríguez-Castellanos y Peñaranda de la Santísima Trinidad',
      email: `${'maria.fernanda.de.los.angeles'.repeat(2)}@correo-institucional.example`,
    },
  },
  steps: [
    {
      at: '2026-11-23T20:00:00-05:00',
      by: 'head',
      command: { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } },
    },
  ],
};
