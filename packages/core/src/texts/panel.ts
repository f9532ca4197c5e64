import type { Catalogue } from './catalogue.js';
import { panelTextsEn } from './panelEn.js';
import { panelTextsEs } from './panelEs.js';
import { panelTextsPt } from './panelPt.js';

type Each<Keys extends string, Text = string> = Readonly<Record<Keys, Text>>;
type PersonRow = 'name' | 'document' | 'email' | 'phone' | 'address' | 'municipality';

/** The texts of the case panel. */
export interface PanelTexts {
  heading: string;
  /** The term "radicado" before the number, for assistive technology. */
  radicado: string;
  copyRadicado: string;
  radicadoCopied: string;
  closing: string;
  /** Over the steps that a case is attended by. */
  protocol: string;
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
  bouncedOn(when: string): string;
  /** An item that the answer says nothing of. */
  undecided: string;
  basis: string;
  recourse: string;
  promised: string;
  remedyPending: string;
  remedyDue(date: string): string;
  remedyExecuted(when: string): string;
  remedyVerified(when: string): string;
  item(place: number): string;
  priority: string;
  severity(word: string): string;
  alerts: string;
  timeline: string;
  by(name: string): string;
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
    contacted(channel: string): string;
    itemsSet(count: number): string;
    prioritized: string;
    informationRequested: string;
    informationReceived: string;
    termExtended: string;
    areaAsked(area: string): string;
    areaAnswered: string;
    notificationBounced: string;
    remedyExecuted: string;
    remedyVerified: string;
    causeCoded: string;
    lateDeclared: string;
    /** An actor who may not read the contract gets none. */
    agreementSet(contract: string): string;
    agreementPaused: string;
    agreementResumed: string;
    targetMissed(clock: string): string;
    assessed(severity: string): string;
    alerted(level: string): string;
    alertAcknowledged: string;
    escalated(level: string): string;
    protocolChosen: string;
    penaltyRecorded: string;
    penaltyDecided: string;
    requirementRecorded: string;
    requirementAnswered: string;
    disclosureRequested: string;
    disclosureDecided(granted: boolean): string;
    attached(name: string): string;
    attachmentRead: string;
    mergeProposed(radicado: string): string;
    mergeDeclined(radicado: string): string;
    joined(radicado: string): string;
    mergedInto(radicado: string): string;
    transferred(body: string): string;
    withdrawn: string;
    closed: string;
    reopened: string;
  };
  /** A proposal that two cases are one, side by side. */
  merge: {
    serial: string;
    mergeTitle(radicado: string): string;
    mergeHelp: string;
    here: string;
    there: string;
    received: string;
    due: string;
    kind: string;
    subject: string;
    mergeHidden: string;
  };
  attachments: string;
  dueOn(date: string): string;
  joined: string;
  mergedInto: string;
  more: string;
  /** The forms could not be fetched: browsers ask for a module that failed only on a new page. */
  formsMissing: string;
  cancel: string;
  saving: string;
  waiting: { approval: string; samePerson: string; role: string; restricted: string };
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
