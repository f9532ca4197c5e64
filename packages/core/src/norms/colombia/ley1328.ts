import type { Duty, Norm } from '../norm.js';
import type { OpenQuestion } from '../pack.js';
import { decreto491 } from './decreto491.js';
import { inColombia } from './defaults.js';
import { ley1755Private } from './ley1755Private.js';

const source = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1328_2009.html';
const supervisorSource =
  'https://www.superfinanciera.gov.co/preguntas-frecuentes/3/3-derechos-de-peticion-ante-entidades-vigiladas/';
const ombudsmanSource =
  'https://www.coltefinanciera.com.co/cuales-son-los-plazos-de-los-diferentes-canales-y-entes-para-atender-a-los-consumidores-financieros/';
const entity = 'entidades vigiladas por la Superintendencia Financiera';
const ombudsman = 'Defensor del Consumidor Financiero';

/** Ley 1328 fixes no number and the supervisor sends to the right of petition, with what changed its terms in 2020. */
function complaint(petition: Norm): Norm {
  const ordinary = {
    citation: 'Ley 1755 de 2015, arts. 14 y 32; Ley 1328 de 2009, arts. 3, lit. d, y 7, lit. k',
    source: supervisorSource,
    note: 'La Ley 1328 de 2009 solo pide "respuesta oportuna"; la Superintendencia Financiera remite a los quince días del derecho de petición.',
  };
  return {
    ...petition,
    ...(petition.variant === undefined ? ordinary : {}),
    id: 'co.financial.complaint',
    name: 'Queja ante una entidad vigilada',
    bound: entity,
    trigger: 'recepción de la queja o el reclamo en la entidad',
    binds: [{ sector: 'financial', matter: 'service', category: ['queja', 'reclamo'] }],
    unless: [],
  };
}

const dcf = {
  ...inColombia,
  source: ombudsmanSource,
  bound: ombudsman,
  role: 'authority',
  inForceFrom: '2010-07-15',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** Financial system: Ley 1328 de 2009, and the procedure before the Defensor of Decreto 2555 de 2010. */
export const ley1328: readonly Norm[] = [
  ...[...ley1755Private, ...decreto491].filter((norm) => norm.id === 'co.private.pet.general').map(complaint),
  {
    ...dcf,
    id: 'co.financial.dcf.forward',
    name: 'Traslado de la queja al Defensor',
    citation: 'Decreto 2555 de 2010, art. 2.34.2.1.5, num. 1',
    bound: entity,
    role: 'step',
    term: { amount: 3, unit: 'businessDays' },
    trigger: 'radicación en una oficina de la entidad de la queja dirigida al Defensor',
  },
  {
    ...dcf,
    id: 'co.financial.dcf.admission',
    name: 'Admisión de la queja por el Defensor',
    citation: 'Decreto 2555 de 2010, art. 2.34.2.1.5, num. 3',
    term: { amount: 3, unit: 'businessDays' },
    trigger: 'recibo de la queja por el Defensor',
  },
  {
    ...dcf,
    id: 'co.financial.dcf.information',
    name: 'Información adicional pedida por el Defensor',
    citation: 'Decreto 2555 de 2010, art. 2.34.2.1.5, nums. 4 y 5',
    bound: 'el consumidor financiero o la entidad',
    role: 'person',
    term: 'fromCase',
    trigger: 'solicitud de información del Defensor',
    silence: {
      effect: 'withdrawn',
      citation: 'Decreto 2555 de 2010, art. 2.34.2.1.5, num. 5',
      note: 'Si el consumidor no responde, se entiende que ha desistido de la queja.',
    },
    note: 'El Defensor fija el plazo, que no puede pasar de ocho días hábiles.',
  },
  {
    ...dcf,
    id: 'co.financial.dcf.information.admission',
    name: 'Admisión después de la información adicional',
    citation: 'Decreto 2555 de 2010, art. 2.34.2.1.5, nums. 4 y 5',
    term: { amount: 3, unit: 'businessDays' },
    trigger: 'recibo de la información adicional',
  },
  {
    ...dcf,
    id: 'co.financial.dcf.entity_reply',
    name: 'Respuesta de la entidad al Defensor',
    citation: 'Decreto 2555 de 2010, art. 2.34.2.1.5, num. 6',
    bound: entity,
    role: 'step',
    term: { amount: 8, unit: 'businessDays' },
    trigger: 'traslado de la queja a la entidad',
    note: 'El Defensor puede ampliarlo, a petición de la entidad; la norma no dice en cuánto.',
  },
  {
    ...dcf,
    id: 'co.financial.dcf.decision',
    name: 'Decisión del Defensor',
    citation: 'Decreto 2555 de 2010, art. 2.34.2.1.5, num. 8',
    term: { amount: 8, unit: 'businessDays' },
    trigger: 'vencimiento del término de la entidad',
  },
  {
    ...dcf,
    id: 'co.financial.dcf.decision.notice',
    name: 'Comunicación de la decisión del Defensor',
    citation: 'Decreto 2555 de 2010, art. 2.34.2.1.5, num. 8',
    term: { amount: 1, unit: 'businessDays' },
    trigger: 'decisión del Defensor',
  },
  {
    ...inColombia,
    id: 'co.financial.sfc_action',
    name: 'Acción de protección ante la Superintendencia Financiera',
    citation: 'Ley 1480 de 2011, arts. 57 y 58, num. 3',
    source: 'https://www.secretariasenado.gov.co/senado/basedoc/ley_1480_2011.html',
    bound: 'el consumidor financiero',
    role: 'person',
    term: { amount: 1, unit: 'years' },
    trigger: 'terminación del contrato o conocimiento de los hechos',
    inForceFrom: '2012-04-12',
    verification: 'verified',
  },
];

export const ley1328Duties: readonly Duty[] = [
  {
    id: 'co.financial.dcf.limits',
    name: 'Límites de la competencia del Defensor',
    citation: 'Ley 1328 de 2009, art. 14',
    source,
    bound: ombudsman,
    rule: 'El Defensor no conoce de hechos ocurridos hace tres años o más ni de asuntos de más de cien SMLMV.',
    inForceFrom: '2010-07-01',
    fromIsUnverified: true,
    verification: 'verified',
  },
];

export const ley1328Open: readonly OpenQuestion[] = [
  {
    id: 'co.financial.smartsupervision',
    question:
      '¿Qué plazo y cuántas prórrogas fija la C.E. 023 de 2021 de la Superintendencia Financiera para las quejas de SmartSupervision? No se ha leído la norma: hay que confirmarlo con la Superintendencia o con la entidad.',
  },
];
