/**
 * A text without accents and capitals, as searches and lists of phrases compare it.
 *
 * @example
 * foldText('Garantía del Señor MUÑOZ') // 'garantia del senor munoz'
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}
