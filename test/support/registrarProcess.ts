import { startProcess } from './sourceProcess.js';

export interface Filing {
  /** The radicados that the process answered, in order. */
  answered: string[];
  /** How it ended: its exit code, or the signal. */
  ending: number | string;
}

/**
 * Files `count` cases in a process of its own over the ledger at `place`; kills it with SIGKILL as soon as it has answered `killAfter`.
 * What it had under way at that point may or may not be stored.
 */
export async function fileInProcess(place: object, count: number, killAfter = Infinity): Promise<Filing> {
  const registrar = startProcess('registrar.ts', [JSON.stringify(place), String(count)]);
  const answered: string[] = [];
  for await (const radicado of registrar.lines) {
    answered.push(radicado);
    if (answered.length === killAfter) registrar.kill('SIGKILL');
  }
  return { answered, ending: await registrar.ended };
}
