import type { LedgerPlace, Pace } from '@pqrs-kit/connectors';
import { startProcess } from './sourceProcess.js';
import type { SourceProcess } from './sourceProcess.js';

/** What a worker in a process of its own works on. */
export interface WorkerJob {
  place: LedgerPlace;
  /** Milliseconds that its clock is ahead of the machine's. */
  aheadMs: number;
  pace: Partial<Pace>;
}

/** What a worker did. */
export interface WorkDone {
  recorded: string[];
  sent: string[];
  /** How it ended: its exit code, or the signal. */
  ending: number | string;
}

/** What happens to a worker once it has done so many things. */
export type Trouble = (done: number, worker: SourceProcess) => void;

/** A signal, once the worker has done `after` things. */
export function signalled(signal: NodeJS.Signals, after: number): Trouble {
  return (done, worker) => {
    if (done === after) worker.kill(signal);
  };
}

/** Works until nothing is left, in a process of its own. */
export async function workInProcess(job: WorkerJob, trouble: Trouble = () => {}): Promise<WorkDone> {
  const worker = startProcess('workerProgram.ts', [JSON.stringify(job)]);
  const done: WorkDone = { recorded: [], sent: [], ending: 0 };
  for await (const line of worker.lines) {
    const [what, id = ''] = line.split(' ');
    if (what === 'recorded') done.recorded.push(id);
    if (what === 'sent') done.sent.push(id);
    trouble(done.recorded.length + done.sent.length, worker);
  }
  return { ...done, ending: await worker.ended };
}
