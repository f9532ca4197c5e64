import type { CaseCommand, CommandType } from '@pqrs-kit/core';

declare global {
  interface HTMLElementEventMap {
    'pqrs-case-command-request': CustomEvent<{ caseId: string; command: CaseCommand }>;
    'pqrs-case-command-done': CustomEvent<{ caseId: string; type: CommandType; version: number; stage: string }>;
  }
}
export {};
