import { PqrsError } from '../errors.js';
import { caseWords } from '../texts/caseWords.js';
import { fill } from '../texts/fill.js';
import { letterTexts } from '../texts/letter.js';
import { recourseTexts } from '../texts/recourse.js';
import { yourCase } from '../texts/receipt.js';
import { civilDateAt } from '../time/zone.js';
import type { LegalBasis } from './legalBasis.js';
import type { CitedBasis, Letter, LetterBlock, LetterInput } from './letter.js';
import { letterDate } from './letterDates.js';
import { isCongruent, letterGaps } from './letterGaps.js';
import { recourses } from './recourse.js';
import { cleanParagraph, isBlank, plainValue } from './variable.js';

function filledLines(lines: readonly (string | undefined)[]): string[] {
  return lines.flatMap((line) => (line === undefined || isBlank(line) ? [] : [plainValue(line)]));
}

function paragraphsOf(text: string): string[] {
  return cleanParagraph(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim());
}

function head({ locale, sender, date }: LetterInput): LetterBlock[] {
  const texts = letterTexts[locale];
  const lines = filledLines([
    sender.taxId && fill(texts.taxId, { id: sender.taxId }),
    [sender.address, sender.municipality].filter(Boolean).join(', '),
    fill(texts.phone, { phone: sender.phone }),
    sender.email,
  ]);
  const day = letterDate(date, locale);
  const place = plainValue(sender.municipality ?? '');
  return [
    { kind: 'sender', name: plainValue(sender.name), lines },
    { kind: 'dateline', date, text: place === '' ? day : fill(texts.dateline, { place, date: day }) },
  ];
}

/** Name and where the answer goes; of an anonymous person nothing, even if something came along. */
function addressee({ locale, case: { submission } }: LetterInput): LetterBlock {
  const { anonymous, person, answerBy } = submission;
  if (anonymous || person === undefined) return { kind: 'addressee', lines: [letterTexts[locale].anonymous] };
  const where = answerBy === 'post' ? [person.address, person.municipality] : [person.email];
  return { kind: 'addressee', lines: filledLines([person.name, ...(answerBy === 'tracking' ? [] : where)]) };
}

function reference({ locale, timeZone, case: answered }: LetterInput): LetterBlock {
  const texts = letterTexts[locale];
  const received = letterDate(civilDateAt(answered.receivedAt, timeZone), locale);
  return {
    kind: 'reference',
    rows: [
      { label: texts.radicado, text: answered.radicado },
      { label: texts.received, text: received },
      { label: texts.subject, text: plainValue(answered.submission.subject) },
    ],
  };
}

function decisionBlock({ locale, decision, items, answers }: LetterInput): LetterBlock {
  const texts = letterTexts[locale];
  const rows = items.flatMap((item) => {
    const answer = answers.find((one) => one.itemId === item.id);
    if (!answer) return [];
    return {
      itemId: item.id,
      item: plainValue(item.text),
      outcome: answer.outcome,
      outcomeText: caseWords[locale].decisions[answer.outcome],
      reason: plainValue(answer.reason ?? '') || texts.asAsked,
    };
  });
  const { columns, sections } = texts;
  return { kind: 'decision', title: sections.decision, lead: texts.decision[decision], columns: { ...columns }, rows };
}

/** What is promised, each thing with its last day; no part of a letter that promises nothing. */
function promises({ locale, remedies = [] }: LetterInput): LetterBlock[] {
  if (remedies.length === 0) return [];
  const { sections, promise, promisedBy } = letterTexts[locale];
  const worded = remedies.map(({ text, dueDate }) => ({
    text: plainValue(text),
    ...(dueDate !== undefined && { by: fill(promisedBy, { date: letterDate(dueDate, locale) }) }),
  }));
  return [{ kind: 'remedies', title: sections.remedies, lead: promise, remedies: worded }];
}

function recourseParagraphs({ locale, recourse }: LetterInput): string[] {
  return recourse.flatMap((id) => {
    if (typeof id === 'object') return paragraphsOf(id.text);
    const text = recourseTexts[locale][id];
    const citation = recourses.find((one) => one.id === id)?.citation;
    if (citation === undefined) return text;
    return fill(letterTexts[locale].recourseCited, { text: text.replace(/\.$/, ''), citation });
  });
}

function printedBasis(basis: LetterInput['legalBasis'][number]): LegalBasis | CitedBasis {
  return basis.label === undefined ? { citation: plainValue(basis.citation) } : { ...basis };
}

function foot({ locale, signatory, draft }: LetterInput): LetterBlock[] {
  const texts = letterTexts[locale];
  const role = plainValue(signatory.role);
  return [
    {
      kind: 'signature',
      farewell: texts.farewell,
      name: plainValue(signatory.name),
      role: draft ? fill(texts.draftRole, { role }) : role,
    },
    { kind: 'notice', text: draft ? texts.draftNotice : texts.notice },
  ];
}

function refuseFaulty(input: LetterInput): void {
  const gaps = letterGaps(input);
  if (gaps.length > 0) {
    const missing = gaps.map(({ part, id }) => (id === undefined ? part : `${part}:${id}`));
    throw new PqrsError(
      'letter-incomplete',
      `The letter lacks ${missing.join(', ')}.`,
      'Answer each thing asked, with a reason unless it is granted, and fill in the parts named.',
      { missing },
    );
  }
  if (isCongruent(input)) return;
  throw new PqrsError(
    'letter-incongruent',
    `The letter decides "${input.decision}" as a whole, and otherwise item by item.`,
    'Make the decision that of the items: partlyGranted unless all are granted or all denied.',
  );
}

/**
 * Composes the letter that answers a case, in parts that are already worded: sender, place and date, addressee, radicado and subject,
 * analysis, the decision on each thing asked with its reason, what is promised and by when, legal basis, how the term was counted, recourses, how it is
 * notified, signature and notice.
 *
 * @throws PqrsError `letter-incomplete` with `missing` (parts and ids, never what people wrote), `letter-incongruent` when the whole
 *   contradicts the items, `time-bad-date`, `time-bad-instant`, `time-bad-zone`
 * @example
 * composeLetter(input).title // 'Respuesta a su reclamo · AND-2026-004702-0'
 */
export function composeLetter(input: LetterInput): Letter {
  refuseFaulty(input);
  return sketchLetter(input);
}

/**
 * The letter as far as it goes, for whoever writes it to look at: what it lacks is empty, and nothing is refused for it.
 *
 * @throws PqrsError `time-bad-date`, `time-bad-instant`, `time-bad-zone`
 * @example
 * sketchLetter({ ...input, recourse: [] }).title // 'Respuesta a su reclamo · AND-2026-004702-0'
 */
export function sketchLetter(input: LetterInput): Letter {
  const { locale, sender, date, case: answered, legalBasis } = input;
  const texts = letterTexts[locale];
  const { sections } = texts;
  const title = fill(input.draft ? texts.draftTitle : texts.title, { yours: yourCase[locale][answered.category] });
  const blocks: LetterBlock[] = [
    ...head(input),
    addressee(input),
    { kind: 'title', text: title },
    reference(input),
    { kind: 'greeting', text: texts.greeting },
    { kind: 'section', part: 'analysis', title: sections.analysis, paragraphs: paragraphsOf(input.body.text) },
    decisionBlock(input),
    ...promises(input),
    { kind: 'legalBasis', title: sections.legalBasis, norms: legalBasis.map(printedBasis) },
    { kind: 'section', part: 'term', title: sections.term, paragraphs: [input.term.join(' ')] },
    { kind: 'section', part: 'recourse', title: sections.recourse, paragraphs: recourseParagraphs(input) },
    {
      kind: 'section',
      part: 'notification',
      title: sections.notification,
      paragraphs: [texts.notification[answered.submission.answerBy]],
    },
    ...foot(input),
  ];
  return {
    locale,
    title: `${title} · ${answered.radicado}`,
    radicado: answered.radicado,
    sender: sender.name,
    date,
    blocks,
  };
}
