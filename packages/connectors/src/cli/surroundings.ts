import type { Readable, Writable } from 'node:stream';
import type { Clock } from '@pqrs-kit/core';
import { releaseMemory } from './release-memory.js';
import type { Environment } from './serve-settings.js';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** What the program uses of its surroundings. Tests bring their own. */
export interface Surroundings {
  environment: Environment;
  input: Readable;
  output: Writable;
  error: Writable;
  /** Resolves once somebody asks the program to stop. Asking a second time ends it at once. */
  untilStopped(): Promise<void>;
  /** Gives back to the system what starting took, where the process serves from now on. */
  releaseMemory?(): void;
}

/** The surroundings of a process. */
export function processSurroundings(): Surroundings {
  endQuietlyWhenNobodyReads(process.stdout);
  return {
    environment: process.env,
    input: process.stdin,
    output: process.stdout,
    error: process.stderr,
    untilStopped: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
    releaseMemory,
  };
}

/** As in `pqrs calc … | head`: the reader has what it wanted. */
function endQuietlyWhenNobodyReads(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
