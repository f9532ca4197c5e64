import type { Locale } from '../texts/catalogue.js';
import { letterVariableTexts } from '../texts/letterVariables.js';
import { letterVariables, type LetterVariable } from './variable.js';

/** A place of a text that a template left for a person to complete. */
export interface OpenPlace {
  variable: LetterVariable;
  label: string;
  /** In UTF-16 units; `end` is after the last. */
  start: number;
  end: number;
}

/**
 * The places of a text that still name what belongs there, as {@link fillTemplate} leaves them. In the order of the text.
 *
 * @param locale language of the text
 * @example
 * openPlaces('La razón es: [motivo].', 'es-CO') // [{variable: 'motivo', label: 'motivo', start: 13, end: 21}]
 */
export function openPlaces(text: string, locale: Locale): OpenPlace[] {
  return letterVariables
    .flatMap((variable) => {
      const { label } = letterVariableTexts[locale][variable];
      return placesOf(text, `[${label}]`).map((start) => ({ variable, label, start, end: start + label.length + 2 }));
    })
    .sort((a, b) => a.start - b.start);
}

function placesOf(text: string, mark: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) found.push(at);
  return found;
}
