import type { Duty, Norm } from '../norm.js';
import { inColombia, lastDayReading } from './defaults.js';

const source =
  'https://infobae.com/colombia/2024/11/06/asi-puede-desistir-y-retractarse-de-la-compra-de-un-tiquete-aereo';
const retractSource =
  'https://www.asuntoslegales.com.co/analisis/daniel-berdugo-rueda-2934182/cancelar-un-tiquete-aereo-ya-no-es-un-imposible-2519934';
const lawSource = 'https://www.secretariasenado.gov.co/senado/basedoc/ley_1480_2011.html';
const airline = 'aerolíneas y agencias de viajes';

const air = {
  ...inColombia,
  source,
  bound: airline,
  inForceFrom: '2012-04-12',
  verification: 'secondary',
} as const satisfies Partial<Norm>;

const retract = {
  ...air,
  id: 'co.air.retract',
  source: retractSource,
  bound: 'el pasajero',
  role: 'person',
  trigger: 'compra del tiquete a distancia',
  binds: [{ sector: 'airTransport', matter: 'retract', distanceSale: true }],
} as const satisfies Partial<Norm>;

/** Air and land transport. The RAC were not read; Supertransporte is the authority for air users since 2019-05-25. */
export const aeronautica: readonly Norm[] = [
  {
    ...air,
    id: 'co.air.claim',
    name: 'Reclamo ante una aerolínea o agencia de viajes',
    citation: 'RAC 3; Ley 1480 de 2011, art. 58',
    role: 'answer',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recepción del reclamo',
    binds: [{ sector: 'airTransport', category: 'reclamo', matter: ['service', 'delivery'] }],
  },
  // The one in days first: its receipt policy is that of the id, and hours know none.
  {
    ...retract,
    name: 'Retracto de tiquetes aéreos',
    citation: 'Ley 1480 de 2011, art. 47',
    term: { amount: 5, unit: 'businessDays' },
    inForceFrom: '2019-11-28',
    note: 'Ese día el Consejo de Estado suspendió provisionalmente los límites del RAC; no se ha leído el fallo definitivo. El reembolso es el del art. 47.',
  },
  {
    ...retract,
    variant: 'rac',
    name: 'Retracto de tiquetes aéreos según el RAC',
    citation: 'RAC 3.10.1.8.1-2 (Res. Aerocivil 1375 y 2466 de 2015)',
    term: { amount: 48, unit: 'hours' },
    inForceFrom: '2015-01-01',
    fromIsUnverified: true,
    inForceUntil: '2019-11-27',
    note: 'Si faltaban al menos ocho días calendario para el vuelo nacional o quince para el internacional, con retención limitada y reembolso en treinta días calendario.',
  },
  {
    ...air,
    id: 'co.air.refund',
    name: 'Reembolso del RAC',
    citation: 'RAC 3.10',
    role: 'performance',
    term: { amount: 30, unit: 'calendarDays' },
    trigger: 'solicitud de reembolso',
    inForceFrom: '2015-01-01',
    fromIsUnverified: true,
    readings: { lastDay: lastDayReading },
    note: 'No se ha leído el texto vigente del RAC.',
  },
  {
    ...air,
    id: 'co.land.claim',
    name: 'Reclamo de transporte terrestre',
    citation: 'Ley 1480 de 2011, art. 58; Ley 1755 de 2015, arts. 32 y 33',
    source: lawSource,
    bound: 'empresas de transporte terrestre de pasajeros y de carga',
    role: 'answer',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recepción del reclamo',
    binds: [{ sector: 'landTransport', category: 'reclamo', matter: ['service', 'delivery'] }],
    verification: 'unverified',
  },
];

/** What is told without a number of days from a trigger: the window before the flight, and who answers to whom. */
export const aeronauticaDuties: readonly Duty[] = [
  {
    id: 'co.air.desist',
    name: 'Desistimiento del viaje aéreo',
    citation: 'RAC 3.10',
    source,
    bound: airline,
    rule: 'El pasajero puede desistir del viaje hasta veinticuatro horas antes del vuelo; la aerolínea retiene lo que permita la tarifa.',
    inForceFrom: '2015-01-01',
    fromIsUnverified: true,
    verification: 'secondary',
    note: 'No se ha leído el texto vigente del RAC.',
  },
  {
    id: 'co.air.tourism',
    name: 'Llamamiento en garantía entre agencia y aerolínea',
    citation: 'Ley 1480 de 2011, art. 58, par. 2',
    source: lawSource,
    bound: airline,
    rule: 'En los reclamos por servicios turísticos la agencia y la aerolínea pueden llamarse en garantía.',
    inForceFrom: '2012-04-12',
    verification: 'verified',
  },
];
