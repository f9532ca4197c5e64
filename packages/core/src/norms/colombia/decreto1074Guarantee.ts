import type { Duty, Norm } from '../norm.js';
import { boundParties, inColombia } from './defaults.js';

const source = 'https://www.secretariasenado.gov.co/senado/basedoc/ley_1480_2011.html';

/** Art. 9: the guarantee stands still while the consumer is without the good, and a full replacement starts it again. */
const guarantee = {
  ...inColombia,
  source,
  bound: boundParties.supplier,
  role: 'performance',
  suspension: { citation: 'Ley 1480 de 2011, art. 9', cause: 'el consumidor está privado del uso del bien' },
  replacement: { citation: 'Ley 1480 de 2011, art. 9' },
  inForceFrom: '2012-04-12',
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** How long the legal guarantee lasts: Ley 1480 de 2011 arts. 8 and 9. */
export const guaranteeTerms: readonly Norm[] = [
  {
    ...guarantee,
    id: 'co.warranty.term.default',
    name: 'Garantía legal de un producto nuevo',
    citation: 'Ley 1480 de 2011, art. 8',
    term: { amount: 1, unit: 'years' },
    trigger: 'entrega al consumidor, cuando ni la ley, ni la autoridad, ni lo anunciado fijan otro término',
  },
  {
    ...guarantee,
    id: 'co.warranty.term.used',
    name: 'Garantía legal de un producto usado',
    citation: 'Ley 1480 de 2011, art. 8; Decreto 1074 de 2015, art. 2.2.2.32.3.2',
    term: { amount: 3, unit: 'months' },
    trigger: 'entrega del usado cuya garantía expiró, si no se informó y aceptó por escrito que no la tiene',
    note: 'El usado que conserva su garantía la mantiene.',
  },
  {
    ...guarantee,
    id: 'co.warranty.term.service_repair',
    name: 'Garantía de una reparación',
    citation: 'Ley 1480 de 2011, art. 8',
    term: { amount: 3, unit: 'months' },
    trigger: 'devolución del bien después del servicio, si no se informó y aceptó por escrito que no la tiene',
  },
  {
    ...guarantee,
    id: 'co.warranty.term.real_estate',
    name: 'Estabilidad de un inmueble',
    citation: 'Ley 1480 de 2011, art. 8; Decreto 1074 de 2015, art. 2.2.2.32.3.3, par. 3',
    term: { amount: 10, unit: 'years' },
    trigger: 'entrega del inmueble',
  },
  {
    ...guarantee,
    id: 'co.warranty.term.real_estate.finishes',
    name: 'Acabados y líneas vitales de un inmueble',
    citation: 'Ley 1480 de 2011, art. 8; Decreto 1074 de 2015, art. 2.2.2.32.3.3, par. 3',
    term: { amount: 1, unit: 'years' },
    trigger: 'entrega del inmueble',
  },
];

const duty = { source, bound: boundParties.supplier, inForceFrom: '2012-04-12', verification: 'verified' } as const;
const claimed = [{ consumerRelation: true, matter: 'warranty' }] as const;

export const guaranteeDuties: readonly Duty[] = [
  {
    ...duty,
    id: 'co.warranty.term.perishable',
    name: 'Garantía de un perecedero',
    citation: 'Ley 1480 de 2011, art. 8',
    rule: 'Dura hasta la fecha de vencimiento de la etiqueta.',
  },
  {
    ...duty,
    id: 'co.warranty.imperfect',
    name: 'Bienes imperfectos, usados o remanufacturados',
    citation: 'Ley 1480 de 2011, art. 15',
    rule: 'La imperfección se informa; por lo informado no se responde.',
  },
  {
    ...duty,
    id: 'co.warranty.suspend',
    name: 'Suspensión de la garantía',
    citation: 'Ley 1480 de 2011, art. 9',
    rule: 'El término se suspende mientras el consumidor está privado del bien por la garantía; la reposición total lo reinicia y la pieza cambiada tiene su propia garantía.',
  },
  {
    ...duty,
    id: 'co.warranty.second_failure',
    name: 'Falla repetida',
    citation: 'Ley 1480 de 2011, art. 11, num. 2; Decreto 1074 de 2015, art. 2.2.2.32.2.3',
    rule: 'Si la falla se repite, el consumidor elige: otra reparación, devolución total o parcial del precio, o cambio; la elección consta por escrito.',
    binds: claimed,
  },
  {
    ...duty,
    id: 'co.warranty.services',
    name: 'Incumplimiento en un servicio',
    citation: 'Ley 1480 de 2011, art. 11, num. 3',
    rule: 'El consumidor elige entre que el servicio se preste y que se le devuelva el precio.',
    binds: [{ consumerRelation: true, matter: 'warranty', object: 'service' }],
  },
  {
    ...duty,
    id: 'co.warranty.repair_certificate',
    name: 'Constancia de la reparación',
    citation: 'Ley 1480 de 2011, art. 12',
    rule: 'Se entrega constancia de la reparación, las piezas, la fecha de recibo y la de devolución.',
    binds: [{ consumerRelation: true, matter: 'warranty', product: ['handedIn', 'loanerProvided'] }],
  },
];
