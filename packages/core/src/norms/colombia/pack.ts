import type { NormPack } from '../pack.js';
import { aeronautica, aeronauticaDuties } from './aeronautica.js';
import { controlBodies, controlBodiesOpen } from './controlBodies.js';
import { guaranteeDuties, guaranteeTerms } from './decreto1074Guarantee.js';
import { decreto1074RealEstate } from './decreto1074RealEstate.js';
import { decreto1074Duties, decreto1074Open, decreto1074Remedies } from './decreto1074Remedies.js';
import { decreto1413 } from './decreto1413.js';
import { decreto2591 } from './decreto2591.js';
import { decreto491 } from './decreto491.js';
import { decreto587 } from './decreto587.js';
import { ley1266, ley1266Duties } from './ley1266.js';
import { ley1328, ley1328Duties, ley1328Open } from './ley1328.js';
import { ley1341, ley1341Duties } from './ley1341.js';
import { ley1369 } from './ley1369.js';
import { ley142, ley142Duties } from './ley142.js';
import { ley1437, ley1437Duties } from './ley1437.js';
import { ley1480 } from './ley1480.js';
import { ley1480Commerce, ley1480Duties } from './ley1480Commerce.js';
import { ley1581, ley1581Duties } from './ley1581.js';
import { ley1712, ley1712Duties } from './ley1712.js';
import { ley1755Public } from './ley1755.js';
import { ley1755Duties } from './ley1755Duties.js';
import { ley1755NaturalPerson, ley1755Private } from './ley1755Private.js';
import { ley1755Steps } from './ley1755Steps.js';
import { ley2300Duties } from './ley2300.js';
import { ley24 } from './ley24.js';
import { ley2573, ley2573Duties } from './ley2573.js';
import { ley5 } from './ley5.js';
import { supersalud, supersaludOpen } from './supersalud.js';

/** Colombia: every term of the statutes that bind a PQRS, and what they demand without a number of days. */
export const colombianLaw: NormPack = {
  id: 'co',
  name: 'Colombia',
  norms: [
    ...ley1755Public,
    ...ley1755Private,
    ...ley1755NaturalPerson,
    ...ley1755Steps,
    ...decreto491,
    ...ley1437,
    ...ley1712,
    ...ley5,
    ...ley24,
    ...controlBodies,
    ...decreto2591,
    ...ley1480,
    ...ley1480Commerce,
    ...decreto587,
    ...guaranteeTerms,
    ...decreto1074Remedies,
    ...decreto1074RealEstate,
    ...decreto1413,
    ...ley1341,
    ...ley1369,
    ...ley142,
    ...ley1581,
    ...ley1266,
    ...ley2573,
    ...ley1328,
    ...supersalud,
    ...aeronautica,
  ],
  duties: [
    ...ley1755Duties,
    ...ley1437Duties,
    ...ley1712Duties,
    ...ley2300Duties,
    ...ley1480Duties,
    ...guaranteeDuties,
    ...decreto1074Duties,
    ...ley1341Duties,
    ...ley142Duties,
    ...ley1581Duties,
    ...ley1266Duties,
    ...ley2573Duties,
    ...ley1328Duties,
    ...aeronauticaDuties,
  ],
  open: [...controlBodiesOpen, ...decreto1074Open, ...ley1328Open, ...supersaludOpen],
};
