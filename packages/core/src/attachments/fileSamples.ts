/** Files for tests, written out byte by byte: as small as their kind allows. */

/** A text in Latin-1 as bytes. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

interface ZipPart {
  name: string;
  content?: string;
  /** What the archive says that it unpacks to, in place of its real size. */
  unpackedBytes?: number;
}

/** An archive of files that are stored as they are. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  let [files, directory] = ['', ''];
  for (const { name, content = '', unpackedBytes = content.length } of parts) {
    const sizes = little(content.length, 4) + little(unpackedBytes, 4) + little(name.length, 2) + little(0, 2);
    const common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(0, 4) + sizes;
    directory += `PK\u0001\u0002${little(20, 2)}${common}${little(0, 10)}${little(files.length, 4)}${name}`;
    files += `PK\u0003\u0004${common}${name}${content}`;
  }
  const count = little(parts.length, 2);
  const end = little(0, 4) + count + count + little(directory.length, 4) + little(files.length, 4) + little(0, 2);
  return bytesOf(`${files}${directory}PK\u0005\u0006${end}`);
}

function little(value: number, bytes: number): string {
  return Array.from({ length: bytes }, (_, place) =>
    String.fromCharCode(place < 6 ? Math.floor(value / 256 ** place) % 256 : 0),
  ).join('');
}

const types = { name: '[Content_Types].xml', content: '<Types/>' };

/** One file of each type that is taken, by the ending of its name. */
export const fileSamples = {
  pdf: bytesOf('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
  png: bytesOf('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'),
  jpg: bytesOf('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0'),
  webp: bytesOf('RIFF\u001a\0\0\0WEBPVP8L'),
  heic: bytesOf('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'),
  docx: zipOf([types, { name: 'word/document.xml', content: '<w:document/>' }]),
  xlsx: zipOf([types, { name: 'xl/workbook.xml', content: '<workbook/>' }]),
  mp3: bytesOf('\u00ff\u00fb\u0090\0'),
  m4a: bytesOf('\0\0\0\u001cftypM4A \0\0\0\0'),
  ogg: bytesOf('OggS\0\u0002\0\0\0\0\0\0\0\0'),
  mp4: bytesOf('\0\0\0\u0018ftypisom\0\0\u0002\0'),
  txt: bytesOf('El dat\u00c3\u00a1fono no enciende.\n'),
  csv: bytesOf('serial;falla\nTP-80;cabezal\n'),
} as const;
