import type { Agreement } from './agreement.js';
import type { TimedEvent } from './caseEvents.js';
import { casePauses } from './casePauses.js';
import type { CasePause } from './casePauses.js';
import { ruleSteps } from './clockRules.js';
import type { RuleSteps } from './clockRules.js';
import type { EpochSecond } from './epochSecond.js';
import type { AgreementGrade } from './event.js';
import { versionSteps } from './versionSteps.js';
import type { VersionSteps } from './versionSteps.js';

/** What the events of a case say, for all its clocks. */
export interface CaseCourse {
  events: readonly TimedEvent[];
  receivedAt: EpochSecond;
  /** The instant of the reading. */
  now: EpochSecond;
  steps: VersionSteps;
  rules: RuleSteps;
  pauses: readonly CasePause[];
  /** Resumptions of nothing. */
  idle: readonly TimedEvent[];
}

/**
 * Reads the events of a case, reception first.
 *
 * @throws PqrsError `agreement-not-found`, `input-invalid`
 */
export function caseCourse(
  versions: readonly Agreement[],
  grade: AgreementGrade,
  events: readonly TimedEvent[],
  now: EpochSecond,
): CaseCourse {
  const receivedAt = events[0]?.second ?? now;
  const changes = events.flatMap(({ second, event }) =>
    event.type === 'agreementChanged' ? [{ at: second, version: event.version }] : [],
  );
  const steps = versionSteps(versions, receivedAt, now, changes);
  return { events, receivedAt, now, steps, rules: ruleSteps(steps, grade, events), ...casePauses(events) };
}
