import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of this folder, running in a process of its own from the sources. */
export interface SourceProcess {
  /** What it prints, line by line. */
  lines: Interface;
  kill(signal: NodeJS.Signals): void;
  /** How it ended: its exit code, or the signal. */
  ended: Promise<number | string>;
}

export function startProcess(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): SourceProcess {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const sources = new URL('sources.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--conditions=pqrs-source', '--import', sources, path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  return {
    lines: createInterface({ input: child.stdout }),
    kill: (signal) => child.kill(signal),
    ended: ending(child),
  };
}

async function ending(child: ChildProcess): Promise<number | string> {
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== null && code !== 0) throw new Error(`The process ended with ${code}: ${complaint.slice(-2_000)}`);
  return signal ?? 0;
}
