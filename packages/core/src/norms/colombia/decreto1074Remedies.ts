import type { Duty, Norm } from '../norm.js';
import type { OpenQuestion } from '../pack.js';
import { boundParties, inColombia } from './defaults.js';

const source = 'https://www.funcionpublica.gov.co/eva/gestornormativo/norma.php?i=76608';
const emergencySource =
  'https://www.noticiascaracol.com/economia/garantias-de-productos-no-se-venceran-durante-la-emergencia-por-coronavirus';

const guarantee = {
  ...inColombia,
  source,
  inForceFrom: '2013-04-17',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** The supplier's terms stood still during the isolation of 2020, whose span must be given; the consumer's did not. */
const remedy = {
  ...guarantee,
  bound: boundParties.supplier,
  role: 'performance',
  suspension: {
    citation: 'Decreto Legislativo 686 de 2020',
    cause: 'aislamiento preventivo obligatorio (Decreto Legislativo 686 de 2020)',
  },
} as const satisfies Partial<Norm>;

const goods = { consumerRelation: true, matter: 'warranty', object: 'good' } as const;

/** Repair, replacement and refund: Decreto 735 de 2013, now Decreto 1074 de 2015 ch. 2.2.2.32. */
export const decreto1074Remedies: readonly Norm[] = [
  {
    ...remedy,
    id: 'co.warranty.repair',
    name: 'Reparación en garantía',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.32.2.7',
    term: { amount: 30, unit: 'businessDays' },
    trigger: 'entrega del bien para reparar; se cuenta desde el día siguiente',
    binds: [{ ...goods, product: 'handedIn' }],
    note: 'Que la SIC pueda fijar otro término por clase de producto es fuente secundaria.',
    loaner: {
      id: 'co.warranty.repair.loaner',
      citation: 'Decreto 1074 de 2015, art. 2.2.2.32.2.7',
      amount: 60,
      reading: {
        values: ['total', 'added'],
        note: '"Podrá extenderse hasta por sesenta días hábiles": sesenta en total (literal) o treinta más sesenta.',
      },
    },
  },
  {
    ...remedy,
    id: 'co.warranty.repair.loaner',
    name: 'Reparación en garantía con bien en préstamo',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.32.2.7',
    term: { amount: 60, unit: 'businessDays' },
    trigger: 'entrega del bien para reparar, si se presta uno similar mientras tanto',
    binds: [{ ...goods, product: 'loanerProvided' }],
    note: 'La única condición es el préstamo. Si son sesenta en total o treinta más sesenta se discute.',
  },
  {
    ...remedy,
    id: 'co.warranty.replacement',
    name: 'Reposición en garantía',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.32.2.8',
    term: { amount: 10, unit: 'businessDays' },
    trigger: 'puesta del bien a disposición del proveedor',
  },
  {
    ...remedy,
    id: 'co.warranty.replacement.registered',
    name: 'Reposición de un bien sujeto a registro',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.32.2.8',
    term: { amount: 30, unit: 'businessDays' },
    trigger: 'decisión de reponer el bien sujeto a registro',
  },
  {
    ...guarantee,
    id: 'co.warranty.replacement.hand_over',
    name: 'Poner el bien a disposición para la reposición',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.32.2.8',
    bound: boundParties.consumer,
    role: 'person',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'aviso al consumidor de que procede la reposición',
  },
  {
    ...remedy,
    id: 'co.warranty.refund',
    name: 'Devolución del dinero en garantía',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.32.2.9',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'puesta del bien a disposición, libre de gravámenes',
  },
  {
    ...guarantee,
    id: 'co.warranty.refund.hand_over',
    name: 'Entregar el bien para la devolución del dinero',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.32.2.9',
    bound: boundParties.consumer,
    role: 'person',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'aviso al consumidor de que procede la devolución',
    note: 'El consumidor da los datos bancarios.',
  },
];

export const decreto1074Duties: readonly Duty[] = [
  {
    id: 'co.warranty.covid_suspension',
    name: 'Suspensión de garantías en el aislamiento de 2020',
    citation: 'Decreto Legislativo 686 de 2020',
    source: emergencySource,
    bound: boundParties.supplier,
    rule: 'Los términos de garantía y los de reparar, reponer y devolver se suspenden mientras dura el aislamiento preventivo obligatorio, y se reanudan al levantarse.',
    inForceFrom: '2020-05-22',
    verification: 'secondary',
    note: 'Excluye bienes de primera necesidad, farmacéuticos, médicos, ópticos, de aseo y alimentos de mascotas y, para reponer y devolver, los equipos terminales de telecomunicaciones comprados en el aislamiento. Según la prensa, las restricciones empezaron entre el 22 y el 25 de marzo de 2020; como no se conoce la fecha final, el lapso se da como suspensión.',
  },
];

export const decreto1074Open: readonly OpenQuestion[] = [
  {
    id: 'co.warranty.covid_suspension',
    question: '¿En qué fecha exacta terminó la suspensión de garantías del Decreto Legislativo 686 de 2020?',
  },
];
