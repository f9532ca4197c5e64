import type { NormPack } from '../pack.js';
import { ley1266, ley1266Duties } from './ley1266.js';
import { ley1581, ley1581Duties } from './ley1581.js';
import { ley2573, ley2573Duties } from './ley2573.js';

/** What whoever holds personal data answers to whom they belong to. */
export const colombianPersonalData: NormPack = {
  id: 'co',
  name: 'Colombia: datos personales',
  norms: [...ley1581, ...ley1266, ...ley2573],
  duties: [...ley1581Duties, ...ley1266Duties, ...ley2573Duties],
  open: [],
};
