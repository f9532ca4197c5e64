import type { Extension, Norm } from '../norm.js';
import { inColombia } from './defaults.js';

const realEstate = {
  ...inColombia,
  source: 'https://www.funcionpublica.gov.co/eva/gestornormativo/norma.php?i=76608',
  bound: 'constructores y enajenadores de inmuebles',
  inForceFrom: '2013-04-17',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

const citation = 'Decreto 1074 de 2015, art. 2.2.2.32.3.3';
const binds = [{ consumerRelation: true, matter: 'warranty', sector: 'realEstate' }] as const;

function longer(id: string, added: number): Extension {
  return { id, citation, condition: 'Por otro tanto, con razones por escrito.', limit: { added } };
}

/** Guarantee of real estate, by steps: visit, answer, repair. */
export const decreto1074RealEstate: readonly Norm[] = [
  {
    ...realEstate,
    id: 'co.warranty.real_estate.procedure',
    name: 'Visita por acabados o líneas vitales',
    citation,
    role: 'step',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'reclamo por acabados o líneas vitales (zonas comunes: art. 2.2.2.32.3.4)',
    binds,
  },
  {
    ...realEstate,
    id: 'co.warranty.real_estate.procedure.answer',
    name: 'Respuesta por acabados o líneas vitales',
    citation,
    role: 'answer',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'visita de inspección',
    extension: longer('co.warranty.real_estate.procedure.extension', 10),
  },
  {
    ...realEstate,
    id: 'co.warranty.real_estate.procedure.repair',
    name: 'Reparación de acabados o líneas vitales',
    citation,
    role: 'performance',
    term: { amount: 30, unit: 'businessDays' },
    trigger: 'respuesta positiva; no se prorroga',
  },
  {
    ...realEstate,
    id: 'co.warranty.real_estate.stability',
    name: 'Visita por estabilidad de la obra',
    citation,
    role: 'step',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'reclamo por estabilidad de la obra',
    binds,
    note: 'La visita tiene el mismo término que la de acabados; la respuesta no.',
  },
  {
    ...realEstate,
    id: 'co.warranty.real_estate.stability.answer',
    name: 'Respuesta por estabilidad de la obra',
    citation,
    role: 'answer',
    term: { amount: 30, unit: 'businessDays' },
    trigger: 'visita de inspección',
    extension: longer('co.warranty.real_estate.stability.extension', 30),
  },
  {
    ...realEstate,
    id: 'co.warranty.real_estate.stability.refund',
    name: 'Devolución del precio del inmueble',
    citation,
    role: 'performance',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'registro de la escritura de devolución',
  },
];
