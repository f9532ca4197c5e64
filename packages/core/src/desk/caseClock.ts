import type { CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { snapshot } from '../clock/takeSnapshot.js';
import { bindingNormOf } from './bindingNorm.js';
import type { Organization } from './organization.js';

/**
 * The statutory clock of a case: from its first receipt, under the norm of what it is classified as now, until the answer was notified. A
 * reopened case has no answer, so its clock runs again from the first receipt.
 */
export function caseClock(state: CaseState, organization: Organization): ClockSnapshot {
  const { saturday, calendarLayers, timeZone, closures, workingSaturdays } = organization;
  const rule = bindingNormOf(state, organization, state.receivedAt);
  const stoppedAt = state.answer?.notifiedAt;
  return snapshot(
    {
      rule,
      receivedAt: state.receivedAt,
      saturday,
      calendarLayers,
      timezone: timeZone,
      ...(closures ? { closures } : {}),
      ...(workingSaturdays ? { workingSaturdays } : {}),
    },
    stoppedAt === undefined ? {} : { stoppedAt },
  );
}
