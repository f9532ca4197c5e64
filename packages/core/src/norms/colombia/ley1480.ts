import type { Norm } from '../norm.js';
import { boundParties, inColombia } from './defaults.js';
import { specialRegimes } from './ley1755.js';

/** Consumer relations: Ley 1480 de 2011. No extension exists, and waiting for the consumer stops nothing. */
export const ley1480: readonly Norm[] = [
  {
    ...inColombia,
    id: 'co.consumer.direct_claim',
    name: 'Reclamo de consumo',
    citation: 'Ley 1480 de 2011, art. 58, num. 5, lit. c',
    source: 'https://www.secretariasenado.gov.co/senado/basedoc/ley_1480_2011.html',
    bound: boundParties.supplier,
    role: 'answer',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recepción de la reclamación directa completa (Decreto 1074 de 2015, art. 2.2.2.32.2.2)',
    binds: [{ consumerRelation: true, category: 'reclamo' }],
    unless: specialRegimes,
    silence: {
      effect: 'evidence',
      citation: 'Ley 1480 de 2011, art. 58, num. 5',
      note: 'La falta de respuesta es indicio grave en contra del productor o proveedor.',
    },
    inForceFrom: '2012-04-12',
    verification: 'verified',
    note: 'La respuesta es escrita, motivada y con todas las pruebas. La negativa comprobada a recibir el reclamo también se sanciona (lit. f).',
  },
];
