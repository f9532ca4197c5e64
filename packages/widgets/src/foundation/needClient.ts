import { PqrsError, type PqrsClient } from '@pqrs-kit/core';

/** The client of a widget, for what cannot be done without. @throws PqrsError `usage-invalid` when the page gave none. */
export function needClient(client: PqrsClient | undefined): PqrsClient {
  if (client) return client;
  throw new PqrsError(
    'usage-invalid',
    'The widget has no client.',
    'Set its property `client`, or give one to all by provideClient().',
  );
}
