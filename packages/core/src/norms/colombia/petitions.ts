import type { NormPack } from '../pack.js';
import { controlBodies, controlBodiesOpen } from './controlBodies.js';
import { decreto2591 } from './decreto2591.js';
import { decreto491 } from './decreto491.js';
import { ley1437, ley1437Duties } from './ley1437.js';
import { ley1712, ley1712Duties } from './ley1712.js';
import { ley1755Public } from './ley1755.js';
import { ley1755Duties } from './ley1755Duties.js';
import { ley1755NaturalPerson, ley1755Private } from './ley1755Private.js';
import { ley1755Steps } from './ley1755Steps.js';
import { ley24 } from './ley24.js';
import { ley5 } from './ley5.js';

/** What an authority, or a private body that is bound by petition, must answer, and the appeals and the tutela behind it. */
export const colombianPetitions: NormPack = {
  id: 'co',
  name: 'Colombia: derecho de petición',
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
  ],
  duties: [...ley1755Duties, ...ley1437Duties, ...ley1712Duties],
  open: [...controlBodiesOpen],
};
