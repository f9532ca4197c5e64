import type { Duty, Norm } from '../norm.js';
import { boundParties, inColombia } from './defaults.js';

const access = {
  source: 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1712_2014.html',
  inForceFrom: '2014-09-06',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** Refusal of public information for reasons of defence or international relations: Ley 1712 de 2014 art. 27. */
export const ley1712: readonly Norm[] = [
  {
    ...inColombia,
    ...access,
    id: 'co.access_info.anonymous.reserve_appeal',
    name: 'Reposición contra la reserva de información',
    citation: 'Ley 1712 de 2014, art. 27',
    bound: boundParties.petitioner,
    role: 'person',
    term: { amount: 3, unit: 'businessDays' },
    trigger: 'notificación de la negativa por reserva de seguridad y defensa nacional o relaciones internacionales',
  },
  {
    ...inColombia,
    ...access,
    id: 'co.access_info.anonymous.reserve_decision',
    name: 'Decisión judicial sobre la reserva de información',
    citation: 'Ley 1712 de 2014, art. 27',
    bound: 'el juez o tribunal administrativo',
    role: 'authority',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'recibo de la documentación por el juez',
    calendarLayers: ['co-courts-vacancia'],
    note: 'Término ante juez: no se cuenta la vacancia judicial (Ley 1564 de 2012, art. 118).',
  },
];

export const ley1712Duties: readonly Duty[] = [
  {
    ...access,
    id: 'co.access_info.anonymous',
    name: 'Acceso a información y peticiones anónimas',
    citation: 'Ley 1712 de 2014, arts. 25 a 27; Ley 962 de 2005, art. 81; Ley 190 de 1995, arts. 38 y 55',
    bound: boundParties.authority,
    rule: 'La solicitud, oral o escrita, se responde en los términos del art. 14 y no se rechaza por fundamentación inadecuada o incompleta; la queja anónima se tramita si hay prueba sumaria o si hechos o personas son identificables.',
    binds: [{ party: 'public', category: 'peticion', subtype: 'informacion' }],
    note: 'Las quejas y los reclamos siguen los términos del derecho de petición (Ley 190 de 1995, art. 55).',
  },
];
