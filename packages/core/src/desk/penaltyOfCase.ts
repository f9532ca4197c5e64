import { complianceOf, measurePeriod, type MeasuredClock } from '../agreements/compliance.js';
import { penaltyOf } from '../agreements/penalty.js';
import { fold } from '../case/evolve.js';
import type { StoredEvent } from '../case/event.js';
import { parseInstant } from '../time/instant.js';
import { civilDateAt } from '../time/zone.js';
import { agreementOfCase, type AppliedToCase } from './agreementOfCase.js';
import type { Organization } from './organization.js';
import type { PeriodPenalty } from './otherClock.js';
import type { Ledger } from './ports.js';

/** Cases whose events are held in memory at once. */
const casesAtOnce = 200;

/**
 * What the contract of a case owes, as of an instant, for the period in which a target of the case was missed last: measured over
 * all cases of the contract, because a tier is a share of them. Undefined where nothing was missed or the contract owes nothing.
 */
export async function penaltyOfCase(
  applied: AppliedToCase | undefined,
  ledger: Pick<Ledger, 'casesWith' | 'readMany'>,
  organization: Pick<Organization, 'tenant' | 'agreements'>,
  now: string,
): Promise<PeriodPenalty | undefined> {
  const missed = lastMissed(applied);
  if (!applied || missed === undefined || applied.agreement.penalties.length === 0) return undefined;
  const { agreement } = applied;
  const period = measurePeriod(agreement.measureWindow, civilDateAt(missed, agreement.timeZone));
  const clocks = await clocksUnder(applied, ledger, organization, now);
  return { ...penaltyOf(agreement, complianceOf(agreement, clocks, period, now)), period };
}

function lastMissed(applied: AppliedToCase | undefined): string | undefined {
  const dues = (applied?.clocks ?? []).filter(({ state }) => state === 'missed').map(({ dueAt }) => dueAt);
  return dues.sort((a, b) => parseInstant(a) - parseInstant(b)).at(-1);
}

async function clocksUnder(
  { customer, contractId }: AppliedToCase,
  ledger: Pick<Ledger, 'casesWith' | 'readMany'>,
  organization: Pick<Organization, 'tenant' | 'agreements'>,
  now: string,
): Promise<MeasuredClock[]> {
  const { tenant } = organization;
  const caseIds = await ledger.casesWith(tenant, 'agreementSet');
  const clocks: MeasuredClock[] = [];
  for (let start = 0; start < caseIds.length; start += casesAtOnce) {
    const records = await ledger.readMany(tenant, caseIds.slice(start, start + casesAtOnce));
    clocks.push(...records.filter((events) => isUnder(events, customer, contractId)).flatMap(clocksOf));
  }
  return clocks;

  function clocksOf(events: readonly StoredEvent[]): MeasuredClock[] {
    const state = fold(events);
    return (state && agreementOfCase(state, organization, now)?.clocks) ?? [];
  }
}

/** Whether the contract that was set last is that one. */
function isUnder(events: readonly StoredEvent[], customer: string, contractId: string): boolean {
  const set = events.flatMap(({ event }) => (event.type === 'agreementSet' ? [event] : [])).at(-1);
  return set?.customer === customer && set.contractId === contractId;
}
