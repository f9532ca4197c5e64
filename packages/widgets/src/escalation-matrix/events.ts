import type { EscalationLevel, EscalationMatrix } from '@pqrs-kit/core';

declare global {
  interface HTMLElementEventMap {
    'pqrs-escalate-request': CustomEvent<{ caseId: string; level: EscalationLevel; reason: string }>;
    'pqrs-matrix-change': CustomEvent<{ matrix: EscalationMatrix }>;
    'pqrs-escalate-done': CustomEvent<{ caseId: string; level: EscalationLevel; version: number }>;
  }
}
export {};
