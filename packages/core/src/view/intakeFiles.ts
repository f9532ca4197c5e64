import type { AttachmentLimits } from '../attachments/attachment.js';
import { mediaTypeEndings } from '../attachments/mediaType.js';
import { fileEnding } from '../attachments/fileName.js';
import type { FieldProblem } from '../errors.js';
import { intakeFileTexts } from '../texts/intakeFiles.js';
import type { Locale } from '../texts/catalogue.js';

/** What is known of a file before it is read. */
export interface ChosenFile {
  name: string;
  bytes: number;
}

const endings: ReadonlySet<string> = new Set(Object.values(mediaTypeEndings).flat());

/** The endings of what is taken, for the browser's own file chooser. */
export const acceptedEndings: string = [...endings].map((ending) => `.${ending}`).join(',');

/**
 * Why a chosen file cannot go with a filing, by its name and size alone: it need not be read to be told. The service looks at its content.
 *
 * @param others The files that go already.
 * @example
 * chosenFileProblem({ name: 'virus.exe', bytes: 10 }, [], usualAttachmentLimits)
 * // { field: 'attachments', code: 'fileTypeUnknown', params: { ending: 'exe' } }
 */
export function chosenFileProblem(
  file: ChosenFile,
  others: readonly ChosenFile[],
  limits: AttachmentLimits,
): FieldProblem | undefined {
  const problem = (code: FieldProblem['code'], params?: FieldProblem['params']): FieldProblem => ({
    field: 'attachments',
    code,
    ...(params && { params }),
  });
  const ending = fileEnding(file.name);
  if (ending !== undefined && !endings.has(ending)) return problem('fileTypeUnknown', { ending });
  if (file.bytes === 0) return problem('fileEmpty');
  if (file.bytes > limits.fileBytes) return problem('fileTooLarge', { bytes: file.bytes, maxBytes: limits.fileBytes });
  if (others.length >= limits.files) return problem('tooManyFiles', { max: limits.files });
  const total = others.reduce((sum, { bytes }) => sum + bytes, file.bytes);
  if (total > limits.totalBytes) return problem('filesTooLarge', { maxBytes: limits.totalBytes });
  return undefined;
}

/**
 * What is wrong with a file, in words for the person who chose it.
 *
 * @example
 * fileMessage('es-CO', { field: 'attachments', code: 'fileTypeUnknown', params: { ending: 'exe' } })
 * // 'No recibimos archivos .exe. Use PDF, JPG, PNG o DOCX.'
 */
export function fileMessage(locale: Locale, { code, params = {} }: FieldProblem): string {
  const texts = intakeFileTexts[locale];
  // The gateway names its limit in whole megabytes, as `max`.
  const max = params['max'];
  const most = params['maxBytes'] === undefined ? `${max ?? ''} MB` : sizeText(Number(params['maxBytes']), locale);
  if (code === 'fileTypeUnknown' && params['ending']) return texts.wrongEnding(String(params['ending']));
  if (code === 'fileTooLarge' && params['bytes'] !== undefined)
    return texts.tooLarge(sizeText(Number(params['bytes']), locale), most);
  if (code === 'tooManyFiles' && max !== undefined) return texts.tooMany(Number(max));
  if (code === 'filesTooLarge' && (max ?? params['maxBytes']) !== undefined) return texts.tooLargeTogether(most);
  return texts.refused[code] ?? texts.refused.other;
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/**
 * The size of a file as people read it: in steps of 1024, with one decimal below ten.
 *
 * @example
 * sizeText(14_680_064, 'es-CO') // '14 MB'
 * sizeText(1_600, 'es-CO') // '1,6 kB'
 */
export function sizeText(bytes: number, locale: Locale): string {
  let [size, step] = [bytes, 0];
  while (size >= 1024 && step < units.length - 1) {
    size /= 1024;
    step += 1;
  }
  const digits = step > 0 && size < 10 ? 1 : 0;
  const number = size.toLocaleString(locale, { maximumFractionDigits: digits });
  return `${number}\u00a0${units[step] ?? ''}`;
}
