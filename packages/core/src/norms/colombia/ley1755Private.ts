import type { Condition } from '../facts.js';
import type { Norm } from '../norm.js';
import { boundParties, publicServices } from './defaults.js';
import { ley1755Public, specialRegimes } from './ley1755.js';

/** Art. 33: their users have the right of petition before them whether a fundamental right is at stake or not. */
export const institutionsOfArt33 = [...publicServices, 'financial'] as const;

function beforePrivateBody(condition: Condition): Condition[] {
  return [
    { ...condition, party: 'private', fundamentalRight: true },
    { ...condition, party: 'private', sector: institutionsOfArt33 },
  ];
}

/** Consumer claims have their own norm, which is special (Ley 1480 de 2011 art. 58). */
const consumerClaims: Condition = { category: 'reclamo', consumerRelation: true };

/** Orders and requirements say their own term; Defensoría has one before who runs a public service (Ley 24 de 1992 art. 15). */
const specialRequesters: readonly Condition[] = [
  { requester: ['oversight', 'judge'] },
  { requester: 'defensoria', sector: publicServices },
];

function privateNorm(norm: Norm): Norm {
  // Deemed acceptance is written for "la administración" and the negative silence for authorities.
  const { silence: _silence, ...rest } = norm;
  return {
    ...rest,
    id: norm.id.replace('co.pet.', 'co.private.pet.'),
    citation: norm.citation.replace('art. 14', 'arts. 32 y 14'),
    bound: boundParties.privateBody,
    binds: (norm.binds ?? []).flatMap(beforePrivateBody),
    unless: [...specialRegimes, consumerClaims, ...specialRequesters],
  };
}

/**
 * The same terms before private organisations: art. 32, to protect a fundamental right; art. 33, for users of the
 * financial system, social security and public services.
 */
export const ley1755Private: readonly Norm[] = ley1755Public.map(privateNorm);

/** What is asked of the authority by its party, asked of a natural person instead. */
function beforeNaturalPerson({ party: _party, ...asked }: Condition): Condition {
  return { ...asked, party: 'naturalPerson', subordination: true };
}

function naturalPersonNorm(norm: Norm, petition: Norm): Norm {
  return {
    ...norm,
    id: norm.id.replace('co.private.pet.', 'co.private.pet.natural_person.').replace('.general', ''),
    name: `${petition.name} ante una persona natural`,
    citation: norm.citation.replace('arts. 32 y 14', 'arts. 32, par. 1, y 14'),
    bound:
      'personas naturales frente a quien está en indefensión o subordinación, o que ejercen una posición dominante',
    binds: (petition.binds ?? []).map(beforeNaturalPerson),
  };
}

/** The same terms before a natural person: only for who is defenceless or subordinate (art. 32 par. 1). */
export const ley1755NaturalPerson: readonly Norm[] = ley1755Private.flatMap((norm, at) => {
  const petition = ley1755Public[at];
  return petition ? [naturalPersonNorm(norm, petition)] : [];
});
