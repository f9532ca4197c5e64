import type { AnswerMaterial } from '../desk/answerMaterial.js';
import type { CaseDetail } from '../desk/client.js';
import { sketchLetter } from '../letters/composeLetter.js';
import type { Letter } from '../letters/letter.js';
import type { Locale } from '../texts/catalogue.js';
import { composerTexts } from '../texts/composer.js';
import { clockFaceView, type ClockFace } from './clockFace.js';
import type { CommandValues } from './commandFields.js';
import { commandForm, type CommandFormView } from './commandForm.js';
import { composerChecks, type ComposerCheck } from './composerChecks.js';
import { decisionOf, draftedLetter } from './composerLetter.js';

/** What shows while an answer is drafted, already worded. */
export interface ComposerView {
  form: CommandFormView;
  /** The clock of the law; absent where none runs. */
  clock?: ClockFace;
  /** Missing first; empty until the material of the answer is here. */
  checks: ComposerCheck[];
  /** "6 de 9". */
  summary: string;
  /** Nothing is missing: it may be sent for approval. */
  ready: boolean;
  /** Why it cannot be sent yet. */
  why?: string;
  /** The letter as far as it goes, in the language of the filing. */
  letter?: Letter;
}

export interface ComposerContext {
  detail: CaseDetail;
  /** Absent while it is being read. */
  material: AnswerMaterial | undefined;
  /** Language of whoever drafts; the letter has its own. */
  locale: Locale;
  /** ISO instant. */
  now: string;
}

/**
 * What is shown to whoever drafts the answer of a case: the form, what the draft is held against, and the letter that it would become.
 *
 * @throws PqrsError `time-bad-instant`
 * @example
 * composerView({}, context).why // 'Complete los 2 puntos que faltan para enviarla.'
 */
export function composerView(values: CommandValues, { detail, material, locale, now }: ComposerContext): ComposerView {
  const texts = composerTexts[locale];
  const form = commandForm('draftAnswer', values, { detail, locale, assignees: [] });
  const [clock] = detail.clocks;
  const shown = { form, ...(clock && { clock: clockFaceView(clock, now, locale) }) };
  if (!material) return { ...shown, checks: [], summary: '', ready: false, why: texts.waiting };
  const read = (name: string) => form.fields.find(({ field }) => field === name)?.value ?? '';
  const input = draftedLetter(detail, material, read);
  const checks = composerChecks(detail, material, input, read, locale);
  const missing = checks.filter(({ state }) => state === 'missing').length;
  const letter = sketchLetter(input);
  // Nothing says what a draft decides before somebody chose it.
  const blocks = letter.blocks.filter(({ kind }) => kind !== 'decision' || decisionOf(read) !== undefined);
  return {
    ...shown,
    checks,
    summary: texts.summary(checks.filter(({ state }) => state === 'met').length, checks.length),
    ready: missing === 0,
    ...(missing > 0 && { why: texts.complete(missing) }),
    letter: { ...letter, blocks },
  };
}
