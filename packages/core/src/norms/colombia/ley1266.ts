import type { Condition } from '../facts.js';
import type { Completion, Duty, Norm, Silence } from '../norm.js';
import { inColombia, lastDayReading } from './defaults.js';

const source = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1266_2008.html';
const source2157 = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_2157_2021.html';
const source2573 = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_2573_2026.html';

const credit = {
  ...inColombia,
  source,
  bound: 'operadores, fuentes y usuarios de información financiera, crediticia, comercial y de servicios',
  inForceFrom: '2008-12-31',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

const claims: readonly Condition[] = [{ matter: 'creditData', dataRequest: 'claim' }];

/** Art. 16-II num. 1: one month, not the two of Ley 1581. The law sets no days to ask within: the whole term. */
const completion: Completion = {
  citation: 'Ley 1266 de 2008, art. 16, II, num. 1',
  cause: 'se pidió completar el reclamo',
  personHas: 1,
  reading: {
    values: ['restart'],
    note: 'El trámite empieza con el reclamo completo (nums. 2 y 3).',
  },
};

const claim = {
  ...credit,
  id: 'co.credit.claim',
  name: 'Reclamo de datos crediticios',
  citation: 'Ley 1266 de 2008, art. 16, II, num. 3',
  role: 'answer',
  term: { amount: 15, unit: 'businessDays' },
  trigger: 'recibo del reclamo por el operador o la fuente',
  binds: claims,
  completion,
  extension: {
    id: 'co.credit.claim.extension',
    citation: 'Ley 1266 de 2008, art. 16, II, num. 3',
    condition: 'Se informan los motivos de la demora y la fecha en que se atenderá.',
    limit: { added: 8 },
  },
} as const satisfies Partial<Norm>;

const accepted: Silence = {
  effect: 'accepted',
  citation: 'Ley 1266 de 2008, art. 16, II, num. 8 (Ley 2157 de 2021, art. 7)',
  note: 'Se entiende, para todos los efectos legales, que la solicitud ha sido aceptada.',
};

const resolvedInFavour: Silence = {
  effect: 'positive',
  citation: 'Ley 1266 de 2008, art. 16, II, num. 8 (Ley 2573 de 2026, art. 7)',
  note: 'Se entiende, para todos los efectos legales, que la solicitud ha sido resuelta favorablemente.',
};

/** The claim under each wording of its silence: none known before Ley 2157 de 2021. */
const claimsOverTime: readonly Norm[] = [
  { ...claim, variant: '2008', inForceUntil: '2021-10-28' },
  {
    ...claim,
    variant: '2157',
    // Until Ley 2573 the claim of an impersonated person was one of these (num. 7).
    binds: [...claims, { matter: 'identityTheft' }],
    silence: accepted,
    inForceFrom: '2021-10-29',
    fromIsUnverified: false,
    inForceUntil: '2026-11-19',
    note: 'También era el camino de la persona suplantada, que pedía la corrección a la fuente (num. 7).',
  },
  { ...claim, silence: resolvedInFavour, inForceFrom: '2026-11-20', fromIsUnverified: false },
];

/** Financial, credit and commercial data: Ley Estatutaria 1266 de 2008, with Leyes 2157 de 2021 and 2573 de 2026. */
export const ley1266: readonly Norm[] = [
  {
    ...credit,
    id: 'co.credit.query',
    name: 'Consulta de datos crediticios',
    citation: 'Ley 1266 de 2008, art. 16, I',
    role: 'answer',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'recibo de la consulta',
    binds: [{ matter: 'creditData', dataRequest: 'query' }],
    extension: {
      id: 'co.credit.query.extension',
      citation: 'Ley 1266 de 2008, art. 16, I',
      condition: 'Se informan los motivos de la demora y la fecha en que se atenderá.',
      limit: { added: 5 },
    },
  },
  ...claimsOverTime,
  {
    ...credit,
    id: 'co.credit.claim.legend',
    name: 'Leyenda "reclamo en trámite" en datos crediticios',
    citation: 'Ley 1266 de 2008, art. 16, II, num. 2',
    role: 'step',
    term: { amount: 2, unit: 'businessDays' },
    trigger: 'recibo del reclamo completo por el operador, o del aviso de la fuente',
  },
  {
    ...credit,
    id: 'co.credit.claim.forward',
    name: 'Traslado del reclamo a la fuente',
    citation: 'Ley 1266 de 2008, art. 16, II',
    role: 'step',
    term: { amount: 2, unit: 'businessDays' },
    trigger: 'recibo del reclamo por el operador, cuando el dato viene de una fuente distinta',
  },
  {
    ...credit,
    id: 'co.credit.claim.source_notice',
    name: 'Aviso de la fuente al operador',
    citation: 'Ley 1266 de 2008, art. 16, II',
    role: 'step',
    term: { amount: 2, unit: 'businessDays' },
    trigger: 'recibo del reclamo por la fuente',
  },
  {
    ...credit,
    id: 'co.credit.claim.source_answer',
    name: 'Respuesta de la fuente al operador',
    citation: 'Ley 1266 de 2008, art. 16, II',
    role: 'step',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'traslado del reclamo a la fuente',
  },
  {
    ...credit,
    id: 'co.credit.claim.incomplete',
    name: 'Plazo del titular para completar el reclamo crediticio',
    citation: 'Ley 1266 de 2008, art. 16, II, num. 1',
    bound: 'el titular de los datos',
    role: 'person',
    term: { amount: 1, unit: 'months' },
    trigger: 'requerimiento al titular para que subsane las fallas',
    silence: {
      effect: 'withdrawn',
      citation: 'Ley 1266 de 2008, art. 16, II, num. 1',
      note: 'Se entiende que ha desistido de la reclamación.',
    },
    note: 'Un mes: no son los dos de la Ley 1581 de 2012.',
  },
  {
    ...credit,
    id: 'co.credit.prior_notice',
    name: 'Comunicación previa al reporte negativo',
    citation: 'Ley 1266 de 2008, arts. 12 y 13, par. 2 (Ley 2157 de 2021)',
    role: 'step',
    term: { amount: 20, unit: 'calendarDays' },
    trigger: 'envío de la comunicación previa al titular',
    readings: { lastDay: lastDayReading },
    note: 'En las obligaciones de hasta el 15 % de un SMLMV son al menos dos comunicaciones en días distintos y los veinte días corren desde la última.',
  },
  {
    ...credit,
    id: 'co.credit.late_report',
    name: 'Plazo de la fuente para reportar la mora',
    citation: 'Ley 1266 de 2008, art. 8, num. 11 (Ley 2157 de 2021)',
    source: source2157,
    role: 'step',
    term: { amount: 18, unit: 'months' },
    trigger: 'constitución en mora de la obligación',
    inForceFrom: '2021-10-29',
    fromIsUnverified: false,
  },
];

const silence = {
  id: 'co.credit.silence',
  name: 'Silencio en los reclamos de datos crediticios',
  bound: credit.bound,
  binds: claims,
  verification: 'verified',
} as const satisfies Partial<Duty>;

/** What the silence of art. 16-II num. 8 means, under each of its wordings. */
export const ley1266Duties: readonly Duty[] = [
  {
    ...silence,
    citation: accepted.citation,
    source: source2157,
    rule: 'Si la petición o el reclamo no se resuelve en el término, se entiende para todos los efectos legales que ha sido aceptado.',
    inForceFrom: '2021-10-29',
    inForceUntil: '2026-11-19',
  },
  {
    ...silence,
    variant: '2573',
    citation: resolvedInFavour.citation,
    source: source2573,
    rule: 'Si la petición o el reclamo no se resuelve en quince días hábiles, prorrogables por ocho más, se entiende para todos los efectos legales que ha sido resuelto favorablemente.',
    inForceFrom: '2026-11-20',
  },
];
