import type { LedgerPlace, Pace } from '@pqrs-kit/connectors';
import { startProcess } from './sourceProcess.js';

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

/** Works until nothing is left, in a process of its own; sends it a signal as soon as it has done `after` things. */
export async function workInProcess(
  job: WorkerJob,
  end?: { signal: NodeJS.Signals; after: number },
): Promise<WorkDone> {
  const worker = startProcess('workerProgram.ts', [JSON.stringify(job)]);
  const done: WorkDone = { recorded: [], sent: [], ending: 0 };
  for await (const line of worker.lines) {
    const [what, id = ''] = line.split(' ');
    if (what === 'recorded') done.recorded.push(id);
    if (what === 'sent') done.sent.push(id);
    if (end && done.recorded.length + done.sent.length === end.after) worker.kill(end.signal);
  }
  return { ...done, ending: await worker.ended };
}
