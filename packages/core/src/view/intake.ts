import type { AnswerChannel, Category, Channel, PeticionSubtype } from '../case/category.js';
import { answerChannels, categories, peticionSubtypes } from '../case/category.js';
import { checkSubmission } from '../case/checkSubmission.js';
import { cleanText } from '../fields/fieldCheck.js';
import type { Person, Submission } from '../case/submission.js';
import type { FieldProblem } from '../errors.js';
import type { Locale } from '../texts/catalogue.js';
import { keptFiles, type DraftFile } from './draftFiles.js';

/** The typed fields of the intake form, by the path that field problems use. */
export const intakeFields = [
  'subject',
  'facts',
  'request',
  'productSerial',
  'person.name',
  'person.documentType',
  'person.documentNumber',
  'person.email',
  'person.phone',
  'person.address',
  'person.municipality',
] as const;
export type IntakeField = (typeof intakeFields)[number];

/** The five steps of the intake form, in order: step 1 is the first. */
export const intakeSteps = ['kind', 'facts', 'person', 'answer', 'review'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

/** What a person has written so far. It is plain JSON, so that it can be kept and taken up again. */
export interface IntakeDraft {
  category?: Category;
  subtype: PeticionSubtype;
  anonymous: boolean;
  consent: boolean;
  answerBy: AnswerChannel;
  /** Files that the service keeps for it. */
  files?: readonly DraftFile[];
  /** What was typed, word for word, by field. */
  fields: Partial<Record<IntakeField, string>>;
  /** Idempotency key of the filing: the same until the service has answered. */
  key: string;
}

/** How long a kept draft lives. */
export const draftDays = 7;

/**
 * The longest wait for an answer in business days, by what is filed (Ley 1755 de 2015, art. 14; Ley 1480 de 2011, art. 58 num. 5).
 * The form promises these numbers before anything is sent; a test holds them to the norms that bind a case once it is filed.
 *
 * @example
 * answerDays('peticion', 'consulta') // 30
 * answerDays('reclamo') // 15
 */
export function answerDays(category: Category, subtype: PeticionSubtype = 'general'): number {
  if (category !== 'peticion') return 15;
  return { general: 15, informacion: 10, consulta: 30 }[subtype];
}

/** A draft with nothing in it but its key, the commonest document and, where the host knows it, the kind. */
export function emptyDraft(key: string, category?: Category): IntakeDraft {
  return {
    ...(category && { category }),
    subtype: 'general',
    anonymous: false,
    consent: false,
    answerBy: 'email',
    fields: { 'person.documentType': 'CC' },
    key,
  };
}

/** What a submission takes from the form around it. */
export interface IntakeSetting {
  channel: Channel;
  language: Locale;
  consentVersion: string;
}

/** A submission that may still lack its kind. */
export type UnfinishedSubmission = Omit<Submission, 'category'> & { category?: Category };

/**
 * What a draft files. Ends of texts are trimmed and invisible control characters fall away, for nobody can see them to correct them.
 * An anonymous draft files no person at all, whatever was typed before, and its answer is read with the code.
 *
 * @example
 * toSubmission({ ...draft, anonymous: true }, setting).person // undefined
 */
export function toSubmission(draft: IntakeDraft, setting: IntakeSetting): UnfinishedSubmission {
  const text = (field: IntakeField): string => typedText(field, draft.fields[field] ?? '');
  const [request, productSerial] = [text('request'), asksForSerial(draft.category) ? text('productSerial') : ''];
  return {
    ...(draft.category && { category: draft.category }),
    ...(draft.category === 'peticion' && { subtype: draft.subtype }),
    subject: text('subject'),
    facts: text('facts'),
    ...(request && { request }),
    anonymous: draft.anonymous,
    ...(!draft.anonymous && { person: personOf(draft, text) }),
    answerBy: draft.anonymous ? 'tracking' : draft.answerBy,
    consentVersion: draft.consent ? setting.consentVersion : '',
    channel: setting.channel,
    ...(productSerial && { productSerial }),
    language: setting.language,
  };
}

/** Whether what is filed may be about a product that bears a serial. */
export function asksForSerial(category: Category | undefined): boolean {
  return category === 'reclamo';
}

function personOf(draft: IntakeDraft, text: (field: IntakeField) => string): Person {
  const person: Record<string, string> = { name: text('person.name') };
  for (const field of intakeFields) {
    const byPost = field === 'person.address' || field === 'person.municipality';
    if (!field.startsWith('person.') || (byPost && draft.answerBy !== 'post')) continue;
    const value = text(field);
    if (value) person[field.slice('person.'.length)] = value;
  }
  return person as unknown as Person;
}

const manyLines: ReadonlySet<IntakeField> = new Set(['facts', 'request']);

/**
 * A typed text as it is filed. Marks of writing direction and joiners stay: they are part of how people write. Dots, commas and spaces
 * that people put into a document number go.
 *
 * @example
 * typedText('person.documentNumber', '52.418.903') // '52418903'
 */
export function typedText(field: IntakeField, typed: string): string {
  if (field === 'person.documentNumber') return typed.replace(/[\s.,]/g, '');
  const lines = manyLines.has(field) ? typed : typed.replace(/[\t\n\r]+/g, ' ');
  return cleanText(lines.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu, ''));
}

/**
 * What is wrong with a draft, in the order of the form: what the service would refuse, and a municipality for an answer by post.
 *
 * @example
 * intakeProblems(emptyDraft('key'), setting)[0] // { field: 'category', code: 'required' }
 */
export function intakeProblems(draft: IntakeDraft, setting: IntakeSetting): FieldProblem[] {
  const submission = toSubmission(draft, setting);
  const problems = checkSubmission(submission);
  if (submission.answerBy === 'post' && !submission.person?.municipality)
    problems.push({ field: 'person.municipality', code: 'required' });
  return problems;
}

const stepFields: Record<IntakeStep, readonly string[]> = {
  kind: ['category', 'subtype'],
  facts: ['subject', 'facts', 'request', 'productSerial', 'attachments'],
  person: [
    'anonymous',
    'person',
    'person.name',
    'person.documentType',
    'person.documentNumber',
    'person.email',
    'person.phone',
    'consentVersion',
  ],
  answer: ['answerBy', 'person.email', 'person.address', 'person.municipality'],
  review: [],
};

/**
 * The problems that a person can mend at a step, in the order of its fields. The e-mail stands at two steps: what was typed is checked
 * with the other data; that it is missing is said only where the answer by e-mail is chosen. Review shows what no step can mend.
 */
export function problemsAtStep(step: IntakeStep, problems: readonly FieldProblem[]): FieldProblem[] {
  if (step === 'review') return problems.filter((problem) => !Object.values(stepFields).flat().includes(problem.field));
  const fields = stepFields[step];
  return fields.flatMap((field) =>
    problems.filter(
      (problem) =>
        problem.field === field && !(step === 'person' && field === 'person.email' && problem.code === 'required'),
    ),
  );
}

/** The first step with a problem to mend; undefined when there is none at all. */
export function firstStepToMend(problems: readonly FieldProblem[]): IntakeStep | undefined {
  return intakeSteps.find((step) => problemsAtStep(step, problems).length > 0);
}

/** The draft as others may see it: an anonymous one without what was typed about the person. */
export function publicDraft(draft: IntakeDraft): IntakeDraft {
  if (!draft.anonymous) return draft;
  const typed = Object.entries(draft.fields).filter(([field]) => !field.startsWith('person.'));
  return { ...draft, fields: Object.fromEntries(typed) };
}

/**
 * The draft as text to keep on the person's device, or undefined when nothing may be kept: an anonymous draft leaves no trace.
 *
 * @param now ISO instant.
 */
export function keepDraft(draft: IntakeDraft, now: string): string | undefined {
  return draft.anonymous ? undefined : JSON.stringify({ version: 1, savedAt: now, draft });
}

/**
 * Takes up a kept draft. Anything that is not one, is of another version or older than {@link draftDays} days gives undefined.
 * Consent is never taken up: it is an act of the person, given anew.
 *
 * @param now ISO instant.
 */
export function recallDraft(kept: string, now: string): { draft: IntakeDraft; savedAt: string } | undefined {
  const { version, savedAt, draft } = parseObject(kept);
  if (version !== 1 || typeof savedAt !== 'string' || !isObject(draft)) return undefined;
  const age = Date.parse(now) - Date.parse(savedAt);
  if (!(age <= draftDays * 86_400_000) || draft['anonymous'] === true || typeof draft['key'] !== 'string')
    return undefined;
  return { savedAt, draft: readDraft(draft, draft['key'], now) };
}

function readDraft(kept: Record<string, unknown>, key: string, now: string): IntakeDraft {
  const draft = emptyDraft(key, oneOf(categories, kept['category']));
  draft.subtype = oneOf(peticionSubtypes, kept['subtype']) ?? draft.subtype;
  draft.answerBy = oneOf(answerChannels, kept['answerBy']) ?? draft.answerBy;
  const fields = isObject(kept['fields']) ? kept['fields'] : {};
  for (const field of intakeFields) {
    const value = fields[field];
    if (typeof value === 'string') draft.fields[field] = value;
  }
  const files = keptFiles(kept['files'], now);
  if (files.length > 0) draft.files = files;
  return draft;
}

function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value | undefined {
  return values.find((value) => value === given);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
