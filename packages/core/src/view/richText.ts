/** A piece of a sentence; `strong` pieces are printed in semibold. */
export interface TextPart {
  text: string;
  strong?: true;
}

/**
 * Splits a text whose strong words stand between asterisks.
 *
 * @example
 * textParts('Quedan *3 días hábiles*.') // [{text: 'Quedan '}, {text: '3 días hábiles', strong: true}, {text: '.'}]
 */
export function textParts(text: string): TextPart[] {
  return text
    .split('*')
    .map((piece, at): TextPart => (at % 2 === 1 ? { text: piece, strong: true } : { text: piece }))
    .filter((part) => part.text !== '');
}

/** The same text without its marks. */
export function plainText(parts: readonly TextPart[]): string {
  return parts.map((part) => part.text).join('');
}
