import type { NormPack } from '../pack.js';
import { colombianConsumer } from './consumer.js';
import { colombianPersonalData } from './personalData.js';
import { colombianPetitions } from './petitions.js';
import { colombianServices } from './publicServices.js';
import { colombianSectors } from './sectors.js';

/** The regimes of Colombia, each a pack of its own: a page that needs one takes it alone. */
export const colombianRegimes: readonly NormPack[] = [
  colombianPetitions,
  colombianConsumer,
  colombianServices,
  colombianPersonalData,
  colombianSectors,
];

/** Colombia: every term of the statutes that bind a PQRS, and what they demand without a number of days. */
export const colombianLaw: NormPack = {
  id: 'co',
  name: 'Colombia',
  norms: colombianRegimes.flatMap((regime) => regime.norms),
  duties: colombianRegimes.flatMap((regime) => regime.duties),
  open: colombianRegimes.flatMap((regime) => regime.open),
};
