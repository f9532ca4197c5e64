import type { PqrsClient } from '@pqrs-kit/core';

/**
 * Follows the changes that a client tells of; gives the way to stop. A client that cannot be followed has no news and fails nothing:
 * what is wrong with it shows when it is asked for data.
 */
export function watchChanges(
  client: PqrsClient | undefined,
  onChange: (change: { caseId: string }) => void,
): (() => void) | undefined {
  try {
    const stop = client?.watch?.(onChange);
    return typeof stop === 'function' ? stop : undefined;
  } catch {
    return undefined;
  }
}
