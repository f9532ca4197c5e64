import { PqrsError } from '../errors.js';
import { checkMinutes, checkOpenTime } from './checkAgreement.js';
import { secondOf } from './epochSecond.js';
import type { EpochSecond } from './epochSecond.js';
import { internalAreas } from './internalRequest.js';
import type { InternalRequest } from './internalRequest.js';
import { checkKnown } from './invalidAgreement.js';
import { openHours } from './openHours.js';

/** A request with the instants that follow from it and from those before it. */
export interface PlannedRequest {
  request: InternalRequest;
  from: EpochSecond;
  due: EpochSecond;
  /** The reply; or the earliest that it can still be owed: when it is due, or now if that has passed. */
  end: EpochSecond;
  replied?: EpochSecond;
  /** Whether all that it waits for has been replied to. */
  ready: boolean;
  /** The request that it waits for longest. */
  holder?: PlannedRequest;
}

function badRequest(problem: string, help: string): PqrsError {
  return new PqrsError('input-invalid', problem, help, { fields: [{ field: 'after', code: 'notAllowed' }] });
}

function latest(planned: readonly PlannedRequest[]): PlannedRequest | undefined {
  let last: PlannedRequest | undefined;
  for (const one of planned) if (!last || one.end > last.end) last = one;
  return last;
}

function planOf(request: InternalRequest, before: readonly PlannedRequest[], now: EpochSecond): PlannedRequest {
  checkKnown('area', request.area, internalAreas);
  checkMinutes('within', request.within);
  checkOpenTime(request);
  const holder = latest(before);
  const from = Math.max(secondOf(request.askedAt), holder?.end ?? -Infinity);
  const due = openHours(request).epoch.add(from, request.within.amount * 60);
  const replied = request.repliedAt === undefined ? undefined : secondOf(request.repliedAt);
  return {
    request,
    from,
    due,
    end: replied ?? Math.max(due, now),
    ready: before.every((one) => one.replied !== undefined),
    ...(replied === undefined ? {} : { replied }),
    ...(holder ? { holder } : {}),
  };
}

/**
 * Plans requests, each after those that it needs, in the order given.
 *
 * @throws PqrsError `input-invalid` for an id that is unknown or given twice, or requests that wait for each other;
 * `agreement-invalid` for an unknown area or a time that is none
 */
export function planRequests(requests: readonly InternalRequest[], now: EpochSecond): PlannedRequest[] {
  const byId = new Map(requests.map((request) => [request.id, request]));
  if (byId.size < requests.length) throw badRequest('Two requests have one id.', 'Give each request an id of its own.');
  const planned = new Map<string, PlannedRequest>();
  const onTheWay = new Set<string>();

  function plan(id: string): PlannedRequest {
    const known = planned.get(id);
    if (known) return known;
    const request = byId.get(id);
    if (!request) throw badRequest(`There is no request "${id.slice(0, 60)}".`, 'Name requests of the same case.');
    if (onTheWay.has(id)) {
      throw badRequest(
        `The request "${id.slice(0, 60)}" waits for itself.`,
        'Let one of them begin without the others.',
      );
    }
    onTheWay.add(id);
    const made = planOf(request, (request.after ?? []).map(plan), now);
    planned.set(id, made);
    return made;
  }
  return requests.map(({ id }) => plan(id));
}
