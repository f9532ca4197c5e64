import type { Agreement, AgreementCalendar, TargetTimes } from './agreement.js';
import type { TargetClock } from './agreementClock.js';
import { agreementClocks } from './agreementClocks.js';
import type { AgreementEvent } from './event.js';
import { agreementTargets } from './vocabulary.js';
import type { AgreementPriority, AgreementTarget } from './vocabulary.js';

// Agreements for the tests of this folder.

/** Times in the order of {@link agreementTargets}. */
function times(...minutes: readonly [number, number, number, number]): TargetTimes {
  const entries = agreementTargets.map((target, i) => [target, { amount: minutes[i], unit: 'workingMinutes' }]);
  return Object.fromEntries(entries) as TargetTimes;
}

const office = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
] as const;

/** Monday to Friday, 8 to 12 and 13 to 17, without the holidays of Colombia. */
export const eightByFive: AgreementCalendar = {
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidaySet: 'CO',
};

/** Version 1 of a contract in Bogotá that runs always; P1: 15 min, 30 min, 1 h, 4 h. */
export const alwaysOn: Agreement = {
  customer: 'Andina',
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
    P1: times(15, 30, 60, 240),
    P2: times(30, 60, 120, 480),
    P3: times(60, 240, 480, 1_440),
    P4: times(120, 480, 960, 2_400),
  },
  pauseReasons: ['waitingForCustomer', 'waitingForAccess'],
  measureWindow: 'month',
  penalties: [],
  exclusions: ['customerCause', 'forceMajeure'],
};

/** The same in office hours. */
export const inOfficeHours: Agreement = { ...alwaysOn, contractId: 'C-8', calendar: eightByFive };

/** An instant of July 2026 in Bogotá, from a text such as `14 08:00`. */
export function july(text: string): string {
  return `2026-07-${text.replace(' ', 'T')}:00-05:00`;
}

export function received(at: string): AgreementEvent {
  return { type: 'received', at: july(at) };
}

/** The clock of a target that a case of some priority has; undefined where it has none, or several. */
export function soleClock(
  agreements: readonly Agreement[],
  priority: AgreementPriority,
  target: AgreementTarget,
  events: readonly AgreementEvent[],
  now: string,
): TargetClock | undefined {
  const [{ customer, contractId } = alwaysOn] = agreements;
  const { clocks } = agreementClocks(agreements, { customer, contractId, grade: { priority } }, events, july(now));
  const found = clocks.filter((one) => one.target === target);
  return found.length === 1 ? found[0] : undefined;
}
