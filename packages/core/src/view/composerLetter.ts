import type { Decision } from '../case/event.js';
import type { ItemAnswer, ItemOutcome } from '../case/item.js';
import type { AnswerMaterial } from '../desk/answerMaterial.js';
import type { CaseDetail } from '../desk/client.js';
import type { LetterInput } from '../letters/letter.js';
import { letterTexts } from '../texts/letter.js';
import { linesOf, type CommandField } from './commandFields.js';
import { explanationSentences } from './explanationParagraph.js';

/** What stands in the form of a draft, by field. */
export type DraftReader = (field: CommandField) => string;

/** The letter that a draft would become; a draft without a decision informs until it has one. */
export function draftedLetter(detail: CaseDetail, material: AnswerMaterial, read: DraftReader): LetterInput {
  const { locale, date, timeZone, sender, signatory } = material;
  const { radicado, receivedAt, category, subject, anonymous, person, answerBy, items } = detail;
  const [clock] = detail.clocks;
  const recourse = read('recourse').trim();
  return {
    ...{ locale, date, timeZone, sender, signatory, items },
    case: { radicado, receivedAt, category, submission: { anonymous, subject, answerBy, ...(person && { person }) } },
    body: { text: read('text'), missing: [] },
    decision: decisionOf(read) ?? 'informed',
    answers: answersOf(detail, material, read),
    remedies: linesOf(read('remedies')).map((text, index) => promised(text, read(`remedyBy.${index + 1}`))),
    legalBasis: linesOf(read('basis')).map(
      (citation) => material.legalBasis.find((norm) => norm.citation === citation) ?? { citation },
    ),
    term: clock ? explanationSentences(clock.explanation, locale) : [],
    recourse: recourse === '' ? [] : [{ text: recourse }],
    draft: true,
  };
}

export function decisionOf(read: DraftReader): Decision | undefined {
  const decision = read('decision');
  return decision === '' ? undefined : (decision as Decision);
}

/** What the draft says of each item; of a single one it is what it decides as a whole, with the text for its reason. */
function answersOf({ items }: CaseDetail, { locale }: AnswerMaterial, read: DraftReader): ItemAnswer[] {
  const [only, ...others] = items;
  const decision = decisionOf(read);
  if (only && others.length === 0) {
    return decision ? [{ itemId: only.id, outcome: decision, ...reasonOf(letterTexts[locale].asAnalysed) }] : [];
  }
  return items.flatMap(({ id }) => {
    const outcome = read(`outcome.${id}`);
    if (outcome === '') return [];
    return { itemId: id, outcome: outcome as ItemOutcome, ...reasonOf(read(`itemReason.${id}`).trim()) };
  });
}

function reasonOf(reason: string): { reason?: string } {
  return reason === '' ? {} : { reason };
}

/** A day that is not whole yet is none. */
function promised(text: string, dueDate: string): { text: string; dueDate?: string } {
  return { text, ...(/^\d{4}-\d{2}-\d{2}$/.test(dueDate) && { dueDate }) };
}
