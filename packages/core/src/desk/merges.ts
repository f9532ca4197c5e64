import { mayReadContent, mayReadPerson } from '../access/permissions.js';
import type { Actor } from '../case/actor.js';
import type { StoredEvent } from '../case/event.js';
import { fold } from '../case/evolve.js';
import { decideMerge, isMergeable, isProposable, mergeWindowMs } from '../case/merge.js';
import { serialKey } from '../case/samePerson.js';
import type { CaseState } from '../case/state.js';
import { isPqrsError } from '../errors.js';
import { parseInstant } from '../time/instant.js';
import { caseClock } from './caseClock.js';
import { chainStart } from './chain.js';
import type { ProposedCase, ProposedMerge } from './client.js';
import { entryOf, type Loaded } from './entry.js';
import { ledgerInstant } from './instants.js';
import type { Organization } from './organization.js';
import type { Ports } from './ports.js';

type MergePorts = Pick<Ports, 'ledger' | 'clock' | 'signer'>;
type MergeCommand = Parameters<typeof decideMerge>[2];

/** Nobody gave a command: two filings met. */
const matchmaker: Actor = { id: 'pqrs-kit', name: '', role: 'system' };

/** Cases that are looked at for one filing: more filings of one serial in two days are no coincidence to decide one by one. */
const mostCandidates = 20;

/**
 * Proposes, on both cases at once, each other open case that may be one with this.
 *
 * @returns whether something was recorded, so that the case stands at another version now
 */
export async function proposeMerges(
  { state, lastHash }: Loaded,
  { ledger, clock, signer }: MergePorts,
  organization: Organization,
): Promise<boolean> {
  const { tenant } = organization;
  const others = (await candidates(state, { ledger }, organization)).filter((other) =>
    isProposable(state, other.state),
  );
  const [other] = others;
  if (!other) return false;
  const at = ledgerInstant(clock.now());
  const makers = { signer, organization };
  const parts = await Promise.all(
    [
      { loaded: { state, lastHash }, named: other.state },
      { loaded: other, named: state },
    ].map(async ({ loaded, named }) => {
      const fact = { type: 'mergeProposed', other: { caseId: named.caseId, radicado: named.radicado } } as const;
      const { entry } = await entryOf(loaded, [fact], matchmaker, at, makers);
      return { expectedVersion: loaded.state.version, entry };
    }),
  );
  try {
    await ledger.appendTogether(tenant, parts);
  } catch (error) {
    // Whoever was faster changed one of them: both are read and looked at again.
    if (!isPqrsError(error) || error.code !== 'case-version-conflict') throw error;
  }
  return true;
}

async function candidates(
  state: CaseState,
  { ledger }: Pick<Ports, 'ledger'>,
  { tenant }: Organization,
): Promise<Loaded[]> {
  const serial = serialKey(state.submission.productSerial ?? '');
  if (!isMergeable(state) || serial === undefined) return [];
  const received = parseInstant(state.receivedAt);
  const between = [received - mergeWindowMs, received + mergeWindowMs].map((instant) =>
    new Date(instant).toISOString(),
  );
  const [from = '', to = ''] = between;
  const caseIds = await ledger.openOfSerial(tenant, { serial, from, to, limit: mostCandidates });
  const records = await ledger.readMany(
    tenant,
    caseIds.filter((caseId) => caseId !== state.caseId),
  );
  return records.flatMap((events) => loadedOf(events) ?? []);
}

export function loadedOf(events: readonly StoredEvent[]): Loaded | undefined {
  const state = fold(events);
  return state && { state, lastHash: events.at(-1)?.hash ?? chainStart };
}

/** Carries out what somebody decides of two cases, on both in one transaction. */
export async function carryOutMerge(
  own: Loaded,
  other: Loaded,
  command: MergeCommand,
  by: Actor,
  { ledger, clock, signer }: MergePorts,
  organization: Organization,
): Promise<CaseState> {
  const at = ledgerInstant(clock.now());
  const side = ({ state }: Loaded) => ({ state, clock: caseClock(state, organization) });
  const facts = decideMerge(side(own), side(other), command);
  const makers = { signer, organization };
  const first = await entryOf(own, [facts.own], by, at, makers);
  const second = await entryOf(other, [facts.other], by, at, makers);
  await ledger.appendTogether(organization.tenant, [
    { expectedVersion: own.state.version, entry: first.entry },
    { expectedVersion: other.state.version, entry: second.entry },
  ]);
  return first.next;
}

/** The proposals of a case, those that wait with as much of the other case as its reader may see. */
export async function proposedMerges(
  state: CaseState,
  actor: Actor,
  { ledger }: Pick<Ports, 'ledger'>,
  organization: Organization,
): Promise<ProposedMerge[]> {
  if (!mayReadContent(state, actor)) return [];
  const waiting = state.merges.filter(({ decision }) => !decision).map(({ caseId }) => caseId);
  const records = waiting.length === 0 ? [] : await ledger.readMany(organization.tenant, waiting);
  const others = new Map(records.map((events, place) => [waiting[place], fold(events)]));
  return state.merges.map((proposal) => {
    const other = others.get(proposal.caseId);
    return other && mayReadContent(other, actor)
      ? { ...proposal, other: proposedCase(other, actor, organization) }
      : proposal;
  });
}

function proposedCase(state: CaseState, actor: Actor, organization: Organization): ProposedCase {
  const { submission, category, stage, receivedAt } = state;
  const { channel, subject, facts, request, productSerial, person } = submission;
  return {
    category,
    stage,
    channel,
    receivedAt,
    dueDate: caseClock(state, organization).dueDate,
    subject,
    facts,
    ...(request !== undefined && { request }),
    ...(productSerial !== undefined && { productSerial }),
    ...(person && mayReadPerson(state, actor) && { person }),
  };
}
