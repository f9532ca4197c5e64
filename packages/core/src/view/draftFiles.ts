import type { StagedAttachment } from '../attachments/attachment.js';

/** A file that the service keeps for a filing, as its draft names it. */
export type DraftFile = Pick<StagedAttachment, 'attachmentId' | 'name' | 'bytes' | 'expiresAt'>;

/**
 * The files of a kept draft that the service still has at an instant. What is none is left out.
 *
 * @param now ISO instant.
 */
export function keptFiles(files: unknown, now: string): DraftFile[] {
  if (!Array.isArray(files)) return [];
  return files.filter(isDraftFile).filter(({ expiresAt }) => Date.parse(expiresAt) > Date.parse(now));
}

function isDraftFile(value: unknown): value is DraftFile {
  const { attachmentId, name, bytes, expiresAt } = (value ?? {}) as Record<string, unknown>;
  const texts = [attachmentId, name, expiresAt].every((one) => typeof one === 'string');
  return texts && typeof bytes === 'number';
}
