import { bogota } from '../../time/zone.js';
import type { CompletionPause, Extension, Norm, Silence } from '../norm.js';

const source = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1755_2015.html';
const inForceFrom = '2015-06-30';

/** Art. 14 par.: exceptional, once, told with its reasons and the new date before the first term expires. */
const petitionExtension: Extension = {
  id: 'co.pet.extension',
  citation: 'Ley 1755 de 2015, art. 14, par.',
  limitFactor: 2,
  noticeBefore: 'expiry',
  reading: {
    values: ['total', 'added'],
    note: 'El plazo ampliado no puede exceder del doble del inicial: en total (lectura mayoritaria) o solo lo añadido.',
  },
};

/** Art. 17: an incomplete petition; the term "se reactivará" the day after the person completes it. */
const completionPause: CompletionPause = {
  citation: 'Ley 1755 de 2015, art. 17',
  cause: 'se pidió completar la petición',
  askWithin: 10,
  personHas: 1,
  reading: {
    values: ['resume', 'restart'],
    note: 'Al completarse la petición el término sigue con los días que faltan (resume) o vuelve a empezar (restart).',
  },
};

const transfer = { citation: 'Ley 1755 de 2015, art. 21' };
const negativeSilence: Silence = { effect: 'negative', afterMonths: 3, citation: 'Ley 1437 de 2011, art. 83' };

const petition = {
  source,
  counting: 'dayAfterIsFirst',
  timeZone: bogota,
  extension: petitionExtension,
  completionPause,
  transfer,
  silence: negativeSilence,
  inForceFrom,
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** Right of petition before public authorities: Ley Estatutaria 1755 de 2015 (CPACA arts. 13-31). */
export const ley1755Public: readonly Norm[] = [
  {
    ...petition,
    id: 'co.pet.general',
    name: 'Petición general',
    citation: 'Ley 1755 de 2015, art. 14',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recepción de la petición, queja o reclamo',
  },
  {
    ...petition,
    id: 'co.pet.documents',
    name: 'Petición de documentos o información',
    citation: 'Ley 1755 de 2015, art. 14, num. 1',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'recepción de la petición de documentos o de información',
    silence: {
      effect: 'positive',
      citation: 'Ley 1755 de 2015, art. 14, num. 1',
      note: 'La solicitud se entiende aceptada y las copias se entregan dentro de los 3 días siguientes.',
    },
  },
  {
    ...petition,
    id: 'co.pet.consultation',
    name: 'Consulta',
    citation: 'Ley 1755 de 2015, art. 14, num. 2',
    term: { amount: 30, unit: 'businessDays' },
    trigger: 'recepción de la consulta sobre materias a cargo de la autoridad',
  },
];

function privateNorm(norm: Norm): Norm {
  return {
    ...norm,
    id: norm.id.replace('co.pet.', 'co.private.pet.'),
    citation: norm.citation.replace('art. 14', 'arts. 32 y 14'),
    // Deemed acceptance is written for "la administración" and the negative silence for authorities.
    silence: { effect: 'none' },
  };
}

/** The same terms before private organisations: art. 32, "los mismos términos" of Chapter I. */
export const ley1755Private: readonly Norm[] = ley1755Public.map(privateNorm);

const step = {
  source,
  counting: 'dayAfterIsFirst',
  timeZone: bogota,
  silence: { effect: 'none' },
  inForceFrom,
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** Terms inside the handling of a petition. */
export const ley1755Steps: readonly Norm[] = [
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
    term: { amount: 1, unit: 'months' },
    trigger: 'requerimiento para completar la petición',
  },
  {
    ...step,
    id: 'co.pet.transfer',
    name: 'Traslado por competencia',
    citation: 'Ley 1755 de 2015, art. 21',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'recepción de la petición escrita por quien no es competente',
  },
];
