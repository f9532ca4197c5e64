import { bogota } from '../../time/zone.js';
import type { CaseFacts } from '../facts.js';
import type { Reading } from '../norm.js';

/** What every Colombian term shares. */
export const inColombia = { calendar: 'co', timeZone: bogota } as const;

/** Art. 62 of Ley 4 de 1913 extends months and years that end on a closed day, and says nothing of calendar days. */
export const lastDayReading = {
  values: ['stays', 'rolls'],
  note: 'Ningún texto traslada el último día calendario que cae en día inhábil; lo prudente es cumplir el día hábil anterior.',
} as const satisfies Reading;

/** Sectors that are a public service, whoever runs it (Constitución arts. 48, 49 and 365; Ley 336 de 1996 art. 5). */
export const publicServices: readonly CaseFacts['sector'][] = [
  'telecom',
  'postal',
  'utilities',
  'health',
  'socialSecurity',
  'airTransport',
  'landTransport',
];

/** Who is bound where the law says it in one way for many norms. In Spanish. */
export const boundParties = {
  authority: 'autoridades (Ley 1437 de 2011, art. 2)',
  privateBody: 'organizaciones privadas (Ley 1755 de 2015, arts. 32 y 33)',
  supplier: 'productores y proveedores (Ley 1480 de 2011)',
  petitioner: 'la persona que presentó la petición',
  consumer: 'el consumidor',
} as const;
