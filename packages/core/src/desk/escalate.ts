import type { CaseEvent, CaseFact } from '../case/event.js';
import { isOver, type CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { escalationAt } from '../escalation/alertsDue.js';
import type { EscalationInput } from '../escalation/input.js';
import type { WorkingHoursDefinition } from '../calendar/hours/definition.js';
import { parseInstant } from '../time/instant.js';
import type { Organization } from './organization.js';

/** The statutory clock of a case, whatever its norm is called today. */
const clockId = 'statute';

const usualHours = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
] as const;

const usualWeek = { mon: usualHours, tue: usualHours, wed: usualHours, thu: usualHours, fri: usualHours };

/** One object an organisation, so that the tables of its hours are built once. */
const known = new WeakMap<Organization, WorkingHoursDefinition>();

/** Office hours in the zone of the organisation; the usual ones of Colombia where it gave none. */
function officeHoursOf(organization: Organization): WorkingHoursDefinition {
  const found = known.get(organization);
  if (found) return found;
  const { officeHours = { hours: usualWeek, holidaySet: 'CO' }, timeZone } = organization;
  const made = { timezone: timeZone, ...officeHours };
  known.set(organization, made);
  return made;
}

/** What moves the end of the term, or makes it run under another norm. */
const moving: readonly CaseEvent['type'][] = ['classified', 'termExtended', 'informationReceived'];

/** A case as the escalation matrix takes it. */
function escalationInput(state: CaseState, snapshot: ClockSnapshot, organization: Organization): EscalationInput {
  const { escalation } = organization;
  const dueSince = state.events.filter(({ type }) => moving.includes(type)).at(-1)?.at;
  return {
    clock: { id: clockId, kind: 'statute', snapshot, ...(dueSince !== undefined && { dueSince }) },
    facts: state.assessments,
    given: state.alerts.map(({ acknowledged, ...alert }) => ({
      ...alert,
      ...(acknowledged && { acknowledgedAt: acknowledged.at }),
    })),
    deliveryHours: officeHoursOf(organization),
    ...(escalation && { matrix: escalation }),
  };
}

/** What is due by an instant, and when that changes. */
type Look = ReturnType<typeof escalationAt>;

/** The last look: what follows now and when to wake next are two questions of the same case at the same instant. */
let last: { state: CaseState; clock: ClockSnapshot; organization: Organization; at: string; look: Look } | undefined;

function lookAt(state: CaseState, clock: ClockSnapshot, organization: Organization, at: string): Look {
  if (isOver(state.stage)) return { due: [] };
  if (last?.state === state && last.clock === clock && last.organization === organization && last.at === at)
    return last.look;
  const look = escalationAt(escalationInput(state, clock, organization), at);
  last = { state, clock, organization, at, look };
  return look;
}

/**
 * The alerts that are to be given at an instant and are not on record: each is recorded when it is delivered, in working hours but for what
 * is critical.
 *
 * @param now ISO instant
 */
export function alertFacts(
  state: CaseState,
  clock: ClockSnapshot,
  organization: Organization,
  now: string,
): CaseFact[] {
  const at = parseInstant(now);
  return lookAt(state, clock, organization, now)
    .due.filter(({ deliverAt }) => parseInstant(deliverAt) <= at)
    .map((alert) => ({ type: 'alerted', alert }));
}

/**
 * When the next alert is due, or one that is due may be delivered; undefined when none lies ahead.
 *
 * @param after ISO instant
 * @returns milliseconds since 1970
 */
export function nextAlertInstant(
  state: CaseState,
  clock: ClockSnapshot,
  organization: Organization,
  after: string,
): number | undefined {
  const { due, nextAt } = lookAt(state, clock, organization, after);
  const instants = [...due.map(({ deliverAt }) => deliverAt), ...(nextAt === undefined ? [] : [nextAt])];
  const ahead = instants.map(parseInstant).filter((instant) => instant > parseInstant(after));
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}
