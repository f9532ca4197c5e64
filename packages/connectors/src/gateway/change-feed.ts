import type { Change, Ledger } from '@pqrs-kit/core';

/** Changes kept in memory, so that many streams do not each ask the ledger. */
const kept = 500;
const batch = 200;

/** Follows the ledger of one tenant for all the streams of this process. */
export interface ChangeFeed {
  /** Sequence of the newest change. */
  newest(): Promise<number>;
  /** Changes after a sequence, oldest first, as many as one look gives. */
  after(sequence: number): Promise<Change[]>;
  /** Calls back whenever there is something new; returns the way to stop. The ledger is only watched while somebody listens. */
  listen(onChange: () => void): () => void;
  /** Looks at once: this process has just written. */
  look(): void;
  close(): void;
}

interface FeedOptions {
  ledger: Pick<Ledger, 'changes' | 'lastChange'>;
  tenant: string;
  /** Milliseconds between two looks. */
  every: number;
  onFailure(error: unknown): void;
}

/** A feed that asks the ledger for news, so that it also sees what other processes write. */
export function createChangeFeed({ ledger, tenant, every, onFailure }: FeedOptions): ChangeFeed {
  const listeners = new Set<() => void>();
  let recent: Change[] = [];
  let timer: NodeJS.Timeout | undefined;
  let seen: number | undefined;
  let looking: Promise<void> | undefined;
  let again = false;
  let failing = false;

  async function lookOnce(): Promise<void> {
    seen ??= await ledger.lastChange(tenant);
    const news = await ledger.changes(tenant, seen, batch);
    const last = news.at(-1);
    if (last === undefined) return;
    recent = [...recent, ...news].slice(-kept);
    seen = last.sequence;
    again ||= news.length === batch;
    for (const tell of listeners) tell();
  }

  /** One look at a time: a second wish while one is under way makes another one after it. */
  function look(): void {
    if (listeners.size === 0) return;
    again = true;
    looking ??= drain().finally(() => (looking = undefined));
  }

  async function drain(): Promise<void> {
    try {
      while (again && listeners.size > 0) {
        again = false;
        await lookOnce();
      }
      failing = false;
    } catch (error) {
      if (!failing) onFailure(error);
      failing = true;
    }
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    seen = undefined;
    recent = [];
  }

  return {
    newest: () => ledger.lastChange(tenant),
    async after(sequence) {
      const oldest = recent[0]?.sequence;
      const inMemory = oldest !== undefined && oldest <= sequence + 1;
      return inMemory ? recent.filter((change) => change.sequence > sequence) : ledger.changes(tenant, sequence, batch);
    },
    listen(onChange) {
      listeners.add(onChange);
      timer ??= setInterval(look, every);
      look();
      return () => {
        listeners.delete(onChange);
        if (listeners.size === 0) stop();
      };
    },
    look,
    close() {
      listeners.clear();
      stop();
    },
  };
}
