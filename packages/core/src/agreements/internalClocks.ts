import type { AgreementClockState } from './agreementClock.js';
import { secondOf, writtenIn } from './epochSecond.js';
import type { EpochSecond } from './epochSecond.js';
import type { InternalArea, InternalRequest } from './internalRequest.js';
import { openHours } from './openHours.js';
import { planRequests } from './planRequests.js';
import type { PlannedRequest } from './planRequests.js';
import { stateAt } from './stateAt.js';

/** The clock of a request. Instants are ISO with the offset of the area. */
export interface InternalClock {
  id: string;
  area: InternalArea;
  /** Where it waits for other requests: as soon as they can be there. */
  startedAt: string;
  dueAt: string;
  stoppedAt?: string;
  targetMinutes: number;
  /** Whole working minutes of the area; 0 while it waits for other requests. */
  elapsedMinutes: number;
  remainingMinutes: number;
  state: AgreementClockState | 'waiting';
}

function clockOf(plan: PlannedRequest, now: EpochSecond): InternalClock {
  const { request, from, due, replied } = plan;
  const targetMinutes = request.within.amount;
  const waits = replied === undefined && (!plan.ready || from > now);
  const seconds = waits ? 0 : openHours(request).epoch.elapsed(from, Math.max(from, replied ?? now));
  const elapsedMinutes = Math.floor(seconds / 60);
  const written = (second: EpochSecond) => writtenIn(request.timeZone, second);
  return {
    id: request.id,
    area: request.area,
    startedAt: written(from),
    dueAt: written(due),
    ...(replied === undefined ? {} : { stoppedAt: written(replied) }),
    targetMinutes,
    elapsedMinutes,
    remainingMinutes: targetMinutes - elapsedMinutes,
    state: waits ? 'waiting' : stateAt(due, now, replied),
  };
}

/**
 * The clocks of the requests of a case, in the order given.
 *
 * @param now ISO instant
 * @throws PqrsError `input-invalid` for requests that wait for each other or for an unknown one; `agreement-invalid`
 * for an unknown area, a time that is none or hours that never open; `time-bad-instant`
 * @example
 * const parts = { id: 'a', area: 'logistica', within: { amount: 120, unit: 'workingMinutes' }, timeZone: 'America/Bogota',
 *   calendar: '24x7', askedAt: '2026-07-14T08:00:00-05:00' };
 * internalClocks([parts], '2026-07-14T09:00:00-05:00')
 * // [{ id: 'a', dueAt: '2026-07-14T10:00:00-05:00', elapsedMinutes: 60, remainingMinutes: 60, state: 'running', … }]
 */
export function internalClocks(requests: readonly InternalRequest[], now: string): InternalClock[] {
  const at = secondOf(now);
  return planRequests(requests, at).map((plan) => clockOf(plan, at));
}
