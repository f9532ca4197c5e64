import type { WorkingHoursDefinition } from '../calendar/hours/definition.js';
import { snapshot } from '../clock/takeSnapshot.js';
import type { EscalationAlert } from './alert.js';
import { alertsDue, nextAlertAt } from './alertsDue.js';
import type { EscalationClock, EscalationInput, StatuteClock } from './input.js';
import type { SeverityFacts } from './words.js';

const spans = [['08:00', '17:00']] as const;

/** An office in Bogotá, Monday to Friday from 8 to 17, closed on the holidays of Colombia. For tests. */
export const office: WorkingHoursDefinition = {
  timezone: 'America/Bogota',
  hours: { mon: spans, tue: spans, wed: spans, thu: spans, fri: spans },
  holidaySet: 'CO',
};

export const received = '2026-07-01T10:00:00-05:00';

/** Fifteen business days from Wednesday 1 July to Friday 24 July 2026, over the holidays of 13 and 20 July. */
export function general(receivedAt = received): StatuteClock {
  return { id: 'statute', kind: 'statute', snapshot: snapshot({ rule: 'co.pet.general', receivedAt }) };
}

export function caseOf(clock: EscalationClock, facts: SeverityFacts = {}, at = received): EscalationInput {
  return { clock, facts: [{ at, facts }], given: [], deliveryHours: office };
}

/** The same case after alerts were put on record. */
export function recorded(input: EscalationInput, alerts: readonly EscalationAlert[]): EscalationInput {
  return { ...input, given: [...input.given, ...alerts] };
}

/** In short: "N1 share 2026-07-14T00:00:00-05:00 > 2026-07-14T08:00:00-05:00", when it became due and when it is delivered. */
export function inShort({ level, trigger, at, deliverAt }: EscalationAlert): string {
  return `${level} ${trigger.type} ${at} > ${deliverAt}`;
}

/**
 * What a case alerts from an instant up to another when the desk wakes up whenever it asked to. Each alert is acknowledged at once
 * where `answers`.
 */
export function lived(input: EscalationInput, from: string, until: string, answers = true) {
  let state = input;
  const told: EscalationAlert[] = [];
  for (let now: string | undefined = from; now !== undefined && now <= until;) {
    for (let due = alertsDue(state, now); due.length > 0; due = alertsDue(state, now)) {
      told.push(...due);
      const acknowledgedAt = now;
      const given = due.map((one) => (answers ? { ...one, acknowledgedAt } : one));
      state = { ...state, given: [...state.given, ...given] };
    }
    now = nextAlertAt(state, now);
  }
  return { state, told };
}
