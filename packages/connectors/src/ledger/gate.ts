import { unavailable } from './failure.js';

/** Lets work through until it is shut. */
export interface Gate {
  /** Runs work; once the gate is shut, fails with `ledger-unavailable` instead. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Lets nothing more through, and waits for what is under way. */
  shut(): Promise<void>;
}

export function openGate(): Gate {
  const underWay = new Set<Promise<unknown>>();
  let isShut = false;
  return {
    async pass(work) {
      if (isShut) throw unavailable('it was closed', 'Open the ledger again.');
      const running = work();
      underWay.add(running);
      try {
        return await running;
      } finally {
        underWay.delete(running);
      }
    },
    async shut() {
      isShut = true;
      await Promise.allSettled(underWay);
    },
  };
}
