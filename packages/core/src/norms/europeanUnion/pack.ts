import type { NormPack } from '../pack.js';

/** Regulation 1182/71 counting, with the terms of the GDPR. Unverified. */
export const europeanLaw: NormPack = {
  id: 'ec-eu',
  name: 'European Union',
  norms: [
    {
      id: 'ec-eu.gdpr.request',
      name: 'Solicitud del interesado (RGPD)',
      citation: 'Regulation (EU) 2016/679, art. 12(3); Regulation (EEC, Euratom) 1182/71, art. 3',
      source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
      bound: 'responsables del tratamiento de datos',
      role: 'answer',
      term: { amount: 1, unit: 'months' },
      trigger: 'recepción de la solicitud del interesado',
      calendar: 'eu',
      timeZone: 'Europe/Brussels',
      extension: {
        id: 'ec-eu.gdpr.extension',
        citation: 'Regulation (EU) 2016/679, art. 12(3)',
        condition: 'Por la complejidad o el número de solicitudes; se informa con los motivos dentro del primer mes.',
        limit: { added: 2 },
      },
      inForceFrom: '2018-05-25',
      verification: 'unverified',
      note: 'El último día que cae en sábado, domingo o festivo pasa al siguiente día hábil (Regl. 1182/71, art. 3.4); los festivos son los del Estado miembro: la tabla solo tiene los dos comunes a todos, y los cierres de TARGET son una capa (eu-target).',
    },
  ],
  duties: [],
  open: [
    {
      id: 'ec-eu.count.holidays',
      question:
        '¿Qué festivos rigen en el Estado miembro o la institución donde debe cumplirse el acto (Regl. 1182/71, art. 2.1)? La tabla solo tiene los dos días comunes a todos.',
    },
    {
      id: 'ec-eu.count.two_working_days',
      question:
        '¿Cómo se aplica a cada plazo la regla de que todo período de dos días o más comprende al menos dos días hábiles (Regl. 1182/71, art. 3.5)? Solo importa en plazos más cortos que los incluidos.',
    },
  ],
};
