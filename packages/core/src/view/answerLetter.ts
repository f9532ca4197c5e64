import type { AnswerLetter } from '../desk/answerLetter.js';
import { composeLetter } from '../letters/composeLetter.js';
import type { Letter } from '../letters/letter.js';
import { explanationSentences } from './explanationParagraph.js';

/**
 * The letter of an answer, composed, with how its term was counted in words.
 *
 * @throws PqrsError as `composeLetter`: `letter-incomplete` with `missing`, `letter-incongruent`
 * @example
 * letterOf(await desk.letter(camila, caseId)).title // 'Respuesta a su reclamo · AND-2026-000001-1'
 */
export function letterOf({ explanation, ...letter }: AnswerLetter): Letter {
  return composeLetter({ ...letter, term: explanationSentences(explanation, letter.locale) });
}
