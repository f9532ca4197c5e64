import { governingTerm } from '../clock/governingTerm.js';
import type { Reception } from '../clock/governingTerm.js';
import { bindingNorms } from '../norms/binding.js';
import type { CaseFacts } from '../norms/facts.js';
import type { Law } from '../norms/law.js';
import { fullId } from '../norms/norm.js';
import type { Duty, Norm, Verification } from '../norms/norm.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { foldText } from '../texts/fold.js';
import { civilDateAt } from '../time/zone.js';

/** A norm that a letter can give as its basis. */
export interface LegalBasis {
  /** Id with its variant. */
  normId: string;
  citation: string;
  /** Its short name, in the language asked for where the product has it, else in Spanish. */
  label: string;
  /** How well its text was verified: whoever picks it should see it. */
  verification: Verification;
}

/** Answers to the person before the steps on the way, and these before what else binds. */
const roleOrder = ['answer', 'performance', 'step', 'recognition', 'person', 'authority'] as const;

function orderOf(provision: Norm | Duty, governing: string | undefined): number {
  if (fullId(provision) === governing) return -1;
  return 'role' in provision ? roleOrder.indexOf(provision.role) : roleOrder.length;
}

function labelOf({ id, name }: Norm | Duty, locale: Locale): string {
  return clockTexts[locale].normNames[id.split('.').slice(-2).join('.')] ?? name;
}

/**
 * The norms that bind a case, to pick the basis of its answer from: first the one whose term governs, then the others that set a term
 * to answer, then the rest.
 *
 * @param facts what is known of the case; a fact left out is unknown
 * @throws PqrsError as `governingTerm`
 * @example
 * legalBasisFor(law, {party: 'public', category: 'peticion', subtype: 'informacion', sector: 'general', matter: 'service'},
 *   {receivedAt: '2026-03-27T16:10:00-05:00'}, 'es-CO')[0]
 * // {normId: 'co.pet.documents', citation: 'Ley 1755 de 2015, art. 14, num. 1', label: 'Petición de documentos o información', …}
 */
export function legalBasisFor(law: Law, facts: Partial<CaseFacts>, reception: Reception, locale: Locale): LegalBasis[] {
  const governing = governingTerm(law, facts, reception).governing?.norm;
  const zone = reception.timezone ?? law.norms[0]?.timeZone ?? 'Etc/UTC';
  const bound = new Set(bindingNorms(law, facts, civilDateAt(reception.receivedAt, zone)).binding.map((one) => one.id));
  return [...law.norms, ...law.duties]
    .filter((provision) => bound.has(fullId(provision)))
    .sort((a, b) => orderOf(a, governing) - orderOf(b, governing))
    .map((provision) => ({
      normId: fullId(provision),
      citation: provision.citation,
      label: labelOf(provision, locale),
      verification: provision.verification,
    }));
}

/**
 * Those of a list that have every word of a search in their label, citation or id, without regard to accents and capitals.
 *
 * @example
 * searchLegalBasis(list, 'peticion 1755') // those that say "Petición" and "Ley 1755"
 */
export function searchLegalBasis(list: readonly LegalBasis[], search: string): LegalBasis[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  return list.filter(({ normId, citation, label }) => {
    const text = foldText(`${label} ${citation} ${normId}`);
    return words.every((word) => text.includes(word));
  });
}
