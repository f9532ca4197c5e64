import type { StagedAttachment } from '../../attachments/attachment.js';
import { invalidInput } from '../../case/checkSubmission.js';

/** What a ledger in memory knows of files that came. */
export interface MemoryAttachments {
  stage(staged: StagedAttachment): void;
  known(attachmentIds: readonly string[]): StagedAttachment[];
  expired(before: string, limit: number): StagedAttachment[];
  isWanted(sha256: string, before: string): boolean;
  drop(attachmentIds: readonly string[]): void;
  /** Gives files to a case as of an instant, or fails and gives none. */
  claim(attachmentIds: readonly string[], caseId: string, at: string): void;
}

export function memoryAttachments(): MemoryAttachments {
  const rows = new Map<string, StagedAttachment & { caseId?: string }>();
  const isFree = (id: string, at: string) => {
    const row = rows.get(id);
    return row !== undefined && row.caseId === undefined && row.expiresAt > at;
  };
  const plain = ({ caseId: _, ...staged }: StagedAttachment & { caseId?: string }): StagedAttachment => staged;
  return {
    stage: (staged) => void rows.set(staged.attachmentId, { ...staged }),
    known: (attachmentIds) => attachmentIds.flatMap((id) => rows.get(id) ?? []).map(plain),
    expired(before, limit) {
      const over = [...rows.values()].filter((row) => row.caseId === undefined && row.expiresAt < before);
      return over
        .sort((one, other) => (one.expiresAt < other.expiresAt ? -1 : 1))
        .slice(0, limit)
        .map(plain);
    },
    isWanted: (sha256, before) =>
      [...rows.values()].some((row) => row.sha256 === sha256 && (row.caseId !== undefined || row.expiresAt >= before)),
    drop(attachmentIds) {
      for (const id of attachmentIds) if (rows.get(id)?.caseId === undefined) rows.delete(id);
    },
    claim(attachmentIds, caseId, at) {
      const gone = attachmentIds.flatMap((id, place) => (isFree(id, at) ? [] : [place]));
      if (gone.length > 0) {
        const problems = gone.map((place) => ({ field: `attachments.${place}`, code: 'fileGone' as const }));
        throw invalidInput('The filing', problems);
      }
      for (const id of attachmentIds) {
        const row = rows.get(id);
        if (row) row.caseId = caseId;
      }
    },
  };
}
