import { setFlagsFromString } from 'node:v8';

/**
 * Collects garbage early instead of letting the heap grow: for a command that passes many rows by and keeps none. Left alone, V8 takes three times as much
 * memory for the same work, in no less time. Both are looked at each time that the heap is to grow.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=15');
}
