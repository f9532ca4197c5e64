import type { CaseState } from '../case/state.js';
import type { DueRequest } from '../clock/request.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { snapshot } from '../clock/takeSnapshot.js';
import { bindingNormOf } from './bindingNorm.js';
import type { Organization } from './organization.js';

/**
 * What is asked of {@link due} for a case of an organisation: a norm and the first receipt, on its calendar and in its zone.
 *
 * @param rule id of a norm; without an `@variant` the one in force at receipt
 * @param receivedAt ISO instant
 * @example
 * clockRequest('co.pet.general', '2026-07-01T10:00:00-05:00', organization).timezone // 'America/Bogota'
 */
export function clockRequest(rule: string, receivedAt: string, organization: Organization): DueRequest {
  const { saturday, calendarLayers, timeZone, closures, workingSaturdays } = organization;
  return {
    rule,
    receivedAt,
    saturday,
    calendarLayers,
    timezone: timeZone,
    ...(closures ? { closures } : {}),
    ...(workingSaturdays ? { workingSaturdays } : {}),
  };
}

/**
 * The statutory clock of a case: from its first receipt, under the norm of what it is classified as now, until the answer was notified. A
 * reopened case has no answer, so its clock runs again from the first receipt.
 */
export function caseClock(state: CaseState, organization: Organization): ClockSnapshot {
  const rule = bindingNormOf(state, organization, state.receivedAt);
  const stoppedAt = state.answer?.notifiedAt;
  return snapshot(clockRequest(rule, state.receivedAt, organization), stoppedAt === undefined ? {} : { stoppedAt });
}
