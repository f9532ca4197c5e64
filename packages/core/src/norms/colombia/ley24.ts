import type { Norm } from '../norm.js';
import { inColombia, publicServices } from './defaults.js';

const ombudsman = {
  ...inColombia,
  source: 'http://www.secretariasenado.gov.co/senado/basedoc/ley_0024_1992.html',
  role: 'answer',
  term: { amount: 5, unit: 'businessDays' },
  inForceFrom: '1992-12-15',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

const fiveDays = 'La ley dice cinco días; son hábiles por el art. 62 de la Ley 4 de 1913.';

/** What Defensoría del Pueblo asks for and forwards: Ley 24 de 1992. */
export const ley24: readonly Norm[] = [
  {
    ...ombudsman,
    id: 'co.defensoria.information',
    name: 'Información a la Defensoría del Pueblo',
    citation: 'Ley 24 de 1992, art. 15',
    bound: 'autoridades y particulares que prestan un servicio público',
    trigger: 'solicitud de información de la Defensoría',
    binds: [
      { party: 'public', requester: 'defensoria' },
      { party: 'private', requester: 'defensoria', sector: publicServices },
    ],
    note: `${fiveDays} No se le opone más reserva que la constitucional.`,
  },
  {
    ...ombudsman,
    id: 'co.defensoria.complaint_forwarded',
    name: 'Queja trasladada por la Defensoría',
    citation: 'Ley 24 de 1992, art. 27, num. 2',
    bound: 'la entidad del funcionario contra quien va la queja',
    trigger: 'traslado de una queja que involucra a un funcionario',
    note: `${fiveDays} Se informa por escrito al quejoso, con copia a la Defensoría; negarse es falta grave.`,
  },
];
