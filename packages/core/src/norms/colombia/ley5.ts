import type { Norm } from '../norm.js';
import { inColombia, lastDayReading } from './defaults.js';

const congress = {
  ...inColombia,
  source: 'http://www.secretariasenado.gov.co/senado/basedoc/ley_0005_1992.html',
  role: 'answer',
  bound: 'servidores y autoridades requeridos',
  inForceFrom: '1992-06-18',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** What Congress asks for: Ley 5 de 1992. */
export const ley5: readonly Norm[] = [
  {
    ...congress,
    id: 'co.congress.report',
    name: 'Informe a un congresista',
    citation: 'Ley 5 de 1992, art. 258',
    bound: 'servidores autorizados para expedir el informe',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'solicitud de informe de un senador o representante',
    binds: [{ party: 'public', requester: 'congress' }],
    note: 'La ley dice cinco días; son hábiles por el art. 62 de la Ley 4 de 1913. Se declararon inexequibles las cláusulas de los arts. 258 y 259 que hacían de la omisión una falta.',
  },
  {
    ...congress,
    id: 'co.congress.questionnaire',
    name: 'Cuestionario de citación',
    citation: 'Ley 5 de 1992, art. 249',
    bound: 'ministros y directores citados',
    term: { amount: 5, unit: 'calendarDays' },
    trigger: 'recibo del cuestionario escrito de la citación',
    readings: { lastDay: lastDayReading },
    note: 'El texto dice días calendario: no se convierten en hábiles.',
  },
  {
    ...congress,
    id: 'co.congress.docs',
    name: 'Documentos para control político',
    citation: 'Ley 5 de 1992, art. 260',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'solicitud de documentos por conducto del presidente de una cámara o comisión',
  },
];
