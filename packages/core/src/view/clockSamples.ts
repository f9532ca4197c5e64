import type { DueRequest } from '../clock/request.js';
import { snapshot } from '../clock/takeSnapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { clockView } from './clock.js';
import type { ClockView } from './clock.js';
import { ledgerLines } from './clockCopy.js';

/** Terms of each unit, for tests. */
export const simpleRisk: DueRequest = { rule: 'co.health.simple', receivedAt: '2026-04-01T16:00:00-05:00' };
export const recognition: DueRequest = {
  rule: 'co.utilities.sap_recognition',
  receivedAt: '2026-10-22T09:00:00-05:00',
};
export const month: DueRequest = { rule: 'co.pet.incomplete.petitioner', receivedAt: '2026-01-30T12:00:00-05:00' };
export const refund: DueRequest = { rule: 'co.retract.refund', receivedAt: '2026-12-11T13:00:00-05:00' };
export const tenYears: DueRequest = { rule: 'co.warranty.term.real_estate', receivedAt: '2016-11-23T13:00:00-05:00' };

export interface Look {
  at: string;
  locale?: Locale;
  citizen?: boolean;
  stoppedAt?: string;
}

/** A term as its clock shows it at an instant. */
export function lookAt(request: DueRequest, { at, locale = 'es-CO', citizen = false, stoppedAt }: Look): ClockView {
  const clock = snapshot(request, stoppedAt === undefined ? {} : { stoppedAt });
  return clockView(clock, at, locale, { audience: citizen ? 'citizen' : 'agent' });
}

/** With plain spaces, to be read. */
export function words(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

export function ledgerOfTerm(request: DueRequest): string[] {
  return ledgerLines(snapshot(request).explanation, 'es-CO').map(words);
}

export function factOf(shown: ClockView, key: string): string | undefined {
  return shown.facts.find((fact) => fact.key === key)?.text;
}

export function marksOf(shown: ClockView): string[] {
  return shown.rule.cells.map((cell) => cell.mark + (cell.due ? ' due' : ''));
}
