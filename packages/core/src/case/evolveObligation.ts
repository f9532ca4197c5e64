import type { CaseEvent, WorkFact } from './event.js';
import type { CaseState } from './state.js';

const obligationEvents = [
  'disclosureRequested',
  'disclosureDecided',
  'penaltyRecorded',
  'penaltyDecided',
  'requirementRecorded',
  'requirementAnswered',
] as const satisfies readonly WorkFact['type'][];
export type ObligationFact = Extract<WorkFact, { type: (typeof obligationEvents)[number] }>;
type ObligationEvent = ObligationFact & Pick<CaseEvent, 'at' | 'by'>;

export function isObligationEvent(event: CaseEvent): event is ObligationEvent {
  return (obligationEvents as readonly string[]).includes(event.type);
}

/** Applies what the organisation owes others beside the answer: data to be handed over, penalties, demands of authorities. */
export function evolveObligation(next: CaseState, event: ObligationEvent): void {
  switch (event.type) {
    case 'disclosureRequested': {
      const { type: _type, at: requestedAt, by: requestedBy, ...request } = event;
      next.disclosures = [...next.disclosures, { ...request, requestedBy, requestedAt }];
      return;
    }
    case 'disclosureDecided': {
      const { disclosureId, granted, reason, by, at } = event;
      next.disclosures = next.disclosures.map((one) =>
        one.disclosureId === disclosureId ? { ...one, decision: { granted, reason, by, at } } : one,
      );
      return;
    }
    case 'penaltyRecorded': {
      const { type: _type, at: _at, by: _by, penaltyId: id, ...penalty } = event;
      next.penalties = [...next.penalties, { id, ...penalty }];
      return;
    }
    case 'penaltyDecided': {
      const { penaltyId, decision, reason, legalSignOff, at } = event;
      const decided = { decision, reason, ...(legalSignOff !== undefined && { legalSignOff }), at };
      next.penalties = next.penalties.map((one) => (one.id === penaltyId ? { ...one, decision: decided } : one));
      return;
    }
    case 'requirementRecorded': {
      const { type: _type, at: recordedAt, by: _by, requirementId: id, ...requirement } = event;
      next.requirements = [...next.requirements, { id, recordedAt, ...requirement }];
      return;
    }
    case 'requirementAnswered': {
      const answered = { evidence: event.evidence, at: event.at };
      next.requirements = next.requirements.map((one) => (one.id === event.requirementId ? { ...one, answered } : one));
    }
  }
}
