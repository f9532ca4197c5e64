import type { Actor } from '../case/actor.js';
import type { CaseEvent, CaseFact } from '../case/event.js';
import { evolve } from '../case/evolve.js';
import type { CaseState } from '../case/state.js';
import { summarize } from '../case/summarize.js';
import { caseClock } from './caseClock.js';
import { seal } from './chain.js';
import type { Organization } from './organization.js';
import type { Entry, Signer } from './ports.js';
import { timeRules, wakeOf, type TimeRules } from './wake.js';

/** A case as it was read, and the hash that what comes next is chained to. */
export interface Loaded {
  state: CaseState;
  lastHash: string;
}

export interface EntryMakers {
  signer: Pick<Signer, 'digest'>;
  organization: Organization;
  rules?: TimeRules;
}

/** The case after some facts, and the entry that records them. */
export async function entryOf(
  { state, lastHash }: Loaded,
  facts: readonly CaseFact[],
  by: Actor,
  at: string,
  { signer, organization, rules = timeRules }: EntryMakers,
): Promise<{ next: CaseState; events: CaseEvent[]; entry: Entry }> {
  const { caseId } = state;
  const events = facts.map((fact): CaseEvent => ({ ...fact, at, by }));
  const next = events.reduce((before, event) => evolve(before, event, caseId), state);
  const clock = caseClock(next, organization);
  const entry = {
    caseId,
    events: await seal(lastHash, events, signer),
    summary: summarize(next, clock),
    ...wakeOf(next, clock, organization, at, rules),
  };
  return { next, events, entry };
}
