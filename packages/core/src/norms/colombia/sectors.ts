import type { NormPack } from '../pack.js';
import { aeronautica, aeronauticaDuties } from './aeronautica.js';
import { ley1328, ley1328Duties, ley1328Open } from './ley1328.js';
import { supersalud, supersaludOpen } from './supersalud.js';

/** What financial entities, health insurers and airlines answer under rules of their own. */
export const colombianSectors: NormPack = {
  id: 'co',
  name: 'Colombia: finanzas, salud y transporte aéreo',
  norms: [...ley1328, ...supersalud, ...aeronautica],
  duties: [...ley1328Duties, ...aeronauticaDuties],
  open: [...ley1328Open, ...supersaludOpen],
};
