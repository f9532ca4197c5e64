import type { CaseEvent, CaseFact } from '../case/event.js';
import { isOver, type CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { outlookAt, type Outlook } from '../escalation/outlook.js';
import type { EscalationInput } from '../escalation/input.js';
import { manualAlert } from '../escalation/manualAlert.js';
import { parseInstant, type EpochMs } from '../time/instant.js';
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

/** What each clock of a case brings, as of an instant. */
interface Look {
  instant: EpochMs;
  outlooks: readonly Outlook[];
}

/** The last look: what follows now and when to wake next are two questions of the same case at the same instant. */
let last: { state: CaseState; clock: ClockSnapshot; organization: Organization; at: string; look: Look } | undefined;

function lookAt(state: CaseState, clock: ClockSnapshot, organization: Organization, at: string): Look {
  if (last?.state === state && last.clock === clock && last.organization === organization && last.at === at)
    return last.look;
  const instant = parseInstant(at);
  const inputs = isOver(state.stage) ? [] : escalationInputs(state, clock, organization, at);
  const look = { instant, outlooks: inputs.map((input) => outlookAt(input, instant)) };
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
  const { instant, outlooks } = lookAt(state, clock, organization, now);
  return outlooks
    .filter(({ deliverAt = Infinity }) => deliverAt <= instant)
    .flatMap(({ due }) => due().map((alert): CaseFact => ({ type: 'alerted', alert })));
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
  const { instant: from, outlooks } = lookAt(state, clock, organization, after);
  let first = Infinity;
  for (const { deliverAt = Infinity, next = Infinity } of outlooks) {
    if (deliverAt > from) first = Math.min(first, deliverAt);
    if (next > from) first = Math.min(first, next);
  }
  return first === Infinity ? undefined : first;
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
