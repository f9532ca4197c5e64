import type { Category, PeticionSubtype } from '../case/category.js';
import { governingTerm } from '../clock/governingTerm.js';
import type { CaseFacts } from '../norms/facts.js';
import { law } from '../norms/registry.js';
import type { Organization } from './organization.js';

/** What of a case decides its norm. */
export interface Classified {
  category: Category;
  subtype?: PeticionSubtype | undefined;
}

type Regime = Pick<Organization, 'regime' | 'consumerRelations' | 'sector' | 'timeZone'>;

/**
 * The facts of a case as the desk knows them. What nobody asked a person is taken as the law favours: a petition before a
 * private body is treated as one that protects a fundamental right (Ley 1755 de 2015 art. 32).
 */
export function factsOf({ category, subtype }: Classified, organization: Regime): Partial<CaseFacts> {
  return {
    party: organization.regime,
    sector: organization.sector ?? 'general',
    requester: 'person',
    category,
    ...(category === 'peticion' ? { subtype: subtype ?? 'general' } : {}),
    matter: 'service',
    consumerRelation: organization.consumerRelations,
    fundamentalRight: true,
  };
}

/**
 * Id of the norm that governs the answer to a case: of those that bind it, the one whose term ends first; the right of
 * petition where no special norm speaks of its category.
 *
 * @param receivedAt ISO instant of the first receipt
 * @example
 * bindingNormOf({category: 'reclamo'}, {regime: 'private', consumerRelations: true, timeZone: 'America/Bogota'}, '2026-07-01T15:00:00Z')
 * // 'co.consumer.direct_claim'
 */
export function bindingNormOf(item: Classified, organization: Regime, receivedAt: string): string {
  const facts = factsOf(item, organization);
  const { governing } = governingTerm(law, facts, { receivedAt, timezone: organization.timeZone });
  return governing?.norm ?? (organization.regime === 'public' ? 'co.pet.general' : 'co.private.pet.general');
}
