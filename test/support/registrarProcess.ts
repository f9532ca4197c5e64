import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

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
  const program = fileURLToPath(new URL('registrar.ts', import.meta.url));
  const sources = new URL('sources.mjs', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--conditions=pqrs-source', '--import', sources, program, JSON.stringify(place), String(count)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const answered: string[] = [];
  for await (const radicado of createInterface({ input: child.stdout })) {
    answered.push(radicado);
    if (answered.length === killAfter) child.kill('SIGKILL');
  }
  const [code, signal] = await ended;
  return { answered, ending: signal ?? code ?? 'unknown' };
}
