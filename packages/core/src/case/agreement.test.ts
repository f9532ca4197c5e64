import { describe, expect, it } from 'vitest';
import { agreementEventsOf, agreementFactsOf } from './agreement.js';
import type { Actor } from './actor.js';
import type { CaseEvent, CaseFact } from './event.js';

const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
const machine: Actor = { id: 'crm', name: '', role: 'system' };

const filed = {
  type: 'registered',
  radicado: 'AND-2026-000001-1',
  receivedAt: '2026-07-01T15:00:00.000Z',
  submission: {
    category: 'reclamo',
    subject: 's',
    facts: 'f',
    anonymous: true,
    answerBy: 'tracking',
    consentVersion: '1',
    channel: 'web',
    language: 'es-CO',
  },
} as const satisfies CaseFact;

/** Facts a minute apart from one minute after reception. */
function events(...facts: (CaseFact | [CaseFact, Actor])[]): CaseEvent[] {
  return facts.map((one, index) => {
    const [fact, by] = Array.isArray(one) ? one : [one, camila];
    return { ...fact, at: `2026-07-01T15:${String(index + 1).padStart(2, '0')}:00.000Z`, by };
  });
}

const typesOf = (list: readonly CaseEvent[]) => agreementEventsOf(list).map(({ type }) => type);
const called = (direction: 'in' | 'out'): CaseFact => ({ type: 'contacted', channel: 'phone', direction, text: '' });
const set = (contractId: string, impact: 'high' | 'low'): CaseFact => ({
  type: 'agreementSet',
  customer: 'Caribe',
  contractId,
  impact,
  urgency: 'high',
});

describe('what an agreement is told of a case', () => {
  it('is that it came in when its medium received it, and that the service acknowledged it', () => {
    expect(agreementEventsOf(events(filed))).toEqual([
      { type: 'received', at: '2026-07-01T15:00:00.000Z' },
      { type: 'acknowledged', at: '2026-07-01T15:01:00.000Z', by: 'machine' },
    ]);
  });

  it('is nothing of an acknowledgement where it was imported', () => {
    const origin = { system: 'old', id: '1', status: 'Open', outcome: 'open' } as const;
    expect(typesOf(events({ ...filed, origin }))).toEqual(['received']);
  });

  it('tells what a person says from what a machine sends, and who called whom', () => {
    expect(typesOf(events(filed, [called('out'), machine], called('in'), called('out')))).toEqual([
      'received',
      'acknowledged',
      'acknowledged',
      'humanReplied',
    ]);
  });

  it('is a pause while the person is to complete something', () => {
    const asked: CaseFact = { type: 'informationRequested', text: '' };
    const came: CaseFact = { type: 'informationReceived', text: '' };
    expect(agreementEventsOf(events(filed, asked, came)).slice(2)).toEqual([
      { type: 'humanReplied', at: '2026-07-01T15:02:00.000Z' },
      { type: 'paused', at: '2026-07-01T15:02:00.000Z', reason: 'waitingForCustomer' },
      { type: 'resumed', at: '2026-07-01T15:03:00.000Z', reason: 'waitingForCustomer' },
    ]);
  });

  it('is no resolution where the answer came back', () => {
    const notified: CaseFact = { type: 'answerNotified', channel: 'email' };
    const bounced: CaseFact = { type: 'notificationBounced', reason: '' };
    const reopened: CaseFact = { type: 'reopened', reason: '' };
    expect(typesOf(events(filed, notified, bounced)).slice(2)).toEqual([]);
    expect(typesOf(events(filed, notified, bounced, notified)).slice(2)).toEqual(['resolved']);
    expect(typesOf(events(filed, notified, reopened, notified, bounced)).slice(2)).toEqual(['resolved', 'reopened']);
  });

  it('is the contract that was set last, with the first grade from reception on and later ones from when they came', () => {
    const list = events(filed, set('C-7', 'high'), set('C-8', 'low'));
    expect(agreementFactsOf(list)).toEqual({
      customer: 'Caribe',
      contractId: 'C-8',
      grade: { impact: 'high', urgency: 'high' },
    });
    expect(agreementEventsOf(list).slice(2)).toEqual([
      { type: 'prioritySet', at: '2026-07-01T15:03:00.000Z', grade: { impact: 'low', urgency: 'high' } },
    ]);
    expect(agreementFactsOf(events(filed))).toBeUndefined();
  });
});
