import type { Norm } from '../norm.js';
import type { OpenQuestion } from '../pack.js';
import { inColombia } from './defaults.js';

/** Requirements of control and supervision, whose term is the one that they say. */
export const controlBodies: readonly Norm[] = [
  {
    ...inColombia,
    id: 'co.control.order',
    name: 'Requerimiento de un órgano de control o supervisión',
    citation: 'El acto del requerimiento',
    source: 'https://www.secretariasenado.gov.co/senado/basedoc/ley_1437_2011.html',
    bound: 'el destinatario del requerimiento',
    role: 'answer',
    term: 'fromCase',
    trigger:
      'recibo del requerimiento (Procuraduría, Contraloría, Personería, SIC, Superservicios, SFC, Supersalud, Supertransporte)',
    binds: [{ requester: 'oversight' }],
    inForceFrom: '1991-07-04',
    fromIsUnverified: true,
    verification: 'unverified',
    note: 'No hay un número legal general: rige la fecha escrita en el requerimiento; conviene avisar cinco días hábiles antes.',
  },
];

export const controlBodiesOpen: readonly OpenQuestion[] = [
  {
    id: 'co.council.report',
    question:
      'Los informes a concejales tienen plazos locales distintos (cinco o diez días en los manuales leídos, uno de ellos contrario al art. 30 de la Ley 1755 de 2015): ¿qué dice el reglamento de cada concejo?',
  },
];
