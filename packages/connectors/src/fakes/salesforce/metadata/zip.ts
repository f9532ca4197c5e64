import { inflateRawSync } from 'node:zlib';

/** What is no zip, or too large for the service: 10 000 files, 400 MB unpacked. */
export class ZipFault extends Error {}

const mostFiles = 10_000;
const mostBytes = 400_000_000;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** Reads the files of a zip by its directory. Folders are left out. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== endMark)
    throw new ZipFault('This is not a zip file.');
  const count = zip.readUInt16LE(end + 10);
  if (count > mostFiles) throw new ZipFault(`The zip has more than ${mostFiles} files.`);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entryMark)
      throw new ZipFault('The directory of the zip is broken.');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) {
      const content = contentAt(zip, at, mostBytes - total);
      total += content.length;
      files.set(name, content);
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

function contentAt(zip: Buffer, entry: number, room: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const size = zip.readUInt32LE(entry + 20);
  const header = zip.readUInt32LE(entry + 42);
  if (header + 30 > zip.length) throw new ZipFault('The directory of the zip is broken.');
  const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(from, from + size);
  if (method === 0) return packed;
  if (method !== 8) throw new ZipFault(`The zip uses the method ${method}, which is not read.`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (cause) {
    throw new ZipFault('A file of the zip cannot be unpacked.', { cause });
  }
}
