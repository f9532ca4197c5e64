import type { SyncRetry } from '@pqrs-kit/core';

declare global {
  interface HTMLElementEventMap {
    'pqrs-sync-retry-request': CustomEvent<SyncRetry>;
    'pqrs-sync-retry-done': CustomEvent<SyncRetry>;
  }
}
export {};
