import type { Condition } from '../facts.js';
import type { Duty, Norm, Silence } from '../norm.js';
import { inColombia } from './defaults.js';

const rulesSource = 'https://crcom.gov.co/es/preguntas-frecuentes?page=30';
const silenceSource = 'https://vivotelecomunicaciones.net/procedimiento-y-tramite-de-pqrs/';
const operator = 'proveedores de redes y servicios de comunicaciones';

const telecom = {
  ...inColombia,
  source: 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1341_2009.html',
  bound: operator,
  inForceFrom: '2009-07-30',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** Whatever a user files about the service, by whatever name: the right of petition gives way to art. 54. */
const served: readonly Condition[] = [{ sector: 'telecom', matter: 'service' }];

/** Resolución CRC 5111 de 2017 wrote the chapter anew. */
const rewrittenBy5111 = '2018-01-01';

const positiveSilence: Silence = {
  effect: 'positive',
  citation: 'Ley 1341 de 2009, art. 54',
  note: 'Silencio positivo de pleno derecho: lo pedido se entiende resuelto en favor del usuario.',
};

/** Telecom: Ley 1341 de 2009 art. 54, with the user regime of the CRC (Resolución 5050 de 2016, Título II). */
export const ley1341: readonly Norm[] = [
  {
    ...telecom,
    id: 'co.telecom.pqr',
    name: 'Petición, queja o reclamo de comunicaciones',
    citation: 'Ley 1341 de 2009, art. 54; Res. CRC 5050 de 2016, Título II, cap. 1, sec. 24',
    role: 'answer',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recibo de la petición, la queja, el reclamo o el recurso',
    binds: served,
    extension: {
      id: 'co.telecom.pqr.extension',
      citation: 'Ley 1341 de 2009, art. 54',
      condition:
        'Por un término igual, solo para practicar pruebas y previa motivación; lo prudente es informarla antes del vencimiento.',
      limit: { added: 15 },
    },
    silence: { ...positiveSilence, recognition: 'co.telecom.sap_recognition' },
    note: 'Los números de los artículos de la Res. CRC 5050 de 2016 no se han verificado.',
  },
  {
    ...telecom,
    id: 'co.telecom.sap_recognition',
    name: 'Hacer efectivo el silencio positivo en comunicaciones',
    citation: 'Res. CRC 5050 de 2016, Título II, cap. 1',
    source: silenceSource,
    role: 'recognition',
    term: { amount: 72, unit: 'hours' },
    trigger: 'vencimiento del término sin respuesta',
    startsAfter: 'co.telecom.pqr',
    inForceFrom: rewrittenBy5111,
    verification: 'secondary',
    note: 'Horas corridas; el artículo no se ha leído: lo reproducen los operadores en sus páginas.',
  },
  {
    ...telecom,
    id: 'co.telecom.appeal',
    name: 'Reposición y apelación del usuario de comunicaciones',
    citation: 'Ley 1341 de 2009, art. 54; contrato único de la CRC',
    source: silenceSource,
    bound: 'el usuario de servicios de comunicaciones',
    role: 'person',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'respuesta adversa sobre negativa del contrato, suspensión, terminación, corte o facturación',
    verification: 'secondary',
    note: 'Reposición y en subsidio apelación ante la SIC; un formato de operador dice quince días, pero el contrato único de la CRC dice diez hábiles.',
  },
  {
    ...telecom,
    id: 'co.telecom.appeal.decision',
    name: 'Decisión de la reposición por el operador',
    citation: 'Ley 1341 de 2009, art. 54',
    role: 'answer',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recibo del recurso de reposición',
    binds: [{ sector: 'telecom', matter: 'appeal' }],
    silence: positiveSilence,
  },
  {
    ...telecom,
    id: 'co.telecom.appeal.forward',
    name: 'Remisión de la apelación a la SIC',
    citation: 'Res. CRC 5050 de 2016, Título II, cap. 1',
    source: rulesSource,
    role: 'step',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'decisión de la reposición desfavorable al usuario',
    inForceFrom: rewrittenBy5111,
    verification: 'unverified',
    note: 'Los cinco días solo se han leído para el servicio postal (Ley 1369 de 2009, art. 32).',
  },
  {
    ...telecom,
    id: 'co.telecom.appeal.sic',
    name: 'Decisión de la apelación por la SIC',
    citation: 'Ley 1341 de 2009, art. 54',
    bound: 'Superintendencia de Industria y Comercio',
    role: 'authority',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recibo del recurso de apelación en la Superintendencia',
  },
];

const standing = {
  source: rulesSource,
  bound: operator,
  binds: served,
  inForceFrom: rewrittenBy5111,
} as const satisfies Partial<Duty>;

/** What the regime of telecom users demands without a number of days. */
export const ley1341Duties: readonly Duty[] = [
  {
    ...standing,
    id: 'co.telecom.sap_incomplete',
    name: 'Respuesta tardía, incompleta o sin notificar en comunicaciones',
    citation: 'Doctrina de la SIC sobre la Ley 1341 de 2009, art. 54',
    source:
      'https://www.eltiempo.com/economia/empresas/estas-son-las-razones-de-la-millonaria-multa-de-la-superindustria-a-claro-y-la-etb-561835',
    rule: 'La respuesta tardía, sin notificar o incompleta equivale a no haber respondido.',
    inForceFrom: '2009-07-30',
    fromIsUnverified: true,
    verification: 'secondary',
  },
  {
    ...standing,
    id: 'co.telecom.cun',
    name: 'Código único numérico (CUN)',
    citation: 'Res. CRC 5050 de 2016, Título II, cap. 1',
    rule: 'Toda PQR recibe de inmediato un CUN, que se conserva hasta que la SIC decide la apelación y con el que el usuario consulta la fecha de radicación y la fecha máxima de respuesta.',
    verification: 'verified',
    note: 'Antes, Res. CRC 3066 de 2011, art. 41; que el código tenga dieciséis dígitos viene de fuentes secundarias.',
  },
  {
    ...standing,
    id: 'co.telecom.price_of_waiting',
    name: 'Sin pago previo ni suspensión mientras se tramita la PQR',
    citation: 'Res. CRC 5050 de 2016, Título II, cap. 1',
    source: 'https://pdfslide.es/documents/articulo-41-forma-de-presentacion-de-articulo-41-forma-de-presentacion.html',
    rule: 'No puede exigirse el pago de la factura para recibir, tramitar y responder una PQR, ni suspenderse el servicio mientras esté pendiente.',
    verification: 'unverified',
    note: 'Se leyó el texto anterior (Res. CRC 3066 de 2011, art. 42); falta leer el vigente y la condición que añade.',
  },
];
