import type { EscalationLevel } from '@pqrs-kit/core';

declare global {
  interface HTMLElementEventMap {
    'pqrs-escalate-request': CustomEvent<{ caseId: string; level: EscalationLevel; reason: string }>;
    'pqrs-escalate-done': CustomEvent<{ caseId: string; level: EscalationLevel; version: number }>;
  }
}
export {};
