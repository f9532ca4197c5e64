import type { Norm } from '../norm.js';
import { boundParties, inColombia } from './defaults.js';

const step = {
  ...inColombia,
  source: 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1755_2015.html',
  bound: boundParties.authority,
  role: 'step',
  inForceFrom: '2015-06-30',
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** Terms inside the handling of a petition. */
export const ley1755Steps: readonly Norm[] = [
  {
    ...step,
    id: 'co.pet.documents.silence_delivery',
    name: 'Entrega de copias por silencio',
    citation: 'Ley 1755 de 2015, art. 14, num. 1',
    role: 'recognition',
    term: { amount: 3, unit: 'businessDays' },
    trigger: 'vencimiento del término de la petición de documentos sin respuesta',
    startsAfter: 'co.pet.documents',
  },
  {
    ...step,
    id: 'co.pet.incomplete.requirement',
    name: 'Requerimiento para completar la petición',
    citation: 'Ley 1755 de 2015, art. 17',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'radicación de la petición incompleta',
  },
  {
    ...step,
    id: 'co.pet.incomplete.petitioner',
    name: 'Plazo del peticionario para completar',
    citation: 'Ley 1755 de 2015, art. 17',
    bound: boundParties.petitioner,
    role: 'person',
    term: { amount: 1, unit: 'months' },
    trigger: 'requerimiento para completar la petición',
    extension: {
      id: 'co.pet.incomplete.extension',
      citation: 'Ley 1755 de 2015, art. 17',
      condition: 'La pide el peticionario antes de que venza el plazo.',
      limit: { added: 1 },
    },
    silence: {
      effect: 'withdrawn',
      citation: 'Ley 1755 de 2015, art. 17',
      note: 'Desistimiento tácito: lo decreta un acto motivado que se notifica personalmente y solo admite reposición; la petición puede presentarse de nuevo.',
    },
  },
  {
    ...step,
    id: 'co.pet.transfer',
    name: 'Traslado por competencia',
    citation: 'Ley 1755 de 2015, art. 21',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'recepción de la petición escrita por quien no es competente; la verbal se traslada de inmediato',
  },
];
