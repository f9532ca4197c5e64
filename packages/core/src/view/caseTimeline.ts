import type { CaseEvent } from '../case/event.js';
import { severityOf } from '../escalation/severity.js';
import type { CaseDetail } from '../desk/client.js';
import { agreementTexts } from '../texts/agreements.js';
import { caseWords } from '../texts/caseWords.js';
import { commandNames } from '../texts/commandNames.js';
import type { Locale } from '../texts/catalogue.js';
import { escalationTexts } from '../texts/escalation.js';
import { asSentence, fill } from '../texts/fill.js';
import { otherClockTexts } from '../texts/otherClocks.js';
import { panelTexts } from '../texts/panel.js';
import { civilDateAt } from '../time/zone.js';
import { alertText } from './alert.js';
import { clockName } from './clockName.js';
import { stamp } from './stamp.js';

/** A legal act is solid, what reaches the person is tinted, what the desk does for itself is outlined, what is about time is amber. */
export type TimelineKind = 'legal' | 'message' | 'internal' | 'note' | 'escalation';

export interface TimelineItem {
  /** Its place in the record of the case, from 1. */
  eventId: string;
  type: CaseEvent['type'];
  kind: TimelineKind;
  title: string;
  body?: string;
  /** Who did it; absent where the person did it, whose name the case shows. */
  by?: string;
  at: string;
  stamp: string;
  /** Civil date, for grouping by day. */
  date: string;
  /** The file that came with it; absent for who may not see its name. `id`: SHA-256 of its bytes, in hex. */
  attachment?: { id: string; name: string };
}

const kinds: Readonly<Record<CaseEvent['type'], TimelineKind>> = {
  registered: 'legal',
  classified: 'internal',
  protocolChosen: 'internal',
  assigned: 'internal',
  noted: 'note',
  answerDrafted: 'internal',
  answerApproved: 'internal',
  answerReturned: 'internal',
  answerNotified: 'message',
  contacted: 'message',
  itemsSet: 'internal',
  prioritized: 'legal',
  informationRequested: 'legal',
  informationReceived: 'legal',
  termExtended: 'legal',
  areaAsked: 'internal',
  areaAnswered: 'internal',
  notificationBounced: 'legal',
  remedyExecuted: 'internal',
  remedyVerified: 'internal',
  causeCoded: 'internal',
  lateDeclared: 'legal',
  agreementSet: 'internal',
  agreementPaused: 'internal',
  agreementResumed: 'internal',
  targetMissed: 'legal',
  assessed: 'internal',
  alerted: 'escalation',
  alertAcknowledged: 'internal',
  escalated: 'escalation',
  penaltyRecorded: 'legal',
  penaltyDecided: 'legal',
  requirementRecorded: 'legal',
  requirementAnswered: 'legal',
  disclosureRequested: 'internal',
  disclosureDecided: 'internal',
  attached: 'internal',
  attachmentRead: 'internal',
  mergeProposed: 'internal',
  mergeDeclined: 'internal',
  joined: 'legal',
  mergedInto: 'legal',
  transferred: 'legal',
  withdrawn: 'legal',
  notificationConfirmed: 'legal',
  closed: 'legal',
  reopened: 'legal',
};

/** What happened to a case, newest first, in words. */
export function caseTimeline(
  detail: Pick<CaseDetail, 'timeline' | 'radicado'>,
  now: string,
  locale: Locale,
  timeZone: string,
): TimelineItem[] {
  const items = detail.timeline.map((event, index) => ({
    eventId: String(index + 1),
    type: event.type,
    kind: kinds[event.type],
    ...wordsOf(event, detail.radicado, locale),
    ...(event.by.name !== '' && { by: panelTexts[locale].by(event.by.name) }),
    at: event.at,
    stamp: stamp(event.at, now, locale, timeZone),
    date: civilDateAt(event.at, timeZone),
    ...attachmentOf(event),
  }));
  return items.reverse();
}

function attachmentOf(event: CaseEvent): Pick<TimelineItem, 'attachment'> {
  if (event.type !== 'attached' || event.attachment.name === '') return {};
  return { attachment: { id: event.attachment.sha256, name: event.attachment.name } };
}

function wordsOf(event: CaseEvent, radicado: string, locale: Locale): { title: string; body?: string } {
  const texts = panelTexts[locale].events;
  const words = caseWords[locale];
  switch (event.type) {
    case 'registered':
      return { title: texts.registered, body: words.channels[event.submission.channel] };
    case 'classified':
      return { title: texts.classified(words.categories[event.category]), ...bodyOf(event.reason) };
    case 'protocolChosen':
      return { title: texts.protocolChosen, ...bodyOf(event.reference ?? '') };
    case 'assigned':
      return { title: texts.assigned(event.to.name) };
    case 'noted':
      return { title: texts.noted, ...bodyOf(event.text) };
    case 'answerDrafted':
      return { title: texts.answerDrafted, body: words.decisions[event.decision] };
    case 'answerApproved':
      return { title: texts.answerApproved };
    case 'answerReturned':
      return { title: texts.answerReturned, ...bodyOf(event.reason) };
    case 'answerNotified':
      return { title: texts.answerNotified, body: words.answerChannels[event.channel] };
    case 'notificationConfirmed':
      return {
        title: texts.notificationConfirmed,
        ...bodyOf(proofText(words.proofs[event.proof.kind], event.proof.reference)),
      };
    case 'contacted':
      return { title: texts.contacted(words.channels[event.channel]), ...bodyOf(event.text) };
    case 'itemsSet':
      return { title: texts.itemsSet(event.items.length), ...bodyOf(event.items.map(({ text }) => text).join('\n')) };
    case 'areaAsked':
      return { title: texts.areaAsked(commandNames[locale].areas[event.area]), ...bodyOf(event.text) };
    case 'informationRequested':
    case 'informationReceived':
    case 'areaAnswered':
      return { title: texts[event.type], ...bodyOf(event.text) };
    case 'prioritized':
    case 'termExtended':
    case 'notificationBounced':
    case 'lateDeclared':
    case 'withdrawn':
      return { title: texts[event.type], ...bodyOf(event.reason) };
    case 'remedyExecuted':
    case 'remedyVerified':
      return { title: texts[event.type], ...bodyOf(event.evidence) };
    case 'causeCoded':
      return { title: texts.causeCoded, ...bodyOf(event.cause) };
    case 'penaltyRecorded':
      return { title: texts.penaltyRecorded, ...bodyOf(event.basis) };
    case 'penaltyDecided':
      return { title: texts.penaltyDecided, body: commandNames[locale].penaltyDecisions[event.decision] };
    case 'requirementRecorded':
      return { title: texts.requirementRecorded, ...bodyOf(event.authority) };
    case 'requirementAnswered':
      return { title: texts.requirementAnswered, ...bodyOf(event.evidence) };
    case 'disclosureRequested':
      return { title: texts.disclosureRequested, ...bodyOf(event.recipient) };
    case 'disclosureDecided':
      return { title: texts.disclosureDecided(event.granted), ...bodyOf(event.reason) };
    case 'attached':
      return { title: texts.attached(event.attachment.name) };
    case 'attachmentRead':
      return { title: texts.attachmentRead };
    case 'mergeProposed':
      return { title: texts.mergeProposed(event.other.radicado) };
    case 'mergeDeclined':
    case 'joined':
    case 'mergedInto':
      return { title: texts[event.type](event.other.radicado), ...bodyOf(event.reason) };
    case 'transferred':
      return { title: texts.transferred(event.body), ...bodyOf(event.reason) };
    case 'agreementSet': {
      const { grades } = agreementTexts[locale];
      const body = fill(otherClockTexts[locale].grade, {
        impact: grades[event.impact].toLowerCase(),
        urgency: grades[event.urgency].toLowerCase(),
      });
      return { title: texts.agreementSet(event.contractId), body: asSentence(capitalized(body)) };
    }
    case 'agreementPaused':
    case 'agreementResumed':
      return { title: texts[event.type], body: agreementTexts[locale].pauses[event.reason] };
    case 'targetMissed':
      return { title: texts.targetMissed(clockName(event.clockId, locale)) };
    case 'assessed':
      return { title: texts.assessed(escalationTexts[locale].severities[severityOf(event.facts).severity]) };
    case 'alerted':
      return { title: texts.alerted(event.alert.level), body: alertText(event.alert, radicado, locale) };
    case 'alertAcknowledged':
      return { title: texts.alertAcknowledged };
    case 'escalated':
      return { title: texts.escalated(event.level), ...bodyOf(event.reason) };
    case 'closed':
      return { title: texts.closed };
    case 'reopened':
      return { title: texts.reopened, ...bodyOf(event.reason) };
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What an actor may not read came empty. */
function bodyOf(text: string): { body?: string } {
  return text === '' ? {} : { body: text };
}

function proofText(kind: string, reference: string): string {
  return reference === '' ? kind : `${kind}: ${reference}`;
}
