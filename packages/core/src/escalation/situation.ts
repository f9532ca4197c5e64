import { formatInstant, parseInstant } from '../time/instant.js';
import type { EpochMs } from '../time/instant.js';
import { offsetAt } from '../time/zone.js';
import type { EscalationAlert, AlertTrigger, GivenAlert } from './alert.js';
import type { EscalationInput } from './input.js';
import { defaultMatrix } from './matrix.js';
import type { EscalationMatrix } from './matrix.js';
import { measureOf } from './measure.js';
import type { Measure } from './measure.js';
import { officeHours } from './officeHours.js';
import type { OfficeHours } from './officeHours.js';
import { factsThatHold, severityOf } from './severity.js';
import type { SeverityFinding } from './severity.js';
import type { EscalationLevel, SeverityFactName, SeverityFacts } from './words.js';

/** A case read for escalation: its input with every instant parsed. */
export interface Situation extends SeverityFinding {
  measure: Measure;
  /** Since when it has had this severity without a break. */
  severeSince: EpochMs;
  /** The facts that hold, and since when each has without a break. */
  holding: ReadonlyMap<SeverityFactName, EpochMs>;
  matrix: EscalationMatrix;
  office: OfficeHours;
  /** Alerts on record of this clock. */
  given: readonly GivenAlert[];
  /** What the keys of its alerts begin with: the clock, and the end of its term. */
  keyStart: string;
}

/** An alert that is due at an instant, or will be. */
export interface Candidate {
  key: string;
  level: EscalationLevel;
  trigger: AlertTrigger;
  at: EpochMs;
  deliverBy?: EpochMs;
}

export function situationOf(input: EscalationInput): Situation {
  const { matrix = defaultMatrix, clock, facts, deliveryHours, given } = input;
  const measure = measureOf(clock);
  const known = [
    { at: measure.start, facts: {} },
    ...facts.map((one) => ({ at: parseInstant(one.at), facts: one.facts })),
  ];
  const now = facts.at(-1)?.facts ?? {};
  const finding = severityOf(now, matrix.severityRules);
  const since = (holds: (facts: SeverityFacts) => boolean) => sinceWhen(known, holds);
  return {
    ...finding,
    measure,
    severeSince: since((one) => severityOf(one, matrix.severityRules).severity === finding.severity),
    holding: new Map(factsThatHold(now).map((name) => [name, since((one) => factsThatHold(one).includes(name))])),
    matrix,
    office: officeHours(deliveryHours),
    given: given.filter((one) => one.clockId === clock.id),
    keyStart: `${measure.id}/${formatInstant(measure.due)}`,
  };
}

/** First instant from which on something held without a break. */
function sinceWhen(
  known: readonly { at: EpochMs; facts: SeverityFacts }[],
  holds: (facts: SeverityFacts) => boolean,
): EpochMs {
  let since = known.length - 1;
  for (; since > 0; since -= 1) {
    const before = known[since - 1];
    if (!before || !holds(before.facts)) break;
  }
  return known[since]?.at ?? NaN;
}

/** Key of a level under the present end of the term. */
export function keyOf({ keyStart }: Situation, level: EscalationLevel, rest = ''): string {
  return `${keyStart}/${level}${rest}`;
}

/**
 * Whether a level knows already. Told once for one end of the term; when the end moved, it is told again only of what comes to
 * pass after the move.
 */
export function isTold(key: string, happens: EpochMs, toldBefore: readonly GivenAlert[], since: EpochMs): boolean {
  return toldBefore.some((one) => happens <= since || one.key === key);
}

/** When an alert of the case may be delivered. */
export function deliveryOf({ severity, office }: Situation, at: EpochMs): EpochMs {
  return severity === 'critical' ? at : office.nextOpen(at);
}

/** A candidate as it is given at an instant. */
export function alertOf(situation: Situation, candidate: Candidate, now: EpochMs): EscalationAlert {
  const { measure, matrix, severity } = situation;
  const written = (ms: EpochMs) => formatInstant(ms, offsetAt(ms, measure.zone));
  const { key, level, trigger, at, deliverBy } = candidate;
  const { roles, channels } = matrix.contacts[level];
  return {
    key,
    clockId: measure.id,
    level,
    severity,
    trigger,
    at: written(at),
    deliverAt: written(deliveryOf(situation, now)),
    ...(deliverBy === undefined ? {} : { deliverBy: written(deliverBy) }),
    roles,
    channels,
    dueAt: written(measure.due),
    timeZone: measure.zone,
    held: measure.held,
  };
}
