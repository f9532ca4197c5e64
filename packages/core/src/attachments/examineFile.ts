import { PqrsError, type FieldProblemCode } from '../errors.js';
import type { Attachment, AttachmentLimits } from './attachment.js';
import { fileEnding, fileName } from './fileName.js';
import { mediaTypeEndings, mediaTypeOf, type MediaType } from './mediaType.js';

const mend: Partial<Record<FieldProblemCode, string>> = {
  fileEmpty: 'Choose the file again: it has no content.',
  fileExecutable:
    'Send what the program shows as a PDF or a picture; programs and documents with macros are not taken.',
  fileUnpacksTooLarge: 'Save the document again without its large parts, or send a PDF.',
  fileTypeUnknown: 'Send a PDF, PNG, JPEG, WEBP, HEIC, DOCX, XLSX, MP3, M4A, OGG, MP4, or a text or CSV file in UTF-8.',
  fileTypeMismatch: 'Save the file in the format that its name says, or correct the ending of its name.',
};

/**
 * What is kept of a file beside its bytes and their hash: its name, its size, and its type by content. Where the name has an ending, it must
 * be one of that type. What the file says of its maker, such as the place where a picture was taken, is its sender's and stays as it is:
 * nothing is taken out in silence, and the form warns of it. This is the product's default.
 *
 * @throws PqrsError `input-too-large`, `input-invalid` with the field `file`; neither says the name, which may be personal
 * @example
 * examineFile('recibo.pdf', content, usualAttachmentLimits)
 * // { name: 'recibo.pdf', bytes: 48211, mediaType: 'application/pdf' }
 */
export function examineFile(
  givenName: string,
  content: Uint8Array,
  limits: Pick<AttachmentLimits, 'fileBytes'>,
): Omit<Attachment, 'sha256'> {
  if (content.length > limits.fileBytes) throw fileTooLarge(limits.fileBytes);
  const name = fileName(givenName);
  const found = mediaTypeOf(content);
  if (typeof found !== 'string') throw refusedFile(found.fault);
  const ending = fileEnding(name);
  // Only its sender knows whether a text is a table.
  const mediaType = found === 'text/plain' && ending === 'csv' ? 'text/csv' : found;
  if (ending !== undefined && !endingsOf(mediaType).includes(ending)) throw refusedFile('fileTypeMismatch');
  return { name, bytes: content.length, mediaType };
}

function endingsOf(mediaType: MediaType): readonly string[] {
  return mediaTypeEndings[mediaType];
}

/** The error for a file above the limit, in whole megabytes. */
export function fileTooLarge(fileBytes: number): PqrsError {
  const max = Math.floor(fileBytes / 1024 / 1024);
  return new PqrsError(
    'input-too-large',
    `The file is larger than ${max} MB.`,
    `Send a file of at most ${max} MB: scan with less detail, or part it in two.`,
    { fields: [{ field: 'file', code: 'fileTooLarge', params: { max } }] },
  );
}

function refusedFile(code: FieldProblemCode): PqrsError {
  return new PqrsError('input-invalid', `The file is not taken: ${code}.`, mend[code] ?? 'Send another file.', {
    fields: [{ field: 'file', code }],
  });
}
