import { describe, expect, it } from 'vitest';
import { usualAttachmentLimits } from '../attachments/attachment.js';
import type { FieldProblem } from '../errors.js';
import { locales } from '../texts/catalogue.js';
import { keptFiles } from './draftFiles.js';
import { acceptedEndings, chosenFileProblem, fileMessage, sizeText } from './intakeFiles.js';

const mega = 1024 * 1024;
const limits = { ...usualAttachmentLimits, files: 3 };
const file = (name: string, bytes = 10) => ({ name, bytes });
const codeOf = (one: ReturnType<typeof file>, others: ReturnType<typeof file>[] = []) =>
  chosenFileProblem(one, others, limits)?.code;

describe('a chosen file', () => {
  it('goes up to each limit and not a byte beyond', () => {
    expect(codeOf(file('a.pdf', 10 * mega))).toBeUndefined();
    expect(codeOf(file('a.pdf', 10 * mega + 1))).toBe('fileTooLarge');
    const two = [file('b.pdf', 10 * mega), file('c.pdf', 10 * mega)];
    expect(codeOf(file('a.pdf', 5 * mega), two)).toBeUndefined();
    expect(codeOf(file('a.pdf', 5 * mega + 1), two)).toBe('filesTooLarge');
    expect(codeOf(file('a.pdf'), [...two, file('d.pdf')])).toBe('tooManyFiles');
    expect(codeOf(file('a.pdf', 0))).toBe('fileEmpty');
  });

  it('is known by the ending of its name, and one without an ending is left to the service', () => {
    expect(['FOTO.JPG', 'carta.docx', 'nota', 'audio.opus'].map((name) => codeOf(file(name)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['a.exe', 'a.zip', 'a.html', 'a.pdf.js'].map((name) => codeOf(file(name)))).toEqual(
      Array(4).fill('fileTypeUnknown'),
    );
    expect(acceptedEndings.split(',')).toEqual(expect.arrayContaining(['.pdf', '.jpg', '.heic', '.docx', '.csv']));
  });

  it.each<[FieldProblem, string]>([
    [
      { field: 'file', code: 'fileTooLarge', params: { max: 10 } },
      'El archivo pesa demasiado. Redúzcalo o envíelo en partes.',
    ],
    [
      { field: 'attachments', code: 'tooManyFiles', params: { max: 10 } },
      'Ya hay 10 archivos, que es el máximo. Quite alguno o júntelos en un PDF.',
    ],
    [
      { field: 'attachments', code: 'filesTooLarge', params: { max: 25 } },
      'Todos los archivos juntos pueden pesar 25 MB. Quite o reduzca alguno.',
    ],
    [{ field: 'attachments', code: 'fileGone' }, 'El archivo ya no está guardado. Elíjalo de nuevo.'],
    [{ field: 'file', code: 'wrongType' }, 'El archivo no llegó. Intente de nuevo o quítelo.'],
  ])('that the service refuses is told why: %j', (problem, words) => {
    expect(fileMessage('es-CO', problem)).toBe(words);
    for (const locale of locales) expect(fileMessage(locale, problem)).not.toMatch(/undefined|NaN/);
  });

  it('has its size in words', () => {
    expect([0, 1023, 1024, 1600, 14 * mega, 1024 ** 3].map((bytes) => sizeText(bytes, 'es-CO'))).toEqual([
      '0\u00a0B',
      '1.023\u00a0B',
      '1\u00a0kB',
      '1,6\u00a0kB',
      '14\u00a0MB',
      '1\u00a0GB',
    ]);
  });
});

describe('the files of a kept draft', () => {
  const kept = { attachmentId: 'a', name: 'a.pdf', bytes: 1, expiresAt: '2026-11-25T10:00:00Z' };

  it('are those that the service still keeps, and what is none is left out', () => {
    expect(keptFiles([kept, { ...kept, bytes: '1' }, null, 'x'], '2026-11-25T09:59:59Z')).toEqual([kept]);
    expect(keptFiles([kept], '2026-11-25T10:00:00Z')).toEqual([]);
    expect(keptFiles(undefined, '2026-11-25T10:00:00Z')).toEqual([]);
  });
});
