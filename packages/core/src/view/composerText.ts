import type { AnswerMaterial, OfferedTemplate } from '../desk/answerMaterial.js';
import { fillTemplate } from '../letters/fillTemplate.js';
import type { LetterValues } from '../letters/variable.js';
import { searchLegalBasis } from '../letters/legalBasis.js';
import { caseWords } from '../texts/caseWords.js';
import type { Decision } from '../case/event.js';
import { linesOf, type CommandValues } from './commandFields.js';

/** A norm that may be cited, and whether the draft does. */
export interface BasisOption {
  citation: string;
  label: string;
  /** It was not read in the law itself: whoever cites it confirms it. */
  uncertain: boolean;
  picked: boolean;
}

/**
 * A template as it goes into a draft: its variables filled from the case and from what the draft decides and cites already, the others named
 * in square brackets.
 *
 * @example
 * templateText({ ...template, body: 'Radicado {{radicado}}: {{motivo}}' }, material, {}) // 'Radicado AND-2026-000001-1: [motivo]'
 */
export function templateText({ body }: OfferedTemplate, material: AnswerMaterial, values: CommandValues): string {
  return fillTemplate({ body, locale: material.locale }, draftValues(material, values)).text;
}

/** What fills variables: what the case gives, and what the draft decides and cites so far. */
export function draftValues(material: AnswerMaterial, values: CommandValues): LetterValues {
  const { locale } = material;
  const decision = values.decision as Decision | '' | undefined;
  const basis = linesOf(values.basis ?? '');
  return {
    ...material.values,
    ...(decision && { decision: caseWords[locale].decisions[decision].toLocaleLowerCase(locale) }),
    ...(basis.length > 0 && { normas: basis.join('; ') }),
  };
}

/** The norms that bind the case and fit a search, each with whether the lines of the draft cite it. */
export function offeredBasis({ legalBasis }: AnswerMaterial, lines: string, search: string): BasisOption[] {
  const cited = linesOf(lines);
  const known = new Set<string>();
  return searchLegalBasis(legalBasis, search)
    .filter(({ citation }) => !known.has(citation) && known.add(citation))
    .map(({ citation, label, verification }) => ({
      citation,
      label,
      uncertain: verification !== 'verified',
      picked: cited.includes(citation),
    }));
}

/**
 * Lines with one more, or without it. The others stay as they are.
 *
 * @example
 * withLine('Contrato, cláusula 7', 'Ley 1480 de 2011, art. 11', true) // 'Contrato, cláusula 7\nLey 1480 de 2011, art. 11'
 */
export function withLine(lines: string, line: string, present: boolean): string {
  const others = linesOf(lines).filter((one) => one !== line);
  return [...others, ...(present ? [line] : [])].join('\n');
}
