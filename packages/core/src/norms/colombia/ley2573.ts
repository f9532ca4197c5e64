import type { Condition } from '../facts.js';
import type { Duty, Norm } from '../norm.js';
import { inColombia } from './defaults.js';

const source = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_2573_2026.html';
const bound =
  'operadores de telecomunicaciones, entidades financieras y crediticias y demás establecimientos de comercio de esa clase';
const binds: readonly Condition[] = [{ matter: 'identityTheft' }];

const theft = {
  ...inColombia,
  source,
  bound,
  inForceFrom: '2026-11-20',
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** The check that Ley 2157 de 2021 had put into art. 16-II num. 7 of Ley 1266 de 2008, and its text of 2026. */
const sourceCheck = {
  ...theft,
  id: 'co.identity_theft.source_check',
  name: 'Cotejo de documentos por la fuente',
  role: 'performance',
  term: { amount: 10, unit: 'businessDays' },
  trigger: 'recibo de la solicitud de corrección de la persona suplantada',
  binds,
} as const satisfies Partial<Norm>;

/**
 * Identity theft: Ley Estatutaria 2573 de 2026. Art. 13 gives it six months from its promulgation (20 May 2026 in the
 * header of the Senate), read as 2026-11-20; only art. 5 pars. 1 and 2 were in force at once.
 */
export const ley2573: readonly Norm[] = [
  {
    ...theft,
    id: 'co.identity_theft.request',
    name: 'Petición o queja de la persona suplantada',
    citation: 'Ley 2573 de 2026, art. 5, num. 4',
    role: 'answer',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'radicación de la petición o queja de la persona suplantada',
    binds,
    silence: {
      effect: 'positive',
      citation: 'Ley 2573 de 2026, art. 5, par. 3',
      note: 'Evadir la respuesta tiene los efectos del silencio de la Ley 2157 de 2021: la solicitud se entiende resuelta favorablemente.',
    },
    note: 'El parágrafo 3 remite por error al numeral 3; una fuente secundaria fecha la promulgación el 19 de mayo.',
  },
  {
    ...sourceCheck,
    variant: '2157',
    citation: 'Ley 1266 de 2008, art. 16, II, num. 7 (Ley 2157 de 2021)',
    source: 'http://www.secretariasenado.gov.co/senado/basedoc/ley_2157_2021.html',
    inForceFrom: '2021-10-29',
    inForceUntil: '2026-11-19',
  },
  {
    ...sourceCheck,
    citation: 'Ley 2573 de 2026, art. 7 (Ley 1266 de 2008, art. 16, II, num. 7)',
    note: 'En el mismo término se modifica el dato y se incluye la leyenda "Víctima de Falsedad Personal".',
  },
  {
    ...theft,
    id: 'co.identity_theft.victim_report',
    name: 'Denuncia penal y documentos de la víctima',
    citation: 'Ley 2573 de 2026, art. 8, inc. 2',
    bound: 'la persona suplantada',
    role: 'person',
    term: { amount: 20, unit: 'businessDays' },
    trigger: 'aviso de la entidad a la víctima',
    note: 'Si la víctima no denuncia ni entrega los documentos, el cobro puede reanudarse con sus intereses.',
  },
  {
    ...theft,
    id: 'co.identity_theft.regulation',
    name: 'Protocolos de la SIC y la Superintendencia Financiera sobre suplantación',
    citation: 'Ley 2573 de 2026, arts. 5, par. 1, y 11, par.',
    bound: 'Superintendencia de Industria y Comercio y Superintendencia Financiera',
    role: 'authority',
    term: { amount: 6, unit: 'months' },
    trigger: 'promulgación de la ley',
    inForceFrom: '2026-05-20',
    note: 'No se ha verificado si los protocolos se expidieron.',
  },
];

const atOnce = { source, bound, binds, inForceFrom: '2026-11-20', verification: 'verified' } as const;

/** What the notice of an identity theft demands at once. */
export const ley2573Duties: readonly Duty[] = [
  {
    ...atOnce,
    id: 'co.identity_theft.stop_service',
    name: 'Suspensión del producto fraudulento',
    citation: 'Ley 2573 de 2026, art. 5, num. 5',
    rule: 'Desde el aviso se suspende de inmediato el producto o servicio obtenido mediante la suplantación.',
  },
  {
    ...atOnce,
    id: 'co.identity_theft.stop_collection',
    name: 'Suspensión del cobro a la persona suplantada',
    citation: 'Ley 2573 de 2026, art. 8',
    rule: 'Desde el aviso se suspenden de inmediato el cobro, los intereses y los demás cargos.',
  },
];
