import type { Catalogue } from './catalogue.js';
import { panelTextsEn } from './panelEn.js';
import { panelTextsEs } from './panelEs.js';
import { panelTextsPt } from './panelPt.js';

type Each<Keys extends string, Text = string> = Readonly<Record<Keys, Text>>;
type Command =
  | 'classify'
  | 'assign'
  | 'note'
  | 'draftAnswer'
  | 'approveAnswer'
  | 'returnAnswer'
  | 'notifyAnswer'
  | 'confirmNotification'
  | 'close'
  | 'reopen';
type Step = 'answerDrafted' | 'answerApproved' | 'answerNotified' | 'notificationConfirmed';
type PersonRow = 'name' | 'document' | 'email' | 'phone' | 'address' | 'municipality';

/** The texts of the case panel. */
export interface PanelTexts {
  heading: string;
  /** The term "radicado" before the number, for assistive technology. */
  radicado: string;
  copyRadicado: string;
  radicadoCopied: string;
  closing: string;
  stepsDone(done: number, total: number): string;
  steps: Each<Step>;
  missing: Each<Step>;
  complete: string;
  done: string;
  notDone: string;
  petitioner: string;
  person: Each<PersonRow>;
  anonymousHelp: string;
  story: string;
  facts: string;
  request: string;
  answerBy: string;
  channel: string;
  origin(system: string, status: string): string;
  owner: string;
  stage: string;
  answer: string;
  draftedBy(name: string, when: string): string;
  approvedBy(name: string, when: string): string;
  returnedBy(name: string, when: string): string;
  notifiedOn(when: string): string;
  timeline: string;
  by(name: string): string;
  /** Something of today, by its time of day. */
  today(time: string): string;
  notSeen: string;
  all(count: number): string;
  events: {
    registered: string;
    classified(category: string): string;
    assigned(name: string): string;
    noted: string;
    answerDrafted: string;
    answerApproved: string;
    answerReturned: string;
    answerNotified: string;
    notificationConfirmed: string;
    closed: string;
    reopened: string;
  };
  actions: Each<Command>;
  /** The button that carries the action out, where it differs from the one that opens its form. */
  confirm: Each<Command>;
  carriedOut: Each<Command>;
  more: string;
  cancel: string;
  saving: string;
  waiting: { approval: string; samePerson: string; role: string; restricted: string };
  fields: {
    answer: string;
    answerHint: string;
    decision: string;
    reason: string;
    returnReason: string;
    note: string;
    noteHint: string;
    category: string;
    subtype: string;
    assignee: string;
    notifyBy: string;
    proof: string;
    reference: string;
    referenceHint: string;
    choose: string;
  };
  help: { approveAnswer: string; close: string; notifyAnswer: string };
  required: string;
  chooseOne: string;
  showAll: string;
  showLess: string;
  tooLong(length: string, max: string): string;
  loading: string;
  failed: string;
  empty: string;
}

export const panelTexts: Catalogue<PanelTexts> = { 'es-CO': panelTextsEs, en: panelTextsEn, 'pt-BR': panelTextsPt };
