import type { MediaType } from './mediaType.js';

/** A file that belongs to a case: what the record says of it. Its bytes lie outside the record, under their hash. */
export interface Attachment {
  /** SHA-256 of its bytes, in hex. */
  sha256: string;
  /** What its sender called it, neutralised by `fileName`: text to be shown, never a path. */
  name: string;
  bytes: number;
  /** By its content. */
  mediaType: MediaType;
}

/** A file that came and belongs to no case yet. */
export interface StagedAttachment extends Attachment {
  /** Names the file in a filing. Nobody can guess it: whoever knows it may attach the file. */
  attachmentId: string;
  /** ISO instant in UTC from which it is no longer kept unless a case has it by then. */
  expiresAt: string;
}

/** How much may be attached. */
export interface AttachmentLimits {
  /** Largest file. */
  fileBytes: number;
  /** Most files that come with one filing. */
  files: number;
  /** Largest sum of the files that come with one filing. */
  totalBytes: number;
}

const megabyte = 1024 * 1024;

/** This product's defaults, from no law: 10 MB a file, 10 files a filing, 25 MB in all. An organisation may lower or raise each. */
export const usualAttachmentLimits: AttachmentLimits = {
  fileBytes: 10 * megabyte,
  files: 10,
  totalBytes: 25 * megabyte,
};

/** Hours that a file without a case is kept: this product's default. */
export const stagedHours = 24;
