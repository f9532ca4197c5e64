import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainText } from './bytes.js';
import { bytesOf, fileSamples, zipOf } from './fileSamples.js';
import { mediaTypeOf, mediaTypes } from './mediaType.js';

const office = 'application/vnd.openxmlformats-officedocument';

describe('the type of a file by its content', () => {
  it.each([
    ['pdf', 'application/pdf'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['heic', 'image/heic'],
    ['docx', `${office}.wordprocessingml.document`],
    ['xlsx', `${office}.spreadsheetml.sheet`],
    ['mp3', 'audio/mpeg'],
    ['m4a', 'audio/mp4'],
    ['ogg', 'audio/ogg'],
    ['mp4', 'video/mp4'],
    ['txt', 'text/plain'],
  ] as const)('%s', (ending, mediaType) => {
    expect(mediaTypeOf(fileSamples[ending])).toBe(mediaType);
    expect(mediaTypes).toContain(mediaType);
  });

  it.each([
    ['an MP3 with a tag', 'ID3\u0004\0\0', 'audio/mpeg'],
    ['a letter that begins as a program of Windows does', 'MZ-80: la impresora no enciende', 'text/plain'],
    ['text after a byte order mark', '\u00ef\u00bb\u00bfhola', 'text/plain'],
  ])('%s', (_, content, mediaType) => {
    expect(mediaTypeOf(bytesOf(content))).toBe(mediaType);
  });

  it.each([
    ['nothing', '', 'fileEmpty'],
    ['a program of Windows', 'MZ\u0090\0\u0003\0\0\0', 'fileExecutable'],
    ['a program of Linux', '\u007fELF\u0002\u0001\u0001\0', 'fileExecutable'],
    ['a program of macOS', '\u00cf\u00fa\u00ed\u00fe\u0007\0\0\u0001', 'fileExecutable'],
    ['a class of Java', '\u00ca\u00fe\u00ba\u00be\0\0\0\u0041', 'fileExecutable'],
    ['a script', '#!/bin/sh\nrm -rf /\n', 'fileExecutable'],
    ['a PDF that begins late', 'x%PDF-1.4\u00ff', 'fileTypeUnknown'],
    ['text in Latin-1', 'El dat\u00e1fono', 'fileTypeUnknown'],
    ['text with NUL', 'a\0b', 'fileTypeUnknown'],
    ['an older office document', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'fileTypeUnknown'],
    ['another RIFF file', 'RIFF\u001a\0\0\0AVI LIST', 'fileTypeUnknown'],
    ['an unknown brand', '\0\0\0\u0018ftypzzzz\0\0\u0002\0', 'fileTypeUnknown'],
    ['a frame whose bit rate does not exist', '\u00ff\u00fb\u00f0\0', 'fileTypeUnknown'],
  ])('refuses %s', (_, content, fault) => {
    expect(mediaTypeOf(bytesOf(content))).toEqual({ fault });
  });
});

describe('an archive', () => {
  const types = { name: '[Content_Types].xml' };
  const word = { name: 'word/document.xml', content: '<w/>' };

  it.each([
    ['has no list of parts', zipOf([word]), 'fileTypeUnknown'],
    ['is any archive', zipOf([{ name: 'foto.png', content: 'x' }]), 'fileTypeUnknown'],
    ['is empty', zipOf([]), 'fileTypeUnknown'],
    ['is cut off', zipOf([types, word]).subarray(0, 60), 'fileTypeUnknown'],
    ['has something behind its end', Uint8Array.of(...zipOf([types, word]), 1), 'fileTypeUnknown'],
    [
      'has something before its start',
      Uint8Array.of(...bytesOf('PK\u0003\u0004'), ...zipOf([types, word])),
      'fileTypeUnknown',
    ],
    ['has macros', zipOf([types, word, { name: 'word/vbaProject.bin' }]), 'fileExecutable'],
    ['unpacks to 201 MB', zipOf([types, { ...word, unpackedBytes: 201 * 1024 * 1024 }]), 'fileUnpacksTooLarge'],
    ['has too many parts', zipOf(Array.from({ length: 5_001 }, (_, n) => ({ name: `${n}` }))), 'fileUnpacksTooLarge'],
  ])('is refused that %s', (_, content, fault) => {
    expect(mediaTypeOf(content)).toEqual({ fault });
  });

  it('is refused whose parts overlap', () => {
    const sound = zipOf([types, { name: 'a.xml', content: 'x'.repeat(40) }, { name: 'a.xml', content: 'x' }]);
    const second = [...latin1(sound).matchAll(/PK\u0001\u0002/g)][2]!.index;
    const bomb = Uint8Array.from(sound);
    // The last part says that it lies where the one before it does.
    bomb.set(bomb.subarray(second - 51 + 42, second - 51 + 46), second + 42);
    expect(mediaTypeOf(bomb)).toEqual({ fault: 'fileUnpacksTooLarge' });
  });

  it('is never read beyond its end, whatever a byte of it is changed to', () => {
    const sound = zipOf([types, word]);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(sound);
        changed[at] = byte;
        expect(() => mediaTypeOf(changed)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});

it('tells text as a strict decoder does', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decodes = (content: Uint8Array): boolean => {
    try {
      return !decoder.decode(content).includes('\0');
    } catch {
      return false;
    }
  };
  const edges = fc.constantFrom(
    0,
    0x41,
    0x7f,
    0x80,
    0x8f,
    0x90,
    0x9f,
    0xa0,
    0xbf,
    0xc0,
    0xc1,
    0xc2,
    0xdf,
    0xe0,
    0xed,
    0xef,
    0xf0,
    0xf4,
    0xf5,
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 8 }), fc.array(edges, { maxLength: 6 }), (any, close) => {
      for (const content of [any, Uint8Array.from(close)]) expect(isPlainText(content)).toBe(decodes(content));
    }),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(isPlainText(new TextEncoder().encode(text))).toBe(!text.includes('\0'));
    }),
  );
});

function latin1(content: Uint8Array): string {
  return String.fromCharCode(...content);
}
