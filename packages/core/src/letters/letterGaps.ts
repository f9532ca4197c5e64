import { coverage, wholeOutcome } from '../case/coverage.js';
import type { LetterInput } from './letter.js';
import { isBlank } from './variable.js';

/** Something that a letter of answer must have and lacks. */
export interface LetterGap {
  part:
    | 'radicado'
    | 'addressee'
    | 'analysis'
    | 'variable'
    | 'answer'
    | 'reason'
    | 'oneAnswer'
    | 'item'
    | 'legalBasis'
    | 'term'
    | 'recourse'
    | 'signatory';
  /** Variable or item that it is about. */
  id?: string;
  /** Words of that item. */
  text?: string;
}

function bodyGaps({ body }: LetterInput): LetterGap[] {
  const left = body.missing.map((id): LetterGap => ({ part: 'variable', id }));
  return isBlank(body.text) ? [{ part: 'analysis' }, ...left] : left;
}

function itemGaps({ items, answers }: LetterInput): LetterGap[] {
  const { unanswered, withoutReason, repeated, unasked } = coverage(items, answers);
  return [
    ...unanswered.map((item): LetterGap => ({ part: 'answer', ...item })),
    ...withoutReason.map((item): LetterGap => ({ part: 'reason', ...item })),
    ...repeated.map((item): LetterGap => ({ part: 'oneAnswer', ...item })),
    ...unasked.map((id): LetterGap => ({ part: 'item', id })),
  ];
}

/**
 * What a letter lacks of the least that an answer must have: radicado, whom it is for, analysis, an answer to each thing asked (with its
 * reason unless granted), the basis, the term, the recourses and who signs. Empty when it can be composed.
 *
 * @example
 * letterGaps({...input, answers: []}) // [{part: 'answer', id: 'a', text: 'Que cambien el datáfono'}]
 */
export function letterGaps(input: LetterInput): LetterGap[] {
  const { submission, radicado } = input.case;
  const lacks = (part: LetterGap['part'], missing: boolean): LetterGap[] => (missing ? [{ part }] : []);
  return [
    ...lacks('radicado', isBlank(radicado)),
    ...lacks('addressee', !submission.anonymous && isBlank(submission.person?.name)),
    ...bodyGaps(input),
    ...itemGaps(input),
    ...lacks(
      'legalBasis',
      input.legalBasis.every(({ citation }) => isBlank(citation)),
    ),
    ...lacks('term', input.term.length === 0),
    ...lacks(
      'recourse',
      input.recourse.every((one) => typeof one === 'object' && isBlank(one.text)),
    ),
    ...lacks('signatory', isBlank(input.signatory.name) || isBlank(input.signatory.role)),
  ];
}

/** Whether the decision as a whole says what the items say; information decides no item. */
export function isCongruent({ decision, items, answers }: LetterInput): boolean {
  return items.length === 0 || decision === wholeOutcome(answers);
}
