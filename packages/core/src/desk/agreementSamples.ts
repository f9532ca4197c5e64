import type { Agreement, AgreementCalendar, TargetTimes } from '../agreements/agreement.js';
import type { CaseAgreement } from '../case/agreement.js';
import { andina } from './deskSamples.js';
import type { Organization } from './organization.js';

// Agreements and targets of areas for the tests of the desk.

function times(
  ...[acknowledgement, firstResponse, nextUpdate, resolution]: [number, number, number, number]
): TargetTimes {
  const minutes = (amount: number) => ({ amount, unit: 'workingMinutes' as const });
  return {
    acknowledgement: minutes(acknowledgement),
    firstResponse: minutes(firstResponse),
    nextUpdate: minutes(nextUpdate),
    resolution: minutes(resolution),
  };
}

/** Monday to Friday, 8 to 17 without a break, without the holidays of Colombia. */
export const nineHours: AgreementCalendar = {
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '17:00']]])),
  holidaySet: 'CO',
};

/** Day and night. P1: 15 min, 30 min, 2 h, 4 h. P2 has twice that; P3 a day to resolve, P4 two. */
export const caribe: Agreement = {
  customer: 'Caribe',
  contractId: 'C-7',
  service: 'Soporte en sitio',
  version: 1,
  validFrom: '2026-01-01',
  transition: 'keep',
  sensitivity: 'confidencial',
  timeZone: 'America/Bogota',
  calendar: '24x7',
  priorities: {
    high: { high: 'P1', medium: 'P2', low: 'P3' },
    medium: { high: 'P2', medium: 'P3', low: 'P4' },
    low: { high: 'P3', medium: 'P4', low: 'P4' },
  },
  targets: {
    P1: times(15, 30, 120, 240),
    P2: times(30, 60, 240, 480),
    P3: times(60, 240, 480, 1_440),
    P4: times(120, 480, 960, 2_880),
  },
  pauseReasons: ['waitingForCustomer', 'waitingForAccess'],
  measureWindow: 'month',
  penalties: [
    {
      clause: '8.2',
      kind: 'credit',
      targets: ['firstResponse', 'resolution'],
      priorities: ['P1', 'P2'],
      tiers: [{ belowShareBasisPoints: 9_500, rateBasisPoints: 500, basePesos: 40_000_000, capPesos: 1_500_000 }],
    },
  ],
  exclusions: [],
};

/** Urgent and far-reaching: P1. */
export const p1: CaseAgreement = { customer: 'Caribe', contractId: 'C-7', impact: 'high', urgency: 'high' };

/** An organisation with that agreement, and with a target of its area of quality: 4 hours from 8 to 17. */
export const withAgreements: Organization = {
  ...andina,
  agreements: [caribe],
  areaTargets: {
    calidad: { within: { amount: 240, unit: 'workingMinutes' }, timeZone: 'America/Bogota', calendar: nineHours },
  },
};
