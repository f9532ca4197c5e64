import type { Condition } from '../facts.js';
import type { Completion, Extension, Norm, Silence } from '../norm.js';
import { boundParties, inColombia } from './defaults.js';

const source = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1755_2015.html';

/** Art. 14 par.: exceptional, once, told with its reasons and the new date before the first term expires. */
export const petitionExtension: Extension = {
  id: 'co.pet.extension',
  citation: 'Ley 1755 de 2015, art. 14, par.',
  condition:
    'Excepcional, cuando no es posible resolver en el término: se informa antes de que venza, con los motivos.',
  limit: { times: 2 },
  reading: {
    values: ['total', 'added'],
    note: 'El plazo ampliado no puede exceder del doble del inicial: en total (lectura mayoritaria) o solo lo añadido.',
  },
};

/** Art. 17: an incomplete petition; the term "se reactivará" the day after the person completes it. */
const completion: Completion = {
  citation: 'Ley 1755 de 2015, art. 17',
  cause: 'se pidió completar la petición',
  askWithin: 10,
  personHas: 1,
  reading: {
    values: ['resume', 'restart'],
    note: 'Al completarse la petición el término sigue con los días que faltan (resume) o vuelve a empezar (restart).',
  },
};

/** Art. 83 CPACA: deemed denied, which does not release the authority from answering. */
const negativeSilence: Silence = {
  effect: 'negative',
  citation: 'Ley 1437 de 2011, art. 83',
  note: 'A los tres meses de presentada sin decisión notificada se entiende negada; el deber de responder sigue y procede la tutela.',
  fromFiling: { amount: 3, unit: 'months' },
};

/** What the special regimes take out of the general one: "salvo norma legal especial" (art. 14). */
export const specialRegimes: readonly Condition[] = [
  { sector: ['telecom', 'postal', 'utilities'], matter: ['service', 'appeal'] },
  { matter: ['personalData', 'creditData', 'identityTheft'] },
];

/** What these ask of an authority has terms of its own, or the one that the requirement says. */
const specialRequesters: Condition = { requester: ['congress', 'defensoria', 'oversight', 'judge'] };

const petition = {
  ...inColombia,
  source,
  role: 'answer',
  bound: boundParties.authority,
  unless: [...specialRegimes, specialRequesters],
  extension: petitionExtension,
  completion,
  transfer: { citation: 'Ley 1755 de 2015, art. 21' },
  silence: negativeSilence,
  inForceFrom: '2015-06-30',
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** The categories that are petitions of the general kind whatever they ask for (art. 13). */
const otherCategories = ['queja', 'reclamo', 'sugerencia', 'denuncia', 'felicitacion'] as const;

/** Right of petition before public authorities: Ley Estatutaria 1755 de 2015 (CPACA arts. 13-31). */
export const ley1755Public: readonly Norm[] = [
  {
    ...petition,
    id: 'co.pet.general',
    name: 'Petición general',
    citation: 'Ley 1755 de 2015, art. 14',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recepción de la petición, queja o reclamo',
    binds: [
      { party: 'public', category: 'peticion', subtype: 'general' },
      { party: 'public', category: otherCategories },
    ],
  },
  {
    ...petition,
    id: 'co.pet.documents',
    name: 'Petición de documentos o información',
    citation: 'Ley 1755 de 2015, art. 14, num. 1',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'recepción de la petición de documentos o de información',
    binds: [{ party: 'public', category: 'peticion', subtype: 'informacion' }],
    unless: [...petition.unless, { requester: 'authority' }],
    silence: {
      effect: 'accepted',
      citation: 'Ley 1755 de 2015, art. 14, num. 1',
      note: 'La solicitud se entiende aceptada, no puede negarse la entrega y las copias se entregan dentro de los tres días siguientes.',
      recognition: 'co.pet.documents.silence_delivery',
    },
  },
  {
    ...petition,
    id: 'co.pet.consultation',
    name: 'Consulta',
    citation: 'Ley 1755 de 2015, art. 14, num. 2',
    term: { amount: 30, unit: 'businessDays' },
    trigger: 'recepción de la consulta sobre materias a cargo de la autoridad',
    binds: [{ party: 'public', category: 'peticion', subtype: 'consulta' }],
  },
];
