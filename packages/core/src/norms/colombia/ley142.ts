import type { Duty, Norm } from '../norm.js';
import { inColombia } from './defaults.js';

const source = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_0142_1994.html';
const company = 'empresas de servicios públicos domiciliarios';
const user = 'el suscriptor o usuario';

const utilities = {
  ...inColombia,
  source,
  bound: company,
  inForceFrom: '1994-07-11',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** Home public services: Ley 142 de 1994 arts. 152-159. The extension of the right of petition does not apply. */
export const ley142: readonly Norm[] = [
  {
    ...utilities,
    id: 'co.utilities.pqr',
    name: 'Petición, queja o recurso de servicios públicos',
    citation: 'Ley 142 de 1994, arts. 153 y 158 (Decreto 2150 de 1995, art. 123)',
    role: 'answer',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'presentación de la petición, queja o recurso',
    binds: [{ sector: 'utilities', matter: ['service', 'appeal'] }],
    readings: {
      receiptDay: {
        values: ['excluded', 'included'],
        note: 'El texto cuenta "a partir de la fecha de su presentación" (y la Ley 1437, art. 84, inc. 2, desde ese día); la práctica no cuenta el día de recibo.',
      },
    },
    silence: {
      effect: 'positive',
      citation: 'Ley 142 de 1994, art. 158',
      note: 'Silencio administrativo positivo, automático y sin protocolización. La Superintendencia también trata como silencio la respuesta evasiva o mal notificada.',
      recognition: 'co.utilities.sap_recognition',
    },
    note: 'El término no corre así si el usuario auspició la demora o se requirió practicar pruebas. Responder no basta: hay que notificar.',
  },
  {
    ...utilities,
    id: 'co.utilities.sap_recognition',
    name: 'Reconocimiento del silencio positivo en servicios públicos',
    citation: 'Ley 142 de 1994, art. 158',
    role: 'recognition',
    term: { amount: 72, unit: 'hours' },
    trigger: 'vencimiento de los quince días sin respuesta',
    startsAfter: 'co.utilities.pqr',
    note: 'Horas corridas: el art. 62 de la Ley 4 de 1913 solo suprime feriados en los plazos de días. Después, ante la Superintendencia.',
  },
  {
    ...utilities,
    id: 'co.utilities.notify',
    name: 'Envío de la citación para notificar la decisión',
    citation: 'Ley 142 de 1994, art. 159; Ley 1437 de 2011, arts. 67 a 69',
    role: 'step',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'decisión sobre la petición, queja o recurso',
    note: 'Que los cinco días de la citación se sumen a los quince de la decisión es lectura de fuentes secundarias.',
  },
  {
    ...utilities,
    id: 'co.utilities.notify.aviso',
    name: 'Notificación por aviso',
    citation: 'Ley 142 de 1994, art. 159; Ley 1437 de 2011, art. 69',
    role: 'step',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'envío de la citación sin que se logre la notificación personal',
    note: 'Surte efecto al finalizar el día siguiente a la entrega del aviso.',
  },
  {
    ...utilities,
    id: 'co.utilities.recourse',
    name: 'Reposición y apelación en servicios públicos',
    citation: 'Ley 142 de 1994, arts. 154 y 159',
    bound: user,
    role: 'person',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'conocimiento de la decisión',
    note: 'Solo contra negativa del contrato, suspensión, terminación, corte y facturación. No se exige pagar la suma en discusión (art. 155): basta lo no discutido o el promedio de los cinco últimos períodos.',
  },
  {
    ...utilities,
    id: 'co.utilities.invoice_claim_window',
    name: 'Oportunidad para reclamar contra la factura',
    citation: 'Ley 142 de 1994, art. 154, inc. 3',
    bound: user,
    role: 'person',
    term: { amount: 5, unit: 'months' },
    trigger: 'expedición de la factura',
  },
  {
    ...utilities,
    id: 'co.utilities.appeal_evidence',
    name: 'Práctica de pruebas en la apelación',
    citation: 'Ley 142 de 1994, art. 159 (Ley 689 de 2001, art. 20)',
    bound: 'Superintendencia de Servicios Públicos Domiciliarios',
    role: 'authority',
    term: { amount: 30, unit: 'businessDays' },
    trigger: 'apelación que requiere pruebas',
    extension: {
      id: 'co.utilities.appeal_evidence.extension',
      citation: 'Ley 142 de 1994, art. 159 (Ley 689 de 2001, art. 20)',
      condition: 'Por otro tanto, cuando las pruebas lo requieren.',
      limit: { added: 30 },
    },
  },
];

export const ley142Duties: readonly Duty[] = [
  {
    id: 'co.utilities.sap',
    name: 'Silencio administrativo positivo en servicios públicos',
    citation: 'Ley 142 de 1994, art. 158',
    source,
    bound: company,
    rule: 'Vencido el término sin respuesta, la petición se entiende resuelta en favor del usuario, sin protocolización.',
    inForceFrom: '1994-07-11',
    fromIsUnverified: true,
    verification: 'verified',
    note: 'No vale para peticiones jurídicamente imposibles; la doctrina que equipara la respuesta evasiva es fuente secundaria.',
  },
];
