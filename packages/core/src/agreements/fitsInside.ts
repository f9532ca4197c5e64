import { secondOf, writtenIn } from './epochSecond.js';
import type { InternalRequest } from './internalRequest.js';
import { openHours } from './openHours.js';
import { planRequests } from './planRequests.js';
import type { PlannedRequest } from './planRequests.js';

/** Whether the requests of a case end in time for the customer. */
export interface InternalFit {
  fits: boolean;
  /** ISO instant, with the offset of the last area, at which the last reply is there or owed; none without requests. */
  endsAt?: string;
  /** Running minutes between the customer's due instant and that, a begun one as a whole; 0 where they fit. */
  lateMinutes: number;
  /** The same in working minutes of the last area: by so much its chain has to get shorter. */
  lateWorkingMinutes: number;
  /** Ids of the chain that ends last, the first one first. */
  chain: string[];
}

function chainOf(last: PlannedRequest): string[] {
  const chain: string[] = [];
  for (let one: PlannedRequest | undefined = last; one; one = one.holder) chain.unshift(one.request.id);
  return chain;
}

/**
 * Whether internal targets add up inside the customer's clock: those that wait for each other one after another, those
 * side by side as long as the longest. A request that is late already ends now at the earliest.
 *
 * @param customerDueAt ISO instant by which the customer is owed the answer
 * @param now ISO instant
 * @throws PqrsError as {@link internalClocks}
 * @example
 * // Calidad has 4 h, then produccion 6 h, both day and night.
 * fitsInside(requests, '2026-07-14T16:00:00-05:00', '2026-07-14T08:00:00-05:00')
 * // { fits: false, endsAt: '2026-07-14T18:00:00-05:00', lateMinutes: 120, lateWorkingMinutes: 120, chain: ['a', 'b'] }
 */
export function fitsInside(requests: readonly InternalRequest[], customerDueAt: string, now: string): InternalFit {
  const due = secondOf(customerDueAt);
  const planned = planRequests(requests, secondOf(now));
  const [first, ...others] = planned;
  if (!first) return { fits: true, lateMinutes: 0, lateWorkingMinutes: 0, chain: [] };
  const last = others.reduce((latest, one) => (one.end > latest.end ? one : latest), first);
  const late = Math.max(0, last.end - due);
  const lateOpen = late === 0 ? 0 : openHours(last.request).epoch.elapsed(due, last.end);
  return {
    fits: late === 0,
    endsAt: writtenIn(last.request.timeZone, last.end),
    lateMinutes: Math.ceil(late / 60),
    lateWorkingMinutes: Math.ceil(lateOpen / 60),
    chain: chainOf(last),
  };
}
