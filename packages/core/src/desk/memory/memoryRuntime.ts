import type { Entry } from '../ports.js';
import { wakeupLetterId } from '../runtime.js';
import type {
  ClaimedMessage,
  ClaimedWakeup,
  Claimant,
  ClaimRequest,
  DeadLetter,
  Failure,
  OutboxMessage,
  Rearming,
  RuntimeHealth,
  Sent,
  Tries,
} from '../runtime.js';

/** Work as it waits: claimed for a time, tried so often, or given up. */
interface Work extends Tries {
  caseId: string;
  /** Instant since which it waits; milliseconds since 1970. */
  since: number;
  worker?: string;
  claimedUntil: number;
  dead?: { reason: string; at: string };
}

interface WaitingCase extends Work {
  version: number;
}

interface WaitingMessage extends Work {
  message: OutboxMessage;
  delivered: readonly string[];
}

/** Wake-ups and outbox of a tenant in memory. Its time is that of who asks. */
export interface MemoryRuntime {
  store(entry: Entry): void;
  /** Arms the office, or lets it sleep: see `OfficeEntry`. */
  arm(rearming: Rearming): void;
  claimWakeups(request: ClaimRequest): ClaimedWakeup[];
  rearm(rearmings: readonly Rearming[]): void;
  failWakeup(caseId: string, claimant: Claimant, failure: Failure): void;
  claimOutbox(request: ClaimRequest): ClaimedMessage[];
  settleOutbox(id: string, claimant: Claimant, sent: Sent): void;
  deadLetters(): DeadLetter[];
  replay(id: string): boolean;
  health(now: string): RuntimeHealth;
}

export function memoryRuntime(): MemoryRuntime {
  const wakeups = new Map<string, WaitingCase>();
  const outbox = new Map<string, WaitingMessage>();
  const sent = new Set<string>();

  function arm({ caseId, version, wakeAt }: Rearming): void {
    if (wakeAt === undefined) wakeups.delete(caseId);
    else wakeups.set(caseId, { caseId, version, since: Date.parse(wakeAt), ...untried });
  }

  return {
    arm,
    store({ caseId, summary, wakeAt, outbox: messages = [] }) {
      arm({ caseId, version: summary.version, ...(wakeAt !== undefined && { wakeAt }) });
      const since = Date.parse(summary.updatedAt);
      for (const message of messages) {
        if (outbox.has(message.id) || sent.has(message.id)) continue;
        outbox.set(message.id, { caseId, since, ...untried, message, delivered: [] });
      }
    },
    claimWakeups: (request) =>
      claim(wakeups.values(), request).map(({ caseId, version, since, attempts, lapses }) => ({
        caseId,
        version,
        wakeAt: new Date(since).toISOString(),
        attempts,
        lapses,
      })),
    rearm(rearmings) {
      for (const one of rearmings) if (wakeups.get(one.caseId)?.version === one.version) arm(one);
    },
    failWakeup(caseId, claimant, failure) {
      fail(wakeups.get(caseId), claimant, failure);
    },
    claimOutbox: (request) =>
      claim(outbox.values(), request).map(({ message, attempts, lapses, delivered }) => ({
        ...message,
        attempts,
        lapses,
        delivered,
      })),
    settleOutbox(id, claimant, { delivered, failure }) {
      const work = outbox.get(id);
      if (!work || (failure && work.worker !== claimant.worker)) return;
      work.delivered = delivered;
      if (failure) return fail(work, claimant, failure);
      outbox.delete(id);
      sent.add(id);
    },
    deadLetters: () =>
      [
        ...lettersOf(wakeups.values(), ({ caseId }) => ({ id: wakeupLetterId(caseId), kind: 'wakeup' })),
        ...lettersOf(outbox.values(), ({ message: { id, kind } }) => ({ id, kind })),
      ].sort((left, right) => (left.diedAt > right.diedAt ? -1 : 1)),
    replay(id) {
      const work = outbox.get(id) ?? [...wakeups.values()].find(({ caseId }) => wakeupLetterId(caseId) === id);
      if (!work?.dead) return false;
      delete work.dead;
      delete work.worker;
      Object.assign(work, untried);
      return true;
    },
    health: (now) => healthOf([...wakeups.values(), ...outbox.values()], Date.parse(now)),
  };
}

const untried = { attempts: 0, lapses: 0, claimedUntil: -Infinity } as const;

function claim<Item extends Work>(items: Iterable<Item>, { worker, now, limit, leaseMs }: ClaimRequest): Item[] {
  const at = Date.parse(now);
  const free = [...items]
    .filter(({ since, claimedUntil, dead }) => !dead && since <= at && claimedUntil <= at)
    .sort((left, right) => left.since - right.since)
    .slice(0, limit);
  for (const item of free) {
    if (item.worker !== undefined) item.lapses += 1;
    item.worker = worker;
    item.claimedUntil = at + leaseMs;
  }
  return free;
}

function fail(work: Work | undefined, { worker, now }: Claimant, failure: Failure): void {
  if (work?.worker !== worker) return;
  delete work.worker;
  work.attempts += 1;
  work.claimedUntil = 'retryAfterMs' in failure ? Date.parse(now) + failure.retryAfterMs : -Infinity;
  if ('deadReason' in failure) work.dead = { reason: failure.deadReason, at: now };
}

function lettersOf<Item extends Work>(
  items: Iterable<Item>,
  name: (item: Item) => Pick<DeadLetter, 'id' | 'kind'>,
): DeadLetter[] {
  return [...items].flatMap((item) => {
    const { caseId, attempts, dead } = item;
    return dead ? [{ ...name(item), caseId, attempts, reason: dead.reason, diedAt: dead.at }] : [];
  });
}

function healthOf(works: readonly Work[], at: number): RuntimeHealth {
  const due = works.filter(({ since, dead }) => !dead && since <= at).map(({ since }) => since);
  const dead = works.filter((work) => work.dead).length;
  if (due.length === 0) return { lagMs: 0, waiting: 0, dead };
  const oldest = Math.min(...due);
  return { lagMs: at - oldest, oldestDueAt: new Date(oldest).toISOString(), waiting: due.length, dead };
}
