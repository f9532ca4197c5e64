import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How V8 is told to collect as it does before it would give up, which also gives the room of young values back to the system. */
const thoroughly = { type: 'major', execution: 'sync', flavor: 'last-resort' } as const;

/**
 * Gives back to the system what starting took and serving at rest does not need: reading the modules makes the room for young values grow
 * to its most, and nothing makes it shrink while little happens. One whole collection, some tens of milliseconds; afterwards the room grows
 * with the load as before.
 */
export function releaseMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [thoroughly]);
}
