import type { Category } from '../case/category.js';
import type { Decision } from '../case/event.js';
import type { Submission } from '../case/submission.js';
import type { Locale } from '../texts/catalogue.js';
import type { RecourseName } from '../texts/recourse.js';
import type { Item, ItemAnswer, ItemOutcome } from '../case/item.js';
import type { FilledTemplate } from './fillTemplate.js';
import type { LegalBasis } from './legalBasis.js';

/** Whoever sends a letter, as its head prints it. */
export interface LetterSender {
  name: string;
  taxId?: string;
  address?: string;
  /** Place of the dateline; without it the letter is dated alone. */
  municipality?: string;
  phone: string;
  email?: string;
}

/** The case that a letter answers. */
export interface LetterCase {
  radicado: string;
  /** Instant of receipt, with offset. */
  receivedAt: string;
  /** As classified now. */
  category: Category;
  submission: Pick<Submission, 'anonymous' | 'subject' | 'person' | 'answerBy'>;
}

/** A basis as whoever wrote the answer cites it: a norm that the product does not know, or a clause of a contract. */
export interface CitedBasis {
  citation: string;
  label?: undefined;
}

/** Recourses in the answer's own words. Blank lines part paragraphs. */
export interface RecourseText {
  text: string;
}

/** What a letter of answer is composed from. Everything that people wrote is plain text. */
export interface LetterInput {
  locale: Locale;
  sender: LetterSender;
  /** Civil date of the letter. */
  date: string;
  /** Zone in which the instant of receipt is worded. */
  timeZone: string;
  case: LetterCase;
  /** The analysis: a filled template, or a text with nothing missing. Blank lines part paragraphs. */
  body: Pick<FilledTemplate, 'text' | 'missing'>;
  decision: Decision;
  items: readonly Item[];
  answers: readonly ItemAnswer[];
  /** What is promised, by when where that was said: a civil date. */
  remedies?: readonly { text: string; dueDate?: string }[];
  legalBasis: readonly (LegalBasis | CitedBasis)[];
  /** The explanation of the due date, sentence by sentence: `explanationSentences`. */
  term: readonly string[];
  recourse: readonly (RecourseName | RecourseText)[];
  signatory: { name: string; role: string };
  /** Nobody approved it yet: its title, signature and notice say so. */
  draft?: true;
}

/** Part of a letter. Renderers turn each kind into their own; none words anything by itself. */
export type LetterBlock =
  | { kind: 'sender'; name: string; lines: string[] }
  | { kind: 'dateline'; text: string; date: string }
  | { kind: 'addressee'; lines: string[] }
  | { kind: 'title'; text: string }
  | { kind: 'reference'; rows: { label: string; text: string }[] }
  | { kind: 'greeting'; text: string }
  | { kind: 'section'; part: 'analysis' | 'term' | 'recourse' | 'notification'; title: string; paragraphs: string[] }
  | {
      kind: 'decision';
      title: string;
      lead: string;
      columns: { item: string; outcome: string; reason: string };
      rows: { itemId: string; item: string; outcome: ItemOutcome; outcomeText: string; reason: string }[];
    }
  | { kind: 'remedies'; title: string; lead: string; remedies: { text: string; by?: string }[] }
  | { kind: 'legalBasis'; title: string; norms: (LegalBasis | CitedBasis)[] }
  | { kind: 'signature'; farewell: string; name: string; role: string }
  | { kind: 'notice'; text: string };

/** A letter in parts, worded and in its order. */
export interface Letter {
  locale: Locale;
  /** Of the document, with the radicado. */
  title: string;
  radicado: string;
  sender: string;
  /** Civil date. */
  date: string;
  blocks: LetterBlock[];
}
