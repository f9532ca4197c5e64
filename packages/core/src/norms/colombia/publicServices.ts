import type { NormPack } from '../pack.js';
import { ley1341, ley1341Duties } from './ley1341.js';
import { ley1369 } from './ley1369.js';
import { ley142, ley142Duties } from './ley142.js';

/** What operators of telecommunications, post and public utilities answer their users. */
export const colombianServices: NormPack = {
  id: 'co',
  name: 'Colombia: telecomunicaciones, servicios postales y públicos',
  norms: [...ley1341, ...ley1369, ...ley142],
  duties: [...ley1341Duties, ...ley142Duties],
  open: [],
};
