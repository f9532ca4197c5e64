import type { CaseCommand, CommandValues, ComposerCheck, ComposerCheckName } from '@pqrs-kit/core';

declare global {
  interface HTMLElementEventMap {
    'pqrs-draft-save': CustomEvent<{ caseId: string; value: CommandValues }>;
    'pqrs-response-send-request': CustomEvent<{ caseId: string; value: CaseCommand; checks: readonly ComposerCheck[] }>;
    'pqrs-response-send-done': CustomEvent<{ caseId: string; version: number; stage: string; sentAt: string }>;
    'pqrs-check-fail': CustomEvent<{ caseId: string; check: ComposerCheckName }>;
  }
}
export {};
