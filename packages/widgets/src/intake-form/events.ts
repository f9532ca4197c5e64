import type { IntakeDraft, Submission } from '@pqrs-kit/core';

/** What a host learns once a case is filed. */
export interface FiledCase {
  caseId: string;
  radicado: string;
  receivedAt: string;
  dueAt: string;
  receiptHash: string;
}

declare global {
  interface HTMLElementEventMap {
    'pqrs-draft-change': CustomEvent<{ draft: IntakeDraft }>;
    'pqrs-attachment-reject': CustomEvent<{ name: string; reason: string }>;
    'pqrs-case-submit-request': CustomEvent<{ case: Submission }>;
    'pqrs-case-submit-done': CustomEvent<FiledCase>;
  }
}
