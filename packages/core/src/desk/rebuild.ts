import type { StoredEvent } from '../case/event.js';
import { fold } from '../case/evolve.js';
import { summarize } from '../case/summarize.js';
import type { CaseSummary } from '../case/summary.js';
import { caseClock } from './caseClock.js';
import type { Organization } from './organization.js';

/**
 * The inbox row that the events of a case give today: what a ledger keeps beside them is nothing but this. Undefined for
 * no events.
 *
 * @throws TypeError when the events do not start with `registered`: the ledger is damaged.
 */
export function summaryOfEvents(events: readonly StoredEvent[], organization: Organization): CaseSummary | undefined {
  const state = fold(events);
  return state && summarize(state, caseClock(state, organization));
}
