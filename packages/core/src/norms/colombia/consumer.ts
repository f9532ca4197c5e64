import type { NormPack } from '../pack.js';
import { guaranteeDuties, guaranteeTerms } from './decreto1074Guarantee.js';
import { decreto1074RealEstate } from './decreto1074RealEstate.js';
import { decreto1074Duties, decreto1074Open, decreto1074Remedies } from './decreto1074Remedies.js';
import { decreto1413 } from './decreto1413.js';
import { decreto587 } from './decreto587.js';
import { ley1480 } from './ley1480.js';
import { ley1480Commerce, ley1480Duties } from './ley1480Commerce.js';
import { ley2300Duties } from './ley2300.js';

/** What a supplier owes a consumer: claims, guarantee, withdrawal, reversal of payment. */
export const colombianConsumer: NormPack = {
  id: 'co',
  name: 'Colombia: consumo',
  norms: [
    ...ley1480,
    ...ley1480Commerce,
    ...decreto587,
    ...guaranteeTerms,
    ...decreto1074Remedies,
    ...decreto1074RealEstate,
    ...decreto1413,
  ],
  duties: [...ley2300Duties, ...ley1480Duties, ...guaranteeDuties, ...decreto1074Duties],
  open: [...decreto1074Open],
};
