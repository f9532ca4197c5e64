import type { ClockStatus } from '@pqrs-kit/core';

declare global {
  interface HTMLElementEventMap {
    'pqrs-deadline-threshold': CustomEvent<{ level: ClockStatus; remaining: number }>;
    'pqrs-deadline-expire': CustomEvent<{ caseId: string; dueAt: string }>;
    'pqrs-explanation-toggle': CustomEvent<{ expanded: boolean }>;
  }
}
export {};
