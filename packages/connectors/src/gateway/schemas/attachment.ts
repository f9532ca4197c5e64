import { z } from '@hono/zod-openapi';
import { longestFileName, mediaTypes, type Attachment, type StagedAttachment } from '@pqrs-kit/core';
import { instant, sha256, text } from './primitives.js';

const attachmentFields = {
  sha256,
  name: text(longestFileName),
  bytes: z.int().min(0),
  mediaType: z.enum(mediaTypes as [Attachment['mediaType'], ...Attachment['mediaType'][]]),
};

export const attachment = z.strictObject(attachmentFields).openapi('Attachment', {
  description: 'What the record says of a file. Its type is by its content.',
}) satisfies z.ZodType<Attachment>;

export const stagedAttachment = z
  .strictObject({ attachmentId: z.string(), ...attachmentFields, expiresAt: instant })
  .openapi('StagedAttachment', {
    description: 'A file that came. A filing that names it by `attachmentId` before `expiresAt` has it.',
  }) satisfies z.ZodType<StagedAttachment>;
