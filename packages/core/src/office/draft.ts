import type { Actor } from '../case/actor.js';
import type { TemplateDraft } from '../letters/template.js';
import type { ProtocolDraft } from '../improvement/protocol.js';

/** A protocol as somebody writes it: who approves it is known when they do. */
export type ProtocolText = Omit<ProtocolDraft, 'approvedBy'>;

export type DraftContent = { kind: 'template'; template: TemplateDraft } | { kind: 'protocol'; protocol: ProtocolText };

/** A template or a protocol that waits for the approval of another person than who wrote it. */
export type OfficeDraft = DraftContent & {
  /** `t1`, `t2`, …: its place in the book. */
  draftId: string;
  draftedBy: Actor;
  draftedAt: string;
  /** Reference of the version that it became. */
  approved?: { reference: string; by: Actor; at: string };
  returned?: { reason: string; by: Actor; at: string };
};

/** A version that is not used any more. Cases that name it still show it. */
export interface RetiredVersion {
  reference: string;
  reason: string;
  by: Actor;
  at: string;
}
