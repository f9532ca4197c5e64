import { wholeOutcome } from '../case/coverage.js';
import type { Item } from '../case/item.js';
import type { AnswerMaterial } from '../desk/answerMaterial.js';
import type { CaseDetail } from '../desk/client.js';
import { languageHints } from '../letters/languageHints.js';
import { isCongruent, letterGaps, type LetterGap } from '../letters/letterGaps.js';
import type { LetterInput } from '../letters/letter.js';
import { openPlaces } from '../letters/openPlaces.js';
import type { Locale } from '../texts/catalogue.js';
import { caseWords } from '../texts/caseWords.js';
import { composerTexts } from '../texts/composer.js';
import { foldText } from '../texts/fold.js';
import type { CommandField } from './commandFields.js';
import { decisionOf, type DraftReader } from './composerLetter.js';

/** `missing` keeps the draft from being sent; `review` is for a person to look at; `waiting` comes after it is sent. */
export type CheckState = 'missing' | 'review' | 'waiting' | 'met';
export type ComposerCheckName =
  | 'data'
  | 'text'
  | 'items'
  | 'decision'
  | 'basis'
  | 'recourse'
  | 'remedies'
  | 'language'
  | 'personal'
  | 'channel'
  | 'approval';

/** One thing that is looked at before a draft is sent, in words. */
export interface ComposerCheck {
  name: ComposerCheckName;
  state: CheckState;
  stateWord: string;
  label: string;
  note?: string;
  /** Where it is mended. */
  field?: CommandField;
  /** Place in the text that it is about, in UTF-16 units. */
  place?: { start: number; end: number };
}

type Verdict = Omit<ComposerCheck, 'name' | 'stateWord' | 'label'> & { label?: string };

interface Draft {
  detail: CaseDetail;
  material: AnswerMaterial;
  letter: LetterInput;
  gaps: readonly LetterGap[];
  read: DraftReader;
  locale: Locale;
}

const order: readonly CheckState[] = ['missing', 'review', 'waiting', 'met'];

/**
 * What a draft is held against before it is sent for approval: what the letter would lack (`letterGaps`), and what a person should look at.
 * What is missing comes first. That a text speaks of an item is told by its words alone, and so is no more than a hint.
 */
export function composerChecks(
  detail: CaseDetail,
  material: AnswerMaterial,
  letter: LetterInput,
  read: DraftReader,
  locale: Locale,
): ComposerCheck[] {
  const draft: Draft = { detail, material, letter, gaps: letterGaps(letter), read, locale };
  const texts = composerTexts[locale];
  const found = (Object.keys(verdicts) as ComposerCheckName[]).map((name): ComposerCheck => {
    const { label = texts.checks[name], ...verdict } = verdicts[name](draft);
    return { name, label, stateWord: texts.states[verdict.state], ...verdict };
  });
  return found.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

const verdicts: Readonly<Record<ComposerCheckName, (draft: Draft) => Verdict>> = {
  data({ material, read, locale }) {
    const open = openPlaces(read('text'), material.locale);
    const [place] = open;
    if (!place) return { state: 'met' };
    const labels = [...new Set(open.map(({ label }) => label))].join(', ');
    return {
      ...{ state: 'missing', note: labels, field: 'text', place },
      label: composerTexts[locale].completeData(open.length),
    };
  },
  text: ({ gaps }) => (has(gaps, 'analysis') ? { state: 'missing', field: 'text' } : { state: 'met' }),
  items({ detail, gaps, letter, locale }) {
    const texts = composerTexts[locale];
    const label = texts.answersItems(detail.items.length);
    const open = gaps.filter(({ part }) => part === 'answer' || part === 'reason');
    const [first] = open;
    if (first) {
      const field: CommandField =
        detail.items.length < 2
          ? 'decision'
          : first.part === 'answer'
            ? `outcome.${first.id ?? ''}`
            : `itemReason.${first.id ?? ''}`;
      return { state: 'missing', label, note: open.map(({ text }) => text).join('; '), field };
    }
    const unsaid = detail.items.filter((item) => !speaksOf(said(letter, item), item));
    if (unsaid.length === 0) return { state: 'met', label };
    return {
      ...{ state: 'review', label, field: 'text' },
      note: texts.unsaid(unsaid.map(({ text }) => text).join('; ')),
    };
  },
  decision({ letter, gaps, read, locale }) {
    const decision = decisionOf(read);
    if (!decision) return { state: 'missing', field: 'decision' };
    if (has(gaps, 'answer') || isCongruent(letter))
      return { state: 'met', note: caseWords[locale].decisions[decision] };
    const whole = wholeOutcome(letter.answers);
    const words = whole ? caseWords[locale].decisions[whole] : '';
    return { state: 'missing', field: 'decision', note: composerTexts[locale].incongruent(words) };
  },
  basis({ letter, gaps, locale }) {
    if (has(gaps, 'legalBasis')) return { state: 'missing', field: 'basis' };
    const uncertain = letter.legalBasis.filter((one) => 'verification' in one && one.verification !== 'verified');
    const note = (uncertain.length > 0 ? uncertain : letter.legalBasis).map(({ citation }) => citation).join('; ');
    if (uncertain.length === 0) return { state: 'met', note };
    return { state: 'review', field: 'basis', note: composerTexts[locale].uncertainBasis(note) };
  },
  recourse({ gaps, locale }) {
    if (!has(gaps, 'recourse')) return { state: 'met' };
    return { state: 'missing', field: 'recourse', note: composerTexts[locale].addRecourse };
  },
  remedies({ letter, locale }) {
    const { remedies = [] } = letter;
    const undated = remedies.findIndex(({ dueDate }) => dueDate === undefined);
    if (undated === -1)
      return { state: 'met', ...(remedies.length === 0 && { note: composerTexts[locale].nothingPromised }) };
    return { state: 'missing', field: `remedyBy.${undated + 1}`, note: remedies[undated]?.text ?? '' };
  },
  language({ material, read }) {
    const [hint] = languageHints(read('text'), material.locale);
    if (!hint) return { state: 'met' };
    return { state: 'review', field: 'text', note: hint.why, place: { start: hint.start, end: hint.end } };
  },
  personal({ detail, read, locale }) {
    const start = placeOfDocument(read('text'), detail.person?.documentNumber);
    if (start === undefined) return { state: 'met' };
    const end = start + (detail.person?.documentNumber?.length ?? 0);
    return { state: 'review', field: 'text', note: composerTexts[locale].hasDocument, place: { start, end } };
  },
  channel({ detail, gaps, locale }) {
    const words = caseWords[locale].answerChannels[detail.answerBy];
    const label = composerTexts[locale].askedChannel(words);
    return has(gaps, 'addressee')
      ? { state: 'review', label, note: composerTexts[locale].noName }
      : { state: 'met', label };
  },
  approval({ material, locale }) {
    const { approvesHead, approves } = composerTexts[locale];
    const names = material.standIns.map(({ name }) => name).join(', ');
    return { state: 'waiting', note: names === '' ? approvesHead : approves(names) };
  },
};

function has(gaps: readonly LetterGap[], wanted: LetterGap['part']): boolean {
  return gaps.some(({ part }) => part === wanted);
}

/** All that a letter says about an item. */
function said({ body, answers }: LetterInput, { id }: Item): string {
  return `${body.text} ${answers.find(({ itemId }) => itemId === id)?.reason ?? ''}`;
}

/** Shortest words that tell what an item is about, and how much of each is compared, so that "reparen" finds "reparamos". */
const telling = 5;

function speaksOf(text: string, item: Item): boolean {
  const folded = foldText(text);
  const stems = foldText(item.text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= telling)
    .map((word) => word.slice(0, telling));
  return stems.length === 0 || stems.some((stem) => folded.includes(stem));
}

function placeOfDocument(text: string, number = ''): number | undefined {
  const at = number.length < 5 ? -1 : text.indexOf(number);
  return at === -1 ? undefined : at;
}
