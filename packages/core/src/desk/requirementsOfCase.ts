import { secondOf, writtenIn } from '../agreements/epochSecond.js';
import { stateAt } from '../agreements/stateAt.js';
import type { Requirement } from '../case/obligation.js';
import type { CaseState } from '../case/state.js';
import { snapshot } from '../clock/takeSnapshot.js';
import { calendarRequest } from './caseClock.js';
import { endOfDay } from './instants.js';
import type { Organization } from './organization.js';
import type { RequirementCaseClock } from './otherClock.js';

/** What a requirement counts by: the term is in the act itself. */
const norm = 'co.control.order';

/**
 * The clocks of what authorities demand in a case: to the last second of the day that the letter names, or for as long as it gives,
 * counted by the organisation's calendar from its notification.
 */
export function requirementsOfCase(
  { requirements }: Pick<CaseState, 'requirements'>,
  organization: Organization,
  now: string,
): RequirementCaseClock[] {
  const { timeZone } = organization;
  const written = (instant: string) => writtenIn(timeZone, secondOf(instant));
  return requirements.map((requirement) => {
    const { id, authority, reference, answered } = requirement;
    const counted = termOf(requirement, organization);
    const stopped = answered && secondOf(answered.at);
    return {
      kind: 'requirement',
      id: `requirement.${id}`,
      requirementId: id,
      authority,
      reference,
      timeZone,
      startedAt: written(notificationOf(requirement)),
      ...counted,
      ...(answered && { stoppedAt: written(answered.at) }),
      paused: false,
      state: stateAt(secondOf(counted.dueAt), secondOf(now), stopped),
    };
  });
}

function notificationOf({ notifiedAt, recordedAt }: Requirement): string {
  return notifiedAt ?? recordedAt;
}

function termOf(
  requirement: Requirement,
  organization: Organization,
): Pick<RequirementCaseClock, 'dueAt' | 'explanation'> {
  const { dueDate, term } = requirement;
  if (dueDate !== undefined) return { dueAt: endOfDay(dueDate, organization.timeZone) };
  if (!term) throw new TypeError(`The requirement ${requirement.id} says neither a day nor a time.`);
  const receivedAt = notificationOf(requirement);
  const { dueAt, explanation } = snapshot({ ...calendarRequest(organization), rule: norm, term, receivedAt });
  return { dueAt, explanation };
}
