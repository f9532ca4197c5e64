import type { Catalogue } from './catalogue.js';
import type { CommandName } from './commandNames.js';
import { commandTextsEn } from './commandsEn.js';
import { commandTextsEs } from './commandsEs.js';
import { commandTextsPt } from './commandsPt.js';

/** The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string, Text = string> = Readonly<Record<Keys, Text>>;
type Label =
  | 'otherCase'
  | 'note'
  | 'answer'
  | 'contact'
  | 'asked'
  | 'came'
  | 'areaQuestion'
  | 'areaAnswer'
  | 'items'
  | 'decision'
  | 'basis'
  | 'recourse'
  | 'remedies'
  | 'itemReason'
  | 'reason'
  | 'returnReason'
  | 'otherChannel'
  | 'category'
  | 'subtype'
  | 'assignee'
  | 'notifyBy'
  | 'contactBy'
  | 'direction'
  | 'proof'
  | 'reference'
  | 'evidence'
  | 'remedy'
  | 'cause'
  | 'recurrent'
  | 'action'
  | 'ground'
  | 'area'
  | 'request'
  | 'dueDate'
  | 'until'
  | 'body'
  | 'kind'
  | 'data'
  | 'recipient'
  | 'purpose'
  | 'legalBasis'
  | 'expiresOn'
  | 'disclosure'
  | 'granted'
  | 'penalty'
  | 'alert'
  | 'level'
  | 'origin'
  | 'penaltyBasis'
  | 'amountCop'
  | 'notifiedOn'
  | 'probability'
  | 'penaltyId'
  | 'penaltyDecision'
  | 'legalSignOff'
  | 'authority'
  | 'letter'
  | 'owner'
  | 'requirement'
  | 'contract'
  | 'impact'
  | 'urgency'
  | 'pauseReason'
  | 'termAmount'
  | 'termUnit';

/** The words of the forms by which something is done to a case. They stand apart, for those who only show one. */
export interface CommandTexts {
  /** The button that carries the action out, where it differs from the one that opens its form. */
  confirm: Partial<Each<CommandName>>;
  /** What is said once it was carried out; {@link CommandTexts.saved} where there is nothing of its own. */
  done: Partial<Each<CommandName>>;
  saved: string;
  help: Partial<Each<CommandName>>;
  labels: Each<Label>;
  hints: Partial<Each<Label>>;
  /** What whoever approves vouches for. */
  checks: Each<'clear' | 'congruent' | 'ofSubstance' | 'sensitiveData'>;
  checkMissing: string;
  itemOutcome(place: number, text: string): string;
  /** The last day of something promised. */
  remedyBy(promise: string): string;
  /** What makes a case grave, as a point to tick. */
  facts: Each<'safety' | 'regulatorOrJudge' | 'strategicAccount' | 'media' | 'vulnerablePerson' | 'repeated'>;
  badAmount: string;
  badPercent: string;
  badTime: string;
  origins: Each<'customer' | 'authority'>;
  withdrawals: Each<'express' | 'tacit'>;
  directions: Each<'in' | 'out'>;
  grant: Each<'yes' | 'no'>;
  /** Where a person may turn: what the form proposes. */
  usualRecourse: string;
  optional: string;
  badDate: string;
  choose: string;
}

export const commandTexts: Catalogue<CommandTexts> = {
  'es-CO': commandTextsEs,
  en: commandTextsEn,
  'pt-BR': commandTextsPt,
};
