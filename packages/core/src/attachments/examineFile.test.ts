import { describe, expect, it } from 'vitest';
import { usualAttachmentLimits } from './attachment.js';
import { examineFile } from './examineFile.js';
import { fileEnding, fileName } from './fileName.js';
import { bytesOf, fileSamples } from './fileSamples.js';

const examine = (name: string, content: Uint8Array) => examineFile(name, content, usualAttachmentLimits);
const refusal = (code: string): unknown =>
  expect.objectContaining({ code: 'input-invalid', fields: [{ field: 'file', code }] });

describe('the name of a file', () => {
  it.each([
    ['recibo.png', 'recibo.png'],
    ['C:\\fotos\\recibo.png', 'recibo.png'],
    ['../../etc/passwd', 'passwd'],
    ['/', 'adjunto'],
    ['..', 'adjunto'],
    ['', 'adjunto'],
    ['.htaccess', 'htaccess'],
    ['factura\u202efdp.exe', 'facturafdp.exe'],
    ['\u2067קבלה\u2069.pdf', 'קבלה.pdf'],
    ['a\u0000b\r\nc\u200b.txt', 'abc.txt'],
    ['fotografi\u0301a 😀.jpg', 'fotografía 😀.jpg'],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileName(given)).toBe(kept);
  });

  it('of 320 characters keeps its beginning and its ending', () => {
    const kept = fileName(`${'ñ'.repeat(316)}.pdf`);
    expect(kept).toBe(`${'ñ'.repeat(250)}….pdf`);
    expect([...fileName('😀'.repeat(320))]).toHaveLength(255);
    expect(fileName('ñ'.repeat(255))).toBe('ñ'.repeat(255));
  });

  it('has an ending where it has one', () => {
    expect(['Recibo.PDF', 'a.tar.gz', 'recibo', 'fin.'].map(fileEnding)).toEqual(['pdf', 'gz', undefined, undefined]);
  });
});

describe('a file', () => {
  it.each(Object.entries(fileSamples))(
    'that ends in %s is taken under its own name, in capitals, and under none',
    (ending, content) => {
      const { mediaType } = examine(`recibo.${ending}`, content);
      expect(examine(`RECIBO.${ending.toUpperCase()}`, content).mediaType).toBe(mediaType);
      expect(examine('recibo', content).bytes).toBe(content.length);
      expect(() => examine('recibo.exe', content)).toThrow(refusal('fileTypeMismatch'));
    },
  );

  it('is a table where its name says so, and only if it is text', () => {
    expect(examine('fallas.csv', fileSamples.csv)).toEqual({ name: 'fallas.csv', bytes: 27, mediaType: 'text/csv' });
    expect(examine('fallas.txt', fileSamples.csv).mediaType).toBe('text/plain');
    expect(() => examine('fallas.csv', fileSamples.png)).toThrow(refusal('fileTypeMismatch'));
  });

  it('is refused by what is wrong with it, and never by its name', () => {
    expect(() => examine('cedula-jose.pdf', fileSamples.png)).toThrow(refusal('fileTypeMismatch'));
    expect(() => examine('a.pdf', new Uint8Array())).toThrow(refusal('fileEmpty'));
    expect(() => examine('a.txt', bytesOf('#!/bin/sh'))).toThrow(refusal('fileExecutable'));
    expect(() => examine('a.html', bytesOf('<script>'))).toThrow(refusal('fileTypeMismatch'));
    try {
      examine('cedula-jose.pdf', fileSamples.png);
    } catch (error) {
      expect(String(error)).not.toContain('jose');
    }
  });

  it('may have 10 MB and not a byte more', () => {
    const most = new Uint8Array(10 * 1024 * 1024).fill(0x61);
    expect(examine('a.txt', most).bytes).toBe(10_485_760);
    const over = new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61);
    expect(() => examine('a.txt', over)).toThrow(
      expect.objectContaining({
        code: 'input-too-large',
        fields: [{ field: 'file', code: 'fileTooLarge', params: { max: 10 } }],
      }),
    );
  });
});
