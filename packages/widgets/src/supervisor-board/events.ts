import type { CommandType, Stage } from '@pqrs-kit/core';

declare global {
  interface HTMLElementEventMap {
    'pqrs-card-move-request': CustomEvent<{
      caseId: string;
      from: Stage;
      to: Stage;
      index: number;
      command: CommandType;
    }>;
    'pqrs-card-open': CustomEvent<{ caseId: string; radicado: string }>;
    'pqrs-limit-exceed': CustomEvent<{ column: Stage }>;
  }
}
export {};
