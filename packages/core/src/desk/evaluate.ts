import type { CaseFact, StoredEvent } from '../case/event.js';
import { isPqrsError, PqrsError } from '../errors.js';
import { caseClock } from './caseClock.js';
import type { Desk } from './desk.js';
import { clockwork, entryOf, type Loaded } from './entry.js';
import { ledgerInstant } from './instants.js';
import { loadedOf, proposeMerges } from './merges.js';
import type { Organization } from './organization.js';
import type { Ports } from './ports.js';
import type { Rearming } from './runtime.js';
import { timeRules, wakeOf, type TimeRules } from './wake.js';

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
    const loaded = loadedOf(events);
    if (!loaded) throw caseNotFound();
    // One proposal at a time: the case is read anew after each, so that each is chained to what stands there.
    if (await proposeMerges(loaded, { ledger, clock, signer }, organization)) {
      return look(caseId, await ledger.read(tenant, caseId), at);
    }
    const { state } = loaded;
    const now = caseClock(state, organization);
    const facts = rules.followUps(state, now, organization, at);
    if (facts.length > 0) return record(loaded, facts, at);
    return { caseId, version: state.version, ...wakeOf(state, now, organization, at, rules) };
  }

  async function record(loaded: Loaded, facts: readonly CaseFact[], at: string): Promise<undefined> {
    const { entry } = await entryOf(loaded, facts, clockwork, at, { signer, organization, rules });
    try {
      await ledger.append(tenant, loaded.state.version, entry);
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
