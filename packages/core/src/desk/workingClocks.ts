import type { OpenTime } from '../agreements/agreement.js';
import type { CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import type { EscalationInput, WorkingTimeClock } from '../escalation/input.js';
import { calendarRequest } from './caseClock.js';
import { deliveryHoursOf, officeTimeOf } from './officeHours.js';
import type { Organization } from './organization.js';
import type { AgreementCaseClock, OtherClock } from './otherClock.js';
import { otherClocksOf } from './otherClocks.js';

/** A clock with the hours in which those whom it concerns are told. */
type WorkingClock = Pick<EscalationInput, 'clock' | 'deliveryHours'>;

/**
 * The clocks of a case beside the statutory one that escalate, in the hours that each runs in. That a case arrived is told by
 * the service itself, so nobody is alerted of it.
 */
export function workingClocksOf(
  state: CaseState,
  clock: ClockSnapshot,
  organization: Organization,
  at: string,
): WorkingClock[] {
  const { clocks, applied } = otherClocksOf(state, clock, organization, at);
  const calendar = calendarRequest(organization);
  const office = officeTimeOf(organization);
  return clocks.filter(escalates).map((one) => {
    const open = openTimeOf(one, applied?.agreement ?? office, organization);
    const hours = deliveryHoursOf(open);
    // An authority's term runs day and night, and the people who answer it work in office hours.
    const deliveryHours = one.kind === 'requirement' ? deliveryHoursOf(office) : hours;
    return { clock: { ...frameOf(one), hours, calendar, ...heldOf(one) }, deliveryHours };
  });
}

function escalates(clock: OtherClock): boolean {
  return clock.stoppedAt === undefined && !(clock.kind === 'agreement' && clock.target === 'acknowledgement');
}

function openTimeOf(clock: OtherClock, ofAgreement: OpenTime, organization: Organization): OpenTime {
  switch (clock.kind) {
    case 'agreement':
      return ofAgreement;
    case 'requirement':
      return { timeZone: clock.timeZone, calendar: '24x7' };
    case 'internal':
      return organization.areaTargets?.[clock.area] ?? officeTimeOf(organization);
  }
}

function frameOf({ id, startedAt, dueAt }: OtherClock): Pick<WorkingTimeClock, 'id' | 'kind' | 'startedAt' | 'dueAt'> {
  return { id, kind: 'workingTime', startedAt, dueAt };
}

function heldOf(clock: OtherClock): Partial<Pick<WorkingTimeClock, 'pauses' | 'pausedAt' | 'dueSince'>> {
  if (clock.kind !== 'agreement') return {};
  const { paused } = clock.explanation;
  const last = paused.at(-1);
  return {
    pauses: paused.map(({ from, to }) => [from, to] as const),
    ...(clock.paused && last && { pausedAt: last.from }),
    dueSince: sinceOf(clock),
  };
}

/** Since when a target ends when it does: the last change of rule, or the last time that it went on. */
function sinceOf({ explanation: { paused, rules }, startedAt }: AgreementCaseClock): string {
  const instants = [startedAt, ...rules.map(({ at }) => at), ...paused.map(({ to }) => to)];
  return instants.reduce((last, one) => (Date.parse(one) > Date.parse(last) ? one : last));
}
