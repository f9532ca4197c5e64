import type { Norm } from '../norm.js';
import { boundParties, inColombia } from './defaults.js';

const left = {
  ...inColombia,
  source: 'https://www.secretariasenado.gov.co/senado/basedoc/ley_1480_2011.html',
  bound: 'quien presta el servicio que supone la entrega de un bien',
  inForceFrom: '2012-04-12',
  verification: 'verified',
} as const satisfies Partial<Norm>;

/** A good that nobody collects: Ley 1480 de 2011 art. 18 and Decreto 1413 de 2018 (Decreto 1074 de 2015 ch. 2.2.2.56). */
export const decreto1413: readonly Norm[] = [
  {
    ...left,
    id: 'co.abandonment.wait',
    name: 'Espera antes de requerir por un bien que no se recoge',
    citation: 'Ley 1480 de 2011, art. 18, par.',
    role: 'step',
    term: { amount: 1, unit: 'months' },
    trigger: 'fecha pactada de devolución, o de aceptar o rechazar el servicio; pasada, se requiere al consumidor',
  },
  {
    ...left,
    id: 'co.abandonment.final',
    name: 'Abandono por ley de un bien que no se recoge',
    citation:
      'Ley 1480 de 2011, art. 18, par.; Decreto 1074 de 2015, arts. 2.2.2.56.2 a 2.2.2.56.5 (Decreto 1413 de 2018)',
    bound: boundParties.consumer,
    role: 'person',
    term: { amount: 2, unit: 'months' },
    trigger: 'remisión del requerimiento, por correo certificado y electrónico',
    suspension: {
      citation: 'Decreto 1074 de 2015, arts. 2.2.2.56.2 a 2.2.2.56.5',
      cause: 'el consumidor dijo que no puede recoger el bien y asume el costo',
    },
    silence: {
      effect: 'abandoned',
      citation: 'Ley 1480 de 2011, art. 18, par.',
      note: 'El bien se entiende abandonado por ley y se trata como mostrenco (Código Civil, art. 704); quien prestó el servicio no puede lucrarse de él y el consumidor asume el almacenamiento.',
    },
  },
  {
    ...left,
    id: 'co.abandonment.records',
    name: 'Conservación del expediente del bien abandonado',
    citation: 'Decreto 1074 de 2015, arts. 2.2.2.56.2 a 2.2.2.56.5 (Decreto 1413 de 2018)',
    source: 'https://www.funcionpublica.gov.co/eva/gestornormativo/norma.php?i=76608',
    role: 'step',
    term: { amount: 3, unit: 'years' },
    trigger: 'recibo del bien para prestar el servicio',
    inForceFrom: '2019-02-03',
    fromIsUnverified: true,
    note: 'Es lo menos que se conserva; que se cuente desde el recibo del bien es fuente secundaria.',
  },
];
