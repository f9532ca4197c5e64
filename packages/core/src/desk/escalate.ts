import type { CaseEvent, CaseFact } from '../case/event.js';
import { isOver, type CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import type { EscalationAlert } from '../escalation/alert.js';
import { escalationAt } from '../escalation/alertsDue.js';
import type { EscalationInput } from '../escalation/input.js';
import { manualAlert } from '../escalation/manualAlert.js';
import { parseInstant } from '../time/instant.js';
import { deliveryHoursOf, officeTimeOf } from './officeHours.js';
import type { Organization } from './organization.js';
import { givenAlerts, statuteToEscalate } from './statuteToEscalate.js';
import { workingClocksOf } from './workingClocks.js';

/** A case as the escalation matrix takes it, once for each of its clocks. */
function escalationInputs(
  state: CaseState,
  snapshot: ClockSnapshot,
  organization: Organization,
  at: string,
): [ofTheLaw: EscalationInput, ...others: EscalationInput[]] {
  const { escalation: matrix } = organization;
  const given = givenAlerts(state.alerts);
  const statute = statuteToEscalate(state.events, snapshot);
  const common = { given, ...(matrix && { matrix }) };
  const deliveryHours = deliveryHoursOf(officeTimeOf(organization));
  // How grave a case is goes with the clock that every case has, so that it alerts once.
  const ofTheLaw: EscalationInput = { ...common, clock: statute, facts: state.assessments, deliveryHours };
  const others = workingClocksOf(state, snapshot, organization, at);
  return [ofTheLaw, ...others.map((one): EscalationInput => ({ ...common, ...one, facts: [] }))];
}

/** What is due by an instant, and when that changes. */
interface Look {
  due: EscalationAlert[];
  next: string[];
}

/** The last look: what follows now and when to wake next are two questions of the same case at the same instant. */
let last: { state: CaseState; clock: ClockSnapshot; organization: Organization; at: string; look: Look } | undefined;

function lookAt(state: CaseState, clock: ClockSnapshot, organization: Organization, at: string): Look {
  if (isOver(state.stage)) return { due: [], next: [] };
  if (last?.state === state && last.clock === clock && last.organization === organization && last.at === at)
    return last.look;
  const found = escalationInputs(state, clock, organization, at).map((input) => escalationAt(input, at));
  const next = found.flatMap(({ nextAt }) => (nextAt === undefined ? [] : [nextAt]));
  const look = { due: found.flatMap(({ due }) => due), next };
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
  const { due, next } = lookAt(state, clock, organization, after);
  const instants = [...due.map(({ deliverAt }) => deliverAt), ...next];
  const ahead = instants.map(parseInstant).filter((instant) => instant > parseInstant(after));
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}

/**
 * The alert of an escalation by hand, to be recorded along with it; none for other events.
 *
 * @param state the case after the event
 */
export function manualAlertFacts(
  state: CaseState,
  event: CaseEvent,
  clock: ClockSnapshot,
  organization: Organization,
): CaseFact[] {
  if (event.type !== 'escalated') return [];
  const [input] = escalationInputs(state, clock, organization, event.at);
  return [{ type: 'alerted', alert: manualAlert(input, event.level, String(state.version), event.at) }];
}
