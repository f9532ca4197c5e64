import type { Actor } from '../case/actor.js';
import type { CaseEvent, CaseFact, StoredEvent } from '../case/event.js';
import { evolve, fold } from '../case/evolve.js';
import type { CaseState } from '../case/state.js';
import { summarize } from '../case/summarize.js';
import { isPqrsError, PqrsError } from '../errors.js';
import { caseClock } from './caseClock.js';
import { chainStart, seal } from './chain.js';
import type { Desk } from './desk.js';
import { ledgerInstant } from './instants.js';
import { messagesOf } from './outbox.js';
import type { Organization } from './organization.js';
import type { Ports } from './ports.js';
import type { Rearming } from './runtime.js';
import { timeRules, wakeOf, type TimeRules } from './wake.js';

/** Nobody gave a command: time passed. */
export const clockwork: Actor = { id: 'pqrs-kit', name: '', role: 'system' };

/**
 * Looks at cases whose time has come: records what follows and arms them anew. What was recorded does not follow again,
 * and is recorded at the version the case was read at, so that a second look, or one at the same time, changes nothing.
 */
export function createEvaluation(
  { ledger, clock, signer }: Pick<Ports, 'ledger' | 'clock' | 'signer'>,
  organization: Organization,
  rules: TimeRules = timeRules,
): Pick<Desk, 'evaluate' | 'evaluateEach'> {
  const { tenant } = organization;

  async function evaluateEach(caseIds: readonly string[]): ReturnType<Desk['evaluateEach']> {
    const at = ledgerInstant(clock.now());
    const failures: { caseId: string; error: unknown }[] = [];
    const rearmings: Rearming[] = [];
    const records = await ledger.readMany(tenant, caseIds);
    for (const [index, caseId] of caseIds.entries()) {
      try {
        const rearming = await look(caseId, records[index] ?? [], at);
        if (rearming) rearmings.push(rearming);
      } catch (error) {
        failures.push({ caseId, error });
      }
    }
    await ledger.rearm(tenant, rearmings);
    return failures;
  }

  /** The case armed anew; undefined where that went along with what was recorded. */
  async function look(caseId: string, events: readonly StoredEvent[], at: string): Promise<Rearming | undefined> {
    const state = fold(events);
    if (!state) throw caseNotFound();
    const now = caseClock(state, organization);
    const facts = rules.followUps(state, now, organization, at);
    if (facts.length > 0) return record(state, facts, events.at(-1)?.hash ?? chainStart, at);
    return { caseId, version: state.version, ...wakeOf(state, now, organization, at, rules) };
  }

  async function record(
    state: CaseState,
    facts: readonly CaseFact[],
    lastHash: string,
    at: string,
  ): Promise<undefined> {
    const { caseId, version } = state;
    const events = facts.map((fact): CaseEvent => ({ ...fact, at, by: clockwork }));
    const next = events.reduce((before, event) => evolve(before, event, caseId), state);
    const after = caseClock(next, organization);
    const entry = {
      caseId,
      events: await seal(lastHash, events, signer),
      summary: summarize(next, after),
      ...wakeOf(next, after, organization, at, rules),
      outbox: messagesOf(next, events),
    };
    try {
      await ledger.append(tenant, version, entry);
    } catch (error) {
      // Whoever was faster armed the case anew, too.
      if (!isPqrsError(error) || error.code !== 'case-version-conflict') throw error;
    }
  }

  return {
    evaluateEach,
    async evaluate(caseId) {
      const [failure] = await evaluateEach([caseId]);
      if (failure) throw failure.error;
    },
  };
}

function caseNotFound(): PqrsError {
  return new PqrsError('case-not-found', 'There is no case with that id.', 'Check the id.');
}
