import type { Norm, Silence } from '../norm.js';
import { inColombia, lastDayReading } from './defaults.js';

const postal = {
  ...inColombia,
  source: 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1369_2009.html',
  bound: 'operadores postales',
  inForceFrom: '2009-12-30',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

const procedure = {
  ...postal,
  citation: 'Ley 1369 de 2009, art. 32 (Ley 1480 de 2011, art. 70)',
  inForceFrom: '2012-04-12',
  fromIsUnverified: false,
} as const satisfies Partial<Norm>;

const window = { ...postal, citation: 'Ley 1369 de 2009, art. 31', role: 'person' } as const satisfies Partial<Norm>;

const silence: Silence = {
  effect: 'positive',
  citation: 'Ley 1369 de 2009, art. 32',
  note: 'Silencio administrativo positivo de pleno derecho: sin decisión de fondo notificada, se entiende resuelto en forma favorable al usuario.',
};

/** Postal services: Ley 1369 de 2009 arts. 31 and 32 (as amended by Ley 1480 de 2011 art. 70). */
export const ley1369: readonly Norm[] = [
  {
    ...procedure,
    id: 'co.postal.pqr',
    name: 'PQR o solicitud de indemnización postal',
    role: 'answer',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'recibo de la PQR o de la solicitud de indemnización',
    binds: [{ sector: 'postal', matter: 'service' }],
    silence,
    note: 'Reglamentada por la Res. CRC 3038 de 2011, compilada en la 5050 de 2016.',
  },
  {
    ...procedure,
    id: 'co.postal.pqr.reposition',
    name: 'Decisión de la reposición postal',
    role: 'answer',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'interposición del recurso de reposición',
    binds: [{ sector: 'postal', matter: 'appeal' }],
    extension: {
      id: 'co.postal.pqr.reposition.extension',
      citation: 'Ley 1369 de 2009, art. 32',
      condition: 'Por un término igual, para practicar pruebas y previa motivación.',
      limit: { added: 15 },
    },
    silence,
  },
  {
    ...procedure,
    id: 'co.postal.pqr.forward',
    name: 'Remisión del expediente postal para la apelación',
    role: 'step',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'decisión de la reposición, cuando procede la apelación',
  },
  {
    ...window,
    id: 'co.postal.claim_window',
    name: 'Reclamo del remitente por un envío nacional',
    bound: 'el remitente',
    term: { amount: 10, unit: 'calendarDays' },
    trigger: 'recepción del envío por el operador',
    readings: { lastDay: lastDayReading },
    note: 'Por incumplimiento, pérdida, expoliación o avería; sin reclamo oportuno el operador no responde.',
  },
  {
    ...window,
    id: 'co.postal.claim_window.international',
    name: 'Reclamo del remitente por un envío internacional',
    bound: 'el remitente',
    term: { amount: 6, unit: 'months' },
    trigger: 'recepción del envío por el operador',
  },
  {
    ...window,
    id: 'co.postal.claim_window.addressee',
    name: 'Reclamo del destinatario por expoliación o avería',
    bound: 'el destinatario',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'recibo del envío',
    note: 'La ley dice cinco días: son hábiles por el art. 62 de la Ley 4 de 1913.',
  },
];
