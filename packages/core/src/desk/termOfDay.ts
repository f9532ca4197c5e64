import { countsInDays } from '../clock/answersOn.js';
import type { DueRequest } from '../clock/request.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { snapshot } from '../clock/takeSnapshot.js';
import { law } from '../norms/registry.js';
import { formatInstant, parseInstant } from '../time/instant.js';
import { dayAt, offsetAt } from '../time/zone.js';
import { bindingNormOf, factsOf, type Classified } from './bindingNorm.js';
import type { Organization } from './organization.js';

/** By organisation, and in it by day of receipt and what the case is; undefined where the hour of receipt matters. */
const known = new WeakMap<Organization, Map<string, ClockSnapshot | undefined>>();
const mostKnown = 500;

/**
 * The clock of a case to whose term nothing happened, from that of the others that came on the same day: cases that are due together
 * did, and a term in days starts with the day. Undefined where the law counts hours, which start at the instant of receipt.
 *
 * @param request calendar and zone of the organisation
 */
export function clockOfDay(
  item: Classified & { receivedAt: string },
  organization: Organization,
  request: Omit<DueRequest, 'rule' | 'receivedAt'>,
): ClockSnapshot | undefined {
  const { receivedAt, category, subtype = '' } = item;
  const { timeZone } = organization;
  const clocks = known.get(organization) ?? new Map<string, ClockSnapshot | undefined>();
  known.set(organization, clocks);
  const received = parseInstant(receivedAt);
  const key = `${dayAt(received, timeZone)} ${category} ${subtype}`;
  let clock = clocks.get(key);
  if (!clock && !clocks.has(key)) {
    if (clocks.size >= mostKnown) clocks.clear();
    clock = clockFrom(item, organization, request);
    clocks.set(key, clock);
  }
  return (
    clock && {
      ...clock,
      explanation: { ...clock.explanation, receivedAt: formatInstant(received, offsetAt(received, timeZone)) },
    }
  );
}

function clockFrom(
  item: Classified & { receivedAt: string },
  organization: Organization,
  request: Omit<DueRequest, 'rule' | 'receivedAt'>,
): ClockSnapshot | undefined {
  const { receivedAt } = item;
  const rule = bindingNormOf(item, organization, receivedAt);
  const facts = factsOf(item, organization);
  if (!countsInDays(law, facts, rule, { receivedAt, timezone: organization.timeZone })) return undefined;
  return frozen(snapshot({ ...request, rule, receivedAt }));
}

/** Many cases share it: whoever wrote into it would write into theirs. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
