import { secondOf, writtenIn } from '../agreements/epochSecond.js';
import { internalClocks } from '../agreements/internalClocks.js';
import type { InternalRequest } from '../agreements/internalRequest.js';
import { openHours } from '../agreements/openHours.js';
import { stateAt } from '../agreements/stateAt.js';
import type { CaseCommand } from '../case/command.js';
import type { AreaRequest, CaseState } from '../case/state.js';
import { civilDateAt } from '../time/zone.js';
import { endOfDay } from './instants.js';
import { officeTimeOf } from './officeHours.js';
import type { Organization } from './organization.js';
import type { InternalCaseClock } from './otherClock.js';

type Counted = Pick<
  InternalCaseClock,
  'timeZone' | 'startedAt' | 'dueAt' | 'stoppedAt' | 'state' | 'targetMinutes' | 'elapsedMinutes'
>;

/**
 * The clocks of what a case asked of its areas.
 *
 * @param customerDueAt ISO instant by which the customer is owed the answer
 * @param now ISO instant
 */
export function internalOfCase(
  { requests }: CaseState,
  organization: Organization,
  customerDueAt: string,
  now: string,
): InternalCaseClock[] {
  return requests.map((request) => {
    const counted = byTarget(request, organization, now) ?? byDay(request, organization, now);
    const end = secondOf(counted.stoppedAt ?? counted.dueAt);
    const earliest = counted.stoppedAt === undefined ? Math.max(end, secondOf(now)) : end;
    return {
      kind: 'internal',
      id: `internal.${request.id}`,
      requestId: request.id,
      area: request.area,
      paused: false,
      fits: earliest <= secondOf(customerDueAt),
      ...counted,
    };
  });
}

function byTarget(request: AreaRequest, organization: Organization, now: string): Counted | undefined {
  const { id, area, within, askedAt, answeredAt } = request;
  if (!within) return undefined;
  const { timeZone, calendar } = organization.areaTargets?.[area] ?? officeTimeOf(organization);
  const asked: InternalRequest = {
    id,
    area,
    within,
    timeZone,
    calendar,
    askedAt,
    ...(answeredAt !== undefined && { repliedAt: answeredAt }),
  };
  const [clock] = internalClocks([asked], now);
  if (!clock) throw new TypeError('A request has no clock.');
  const { startedAt, dueAt, stoppedAt, targetMinutes, elapsedMinutes, state } = clock;
  return {
    timeZone,
    startedAt,
    dueAt,
    ...(stoppedAt !== undefined && { stoppedAt }),
    targetMinutes,
    elapsedMinutes,
    // Machines whose clocks differ may read a request before it was asked: it waits for nothing.
    state: state === 'waiting' ? 'running' : state,
  };
}

function byDay({ askedAt, answeredAt, dueDate }: AreaRequest, { timeZone }: Organization, now: string): Counted {
  const dueAt = endOfDay(dueDate, timeZone);
  const written = (instant: string) => writtenIn(timeZone, secondOf(instant));
  const stopped = answeredAt === undefined ? undefined : secondOf(answeredAt);
  return {
    timeZone,
    startedAt: written(askedAt),
    dueAt,
    ...(answeredAt !== undefined && { stoppedAt: written(answeredAt) }),
    state: stateAt(secondOf(dueAt), secondOf(now), stopped),
  };
}

/**
 * A command that asks an area without naming a day, with the target of that area (OLA) and the day on which it ends.
 *
 * @example
 * // Calidad has 8 working hours.
 * askedByTarget({ type: 'askArea', area: 'calidad', text: '¿Qué falló?' }, organization, '2026-07-14T08:00:00-05:00')
 * // { …, dueDate: '2026-07-14', within: { amount: 480, unit: 'workingMinutes' } }
 */
export function askedByTarget(command: CaseCommand, organization: Organization, now: string): CaseCommand {
  if (command.type !== 'askArea' || command.dueDate !== undefined) return command;
  const target = organization.areaTargets?.[command.area];
  if (!target) return command;
  const { within, timeZone } = target;
  const dueAt = openHours(target).epoch.add(secondOf(now), within.amount * 60);
  return { ...command, dueDate: civilDateAt(writtenIn(timeZone, dueAt), organization.timeZone), within };
}
