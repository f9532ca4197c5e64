import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Clock, Deliver, Desk, Ledger, Notifier } from '@pqrs-kit/core';
import type { Log } from '../gateway/log.js';
import type { Trace } from '../trace/trace.js';
import { startLoop, type Loop } from './loop.js';
import { outboxTurn } from './outboxTurn.js';
import { sweepTurn } from './sweepTurn.js';
import { wakeupTurn } from './wakeupTurn.js';

/** An organisation that a worker works for. */
export interface WorkerDesk {
  tenant: string;
  desk: Pick<Desk, 'evaluate' | 'evaluateEach' | 'sweepAttachments'>;
  /** See `createDelivery`. */
  deliver: Deliver;
}

/** How much a worker takes at once, and for how long. */
export interface Pace {
  /** Enough that a statement serves many, few enough that a kill leaves little to do again: 500 unless said. */
  casesAtOnce: number;
  /** Messages under way at once: 20 unless said. */
  messagesAtOnce: number;
  /**
   * Milliseconds that claimed work is nobody else's: three minutes unless said. Longer than all ways of sending together
   * take to give up, so that nobody else sends what may still be on its way.
   */
  leaseMs: number;
  /** Milliseconds between two sweeps of attachments that no case took: an hour unless said. */
  sweepMs: number;
  /** Milliseconds between two looks while nothing is due: a second unless said. */
  idleMs: number;
}

const usualPace: Pace = { casesAtOnce: 500, messagesAtOnce: 20, leaseMs: 180_000, sweepMs: 3_600_000, idleMs: 1_000 };

/** What a worker works with. */
export interface WorkerPorts {
  ledger: Ledger;
  /** The ways messages leave by. Each has a name that stays: a retry leaves out those that a message left by already. */
  notifiers: Readonly<Record<string, Notifier>>;
  clock: Clock;
  log: Log;
  pace: Pace;
  trace?: Trace;
  /** No two workers that run at once have the same. */
  name: string;
}

export interface WorkerOptions extends Omit<WorkerPorts, 'name' | 'pace'> {
  desks: readonly WorkerDesk[];
  pace?: Partial<Pace>;
}

export interface Worker {
  /** Works until it is stopped. */
  start(): void;
  /** Does what is due now, once, and returns. Fails with what the ledger fails with. */
  drain(): Promise<void>;
  /** Takes nothing new, and waits for what it holds. */
  stop(): Promise<void>;
}

type Turn = (desk: WorkerDesk, ports: WorkerPorts) => Promise<boolean>;

/**
 * What goes on at once. Three wake cases: while some wait for the database, another works out what follows. Two of them only
 * help where much is due, and look for that less often.
 */
const lanes: readonly { name: string; turn: Turn; patience: number }[] = [
  { name: 'wakeups', turn: wakeupTurn, patience: 1 },
  { name: 'wakeups', turn: wakeupTurn, patience: 10 },
  { name: 'wakeups', turn: wakeupTurn, patience: 10 },
  { name: 'outbox', turn: outboxTurn, patience: 1 },
];

/**
 * A worker: wakes cases when their time comes and sends what waits in the outbox. Any number may share a ledger, in any
 * processes and on any machines; none leads. What it held when it was killed, another does after the lease.
 *
 * @example
 * const worker = createWorker({ ledger, desks: [{ tenant: 'andina', desk, deliver }], notifiers: { smtp }, clock, log });
 * worker.start();
 * process.once('SIGTERM', () => void worker.stop());
 */
export function createWorker({ desks, pace, ...options }: WorkerOptions): Worker {
  const ports: WorkerPorts = { ...options, pace: { ...usualPace, ...pace }, name: uniqueName() };
  let loops: readonly Loop[] = [];

  async function takeTurns(turn: Turn): Promise<boolean> {
    let more = false;
    for (const desk of desks) more = (await turn(desk, ports)) || more;
    return more;
  }

  return {
    start() {
      const watched = { log: ports.log, ...(ports.trace && { trace: ports.trace }) };
      loops = lanes.map(({ name, turn, patience }) =>
        startLoop({ name, turn: () => takeTurns(turn), idleMs: ports.pace.idleMs * patience, ...watched }),
      );
      const sweep = {
        name: 'attachments',
        turn: () => takeTurns(sweepTurn),
        idleMs: ports.pace.sweepMs,
        ...watched,
      };
      loops = [...loops, startLoop(sweep)];
    },
    async drain() {
      await Promise.all(
        [...lanes, { turn: sweepTurn }].map(async ({ turn }) => {
          while (await takeTurns(turn));
        }),
      );
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

function uniqueName(): string {
  return `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
}
