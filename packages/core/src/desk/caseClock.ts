import type { CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { snapshot } from '../clock/snapshot.js';
import { statutoryNormFor } from '../norms/statutoryNorm.js';
import type { Organization } from './organization.js';

/**
 * The statutory clock of a case: from its first receipt, under the norm of what it is classified as now, until the answer was notified. A
 * reopened case has no answer, so its clock runs again from the first receipt.
 */
export function caseClock(state: CaseState, organization: Organization): ClockSnapshot {
  const { regime, consumerRelations, saturday, calendarLayers, timeZone } = organization;
  const rule = statutoryNormFor({ category: state.category, subtype: state.subtype, regime, consumerRelations });
  const stoppedAt = state.answer?.notifiedAt;
  return snapshot(
    { rule, receivedAt: state.receivedAt, saturday, calendarLayers, timezone: timeZone },
    stoppedAt === undefined ? {} : { stoppedAt },
  );
}
