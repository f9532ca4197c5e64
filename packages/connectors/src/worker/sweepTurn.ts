import type { WorkerDesk, WorkerPorts } from './worker.js';

/** Removes the attachments that no case took in their time. Nothing of it is urgent: the next turn is the next sweep. */
export async function sweepTurn({ tenant, desk }: WorkerDesk, { log }: WorkerPorts): Promise<boolean> {
  const swept = await desk.sweepAttachments();
  if (swept > 0) log({ level: 'info', event: 'attachments-swept', tenant, swept });
  return false;
}
