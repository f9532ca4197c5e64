import type { Catalogue } from './catalogue.js';
import { composerTextsEn } from './composerEn.js';
import { composerTextsEs } from './composerEs.js';
import { composerTextsPt } from './composerPt.js';

/** The keys are those of the view; they are written again because this folder stands below it. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;
type Check =
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

/** The words with which an answer is drafted. */
export interface ComposerTexts {
  heading: string;
  /** Name of the switch between the two below. */
  mode: string;
  edit: string;
  preview: string;
  save: string;
  saved(time: string): string;
  /** The browser keeps nothing. */
  notSaved: string;
  recovered: string;
  back: string;
  /** Before whom the letter goes to. */
  to: string;
  template: string;
  noTemplate: string;
  useTemplate: string;
  templateAdded: string;
  insertData: string;
  norms: string;
  findNorm: string;
  noNorm: string;
  confirmNorm: string;
  words(count: number): string;
  reviewTitle: string;
  summary(met: number, total: number): string;
  states: Each<'missing' | 'review' | 'waiting' | 'met'>;
  checks: Each<Check>;
  completeData(count: number): string;
  answersItems(count: number): string;
  unsaid(items: string): string;
  incongruent(decision: string): string;
  uncertainBasis(citations: string): string;
  addRecourse: string;
  nothingPromised: string;
  hasDocument: string;
  noName: string;
  askedChannel(channel: string): string;
  approvesHead: string;
  approves(names: string): string;
  complete(missing: number): string;
  waiting: string;
  /** In the preview, where a part is empty. */
  toComplete: string;
  noPreview: string;
  /** The answer is not to be drafted now by this person. */
  notNow: string;
  empty: string;
}

export const composerTexts: Catalogue<ComposerTexts> = {
  'es-CO': composerTextsEs,
  en: composerTextsEn,
  'pt-BR': composerTextsPt,
};
