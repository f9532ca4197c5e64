import type { ReceiptProof } from '@pqrs-kit/core';

declare global {
  interface HTMLElementEventMap {
    'pqrs-verify-done': CustomEvent<{ valid: boolean; reason: ReceiptProof }>;
    'pqrs-download-request': CustomEvent<{ format: 'html' | 'json' }>;
    'pqrs-print-request': CustomEvent<Record<string, never>>;
  }
}
export {};
