import type { Completion, Duty, Norm } from '../norm.js';
import { inColombia } from './defaults.js';

const source = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1581_2012.html';
const decreeSource = 'https://www.funcionpublica.gov.co/eva/gestornormativo/norma.php?i=76608';
/** Where the circular of the SIC is quoted: its text was not read. */
const incidentSource = 'https://escueladeprivacidad.co/2021/02/08/incidentes-de-seguridad-para-reportar-ante-la-sic';
const registrySource = 'https://e7.legal/obligaciones-en-materia-de-registro-nacional-de-bases-de-datos/';
const circularFrom = '2018-08-01';
const controller = 'responsables y encargados del tratamiento de datos personales';

const habeas = {
  ...inColombia,
  source,
  bound: controller,
  inForceFrom: '2012-10-18',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** Art. 15 num. 1: the term counts from the complete claim, so completing it starts the count. */
const completion: Completion = {
  citation: 'Ley 1581 de 2012, art. 15, num. 1',
  cause: 'se pidió completar el reclamo',
  askWithin: 5,
  personHas: 2,
  reading: {
    values: ['restart'],
    note: 'Los quince días se cuentan desde el día siguiente al recibo del reclamo completo.',
  },
};

/** Personal data, general regime: Ley Estatutaria 1581 de 2012 arts. 14-18. */
export const ley1581: readonly Norm[] = [
  {
    ...habeas,
    id: 'co.habeas.query',
    name: 'Consulta de datos personales',
    citation: 'Ley 1581 de 2012, art. 14',
    role: 'answer',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'recibo de la consulta',
    binds: [{ matter: 'personalData', dataRequest: 'query' }],
    extension: {
      id: 'co.habeas.query.extension',
      citation: 'Ley 1581 de 2012, art. 14',
      condition: 'Se informan los motivos de la demora y la fecha en que se atenderá.',
      limit: { added: 5 },
    },
    readings: {
      receiptDay: {
        values: ['excluded', 'included'],
        note: 'El texto dice "contados a partir de la fecha de recibo de la misma"; la práctica no cuenta ese día.',
      },
    },
  },
  {
    ...habeas,
    id: 'co.habeas.claim',
    name: 'Reclamo de datos personales',
    citation: 'Ley 1581 de 2012, art. 15, num. 3',
    role: 'answer',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recibo del reclamo completo',
    binds: [{ matter: 'personalData', dataRequest: 'claim' }],
    completion,
    extension: {
      id: 'co.habeas.claim.extension',
      citation: 'Ley 1581 de 2012, art. 15, num. 3',
      condition: 'Se informan los motivos de la demora y la fecha en que se atenderá.',
      limit: { added: 8 },
    },
  },
  {
    ...habeas,
    id: 'co.habeas.claim.incomplete.requirement',
    name: 'Requerimiento para subsanar el reclamo de datos',
    citation: 'Ley 1581 de 2012, art. 15, num. 1',
    role: 'step',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'recepción del reclamo incompleto',
    note: 'Obliga al responsable, no al titular. La ley no dice hábiles: lo son por el art. 62 de la Ley 4 de 1913.',
  },
  {
    ...habeas,
    id: 'co.habeas.claim.incomplete.holder',
    name: 'Plazo del titular para subsanar',
    citation: 'Ley 1581 de 2012, art. 15, num. 1',
    bound: 'el titular de los datos',
    role: 'person',
    term: { amount: 2, unit: 'months' },
    trigger: 'requerimiento al titular',
    silence: {
      effect: 'withdrawn',
      citation: 'Ley 1581 de 2012, art. 15, num. 1',
      note: 'Se entiende que ha desistido del reclamo.',
    },
  },
  {
    ...habeas,
    id: 'co.habeas.claim.transfer',
    name: 'Traslado del reclamo de datos al competente',
    citation: 'Ley 1581 de 2012, art. 15, num. 1',
    role: 'step',
    term: { amount: 2, unit: 'businessDays' },
    trigger: 'recibo por quien no es competente; se informa al interesado',
  },
  {
    ...habeas,
    id: 'co.habeas.claim.legend',
    name: 'Leyenda "reclamo en trámite"',
    citation: 'Ley 1581 de 2012, art. 15, num. 2',
    role: 'step',
    term: { amount: 2, unit: 'businessDays' },
    trigger: 'recibo del reclamo completo; la leyenda queda hasta que se decide',
  },
  {
    ...habeas,
    id: 'co.habeas.breach_report',
    name: 'Reporte de un incidente de seguridad de datos',
    citation: 'Ley 1581 de 2012, arts. 17 lit. n y 18 lit. k; SIC, Circular Externa 003 de 2018',
    source: incidentSource,
    role: 'step',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'detección del incidente y conocimiento por la persona o área encargada',
    inForceFrom: circularFrom,
    verification: 'secondary',
    note: 'El deber está en la ley sin número de días; los quince vienen de la circular, que no se ha leído. Obliga con o sin registro en el RNBD.',
  },
  {
    ...habeas,
    id: 'co.habeas.claims_report',
    name: 'Reporte semestral de reclamos ante el RNBD',
    citation: 'SIC, Circular Externa 003 de 2018, num. 2.3',
    source: registrySource,
    bound: 'obligados a registrarse en el RNBD (más de 100.000 UVT de activos, y entidades públicas)',
    role: 'step',
    term: { amount: 15, unit: 'businessDays' },
    trigger: '31 de enero y 31 de julio: los primeros quince días hábiles de febrero y de agosto',
    inForceFrom: circularFrom,
    verification: 'secondary',
    note: 'Se reporta también cuando no hubo reclamos en el semestre anterior.',
  },
];

const duty = { source, bound: controller, inForceFrom: '2012-10-18', fromIsUnverified: true } as const;

export const ley1581Duties: readonly Duty[] = [
  {
    ...duty,
    id: 'co.habeas.sic_complaint',
    name: 'Queja ante la SIC por datos personales',
    citation: 'Ley 1581 de 2012, art. 16',
    rule: 'El titular solo acude a la SIC después de agotar la consulta o el reclamo ante el responsable.',
    verification: 'verified',
  },
  {
    ...duty,
    id: 'co.habeas.free_query',
    name: 'Consulta gratuita',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.25.4.2 (Decreto 1377 de 2013, art. 21)',
    source: decreeSource,
    rule: 'La consulta es gratuita al menos una vez cada mes calendario, y cuando cambia de fondo la política de tratamiento.',
    inForceFrom: '2013-06-27',
    verification: 'verified',
  },
];
