import type { Actor } from '../case/actor.js';
import type { CaseEvent, CaseFact } from '../case/event.js';
import { evolve } from '../case/evolve.js';
import type { CaseState } from '../case/state.js';
import { summarize } from '../case/summarize.js';
import { caseClock } from './caseClock.js';
import { seal } from './chain.js';
import type { Organization } from './organization.js';
import { messagesOf } from './outbox.js';
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
  /** What the product itself records because of the events, in the same entry. */
  followedBy?: (after: CaseState, events: readonly CaseEvent[]) => readonly CaseFact[];
}

/** Who the record names for what follows from the rules alone. */
export const clockwork: Actor = { id: 'pqrs-kit', name: '', role: 'system' };

/** The case after some facts, and the entry that records them. */
export async function entryOf(
  { state, lastHash }: Loaded,
  facts: readonly CaseFact[],
  by: Actor,
  at: string,
  { signer, organization, rules = timeRules, followedBy = () => [] }: EntryMakers,
): Promise<{ next: CaseState; events: CaseEvent[]; entry: Entry }> {
  const { caseId } = state;
  const stamped = (given: readonly CaseFact[], who: Actor) =>
    given.map((fact): CaseEvent => ({ ...fact, at, by: who }));
  const after = (before: CaseState, given: readonly CaseEvent[]) =>
    given.reduce((folded, event) => evolve(folded, event, caseId), before);
  const done = stamped(facts, by);
  const between = after(state, done);
  const followed = stamped(followedBy(between, done), clockwork);
  const next = after(between, followed);
  const events = [...done, ...followed];
  const clock = caseClock(next, organization);
  const entry = {
    caseId,
    events: await seal(lastHash, events, signer),
    summary: summarize(next, clock),
    ...wakeOf(next, clock, organization, at, rules),
    outbox: messagesOf(next, events),
  };
  return { next, events, entry };
}
