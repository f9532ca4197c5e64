import { hasAt, isPlainText, latin1 } from './bytes.js';
import { zipEntries } from './zip.js';

/** What may be attached, with the endings that its names have. A name without an ending says nothing, and is taken. */
export const mediaTypeEndings = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'video/mp4': ['mp4', 'm4v'],
  'text/plain': ['txt', 'text', 'log', 'md'],
  'text/csv': ['csv'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MediaType = keyof typeof mediaTypeEndings;
export const mediaTypes = Object.keys(mediaTypeEndings) as readonly MediaType[];

/** Why the content of a file is not taken. */
export type ContentFault = 'fileEmpty' | 'fileExecutable' | 'fileUnpacksTooLarge' | 'fileTypeUnknown';

/** Brands of the ISO base media format (ISO/IEC 14496-12), four letters each. */
const brands: Readonly<Record<string, MediaType>> = {
  ...ofBrands('image/heic', ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1']),
  ...ofBrands('audio/mp4', ['M4A ', 'M4B ']),
  ...ofBrands('video/mp4', ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'MSNV', 'dash']),
};

function ofBrands(mediaType: MediaType, names: readonly string[]): Record<string, MediaType> {
  return Object.fromEntries(names.map((name) => [name, mediaType]));
}

/**
 * What a file is by its content, whatever its name says. Text is text in UTF-8; whether it is a table only its sender knows.
 *
 * @example
 * mediaTypeOf(bytesOf('%PDF-1.7\n…')) // 'application/pdf'
 * mediaTypeOf(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46)) // { fault: 'fileExecutable' }
 */
export function mediaTypeOf(content: Uint8Array): MediaType | { fault: ContentFault } {
  if (content.length === 0) return { fault: 'fileEmpty' };
  const known = bySignature(content);
  if (known !== undefined) return known;
  if (hasAt(content, 0, 'PK\u0003\u0004')) return ofArchive(content);
  if (isProgram(content)) return { fault: 'fileExecutable' };
  return isPlainText(content) ? 'text/plain' : { fault: 'fileTypeUnknown' };
}

function bySignature(content: Uint8Array): MediaType | undefined {
  if (hasAt(content, 0, '%PDF-')) return 'application/pdf';
  if (hasAt(content, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (hasAt(content, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (hasAt(content, 0, 'RIFF') && hasAt(content, 8, 'WEBP')) return 'image/webp';
  if (hasAt(content, 4, 'ftyp')) return brands[latin1(content, 8, 4)];
  if (hasAt(content, 0, 'OggS\u0000')) return 'audio/ogg';
  return isMp3(content) ? 'audio/mpeg' : undefined;
}

/** A tag (ID3v2), or a frame of MPEG-1 or 2, layer III, whose bit rate and sampling rate exist. */
function isMp3(content: Uint8Array): boolean {
  if (hasAt(content, 0, 'ID3') && (content[3] ?? 0xff) < 0x10 && (content[3] ?? 0) > 0) return true;
  const [first = 0, second = 0, third = 0] = content;
  const isLayer3 = first === 0xff && [0xfb, 0xfa, 0xf3, 0xf2].includes(second);
  return isLayer3 && third >> 4 !== 0 && third >> 4 !== 15 && ((third >> 2) & 3) !== 3;
}

/** An office document has a list of its parts and its main part; one with macros is a program. */
function ofArchive(content: Uint8Array): MediaType | { fault: ContentFault } {
  const entries = zipEntries(content);
  if (entries === 'bomb') return { fault: 'fileUnpacksTooLarge' };
  if (entries === 'unreadable') return { fault: 'fileTypeUnknown' };
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml')) return { fault: 'fileTypeUnknown' };
  if ([...names].some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) return { fault: 'fileExecutable' };
  if (names.has('word/document.xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (names.has('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fault: 'fileTypeUnknown' };
}

/** Programs of Windows, Linux, macOS and Java, and scripts that name who runs them. */
function isProgram(content: Uint8Array): boolean {
  const machO = [
    [0xfe, 0xed, 0xfa, 0xce],
    [0xfe, 0xed, 0xfa, 0xcf],
    [0xce, 0xfa, 0xed, 0xfe],
    [0xcf, 0xfa, 0xed, 0xfe],
    [0xca, 0xfe, 0xba, 0xbe],
  ];
  if (hasAt(content, 0, '\u007fELF') || machO.some((sign) => hasAt(content, 0, sign))) return true;
  // A letter may begin with MZ or #!: the first is a program only where it is no text.
  return hasAt(content, 0, '#!') || (hasAt(content, 0, 'MZ') && !isPlainText(content));
}
