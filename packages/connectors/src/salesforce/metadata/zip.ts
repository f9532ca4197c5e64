import { crc32 } from 'node:zlib';

const localMark = 0x04034b50;
const entryMark = 0x02014b50;
const endMark = 0x06054b50;
/** Version of the format that knows folders, and the flag for names in UTF-8. */
const format = 20;
const utf8Names = 0x0800;
/** The first day that the format knows, so that the same files always make the same zip. */
const firstDay = 0x0021;

/** Packs a few small files as a zip, as they are: a deployment of ours is some kilobytes. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path, 'utf8');
    const content = Buffer.from(text, 'utf8');
    const local = Buffer.concat([headerOf(localMark, name, content, undefined), name, content]);
    entries.push(Buffer.concat([headerOf(entryMark, name, content, offset), name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endMark, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The header in front of a file, or with an offset its entry in the directory, which says twice what version it is of. */
function headerOf(mark: number, name: Buffer, content: Buffer, offset: number | undefined): Buffer {
  const shift = offset === undefined ? 0 : 2;
  const header = Buffer.alloc(offset === undefined ? 30 : 46);
  header.writeUInt32LE(mark, 0);
  header.writeUInt16LE(format, 4);
  header.writeUInt16LE(format, 4 + shift);
  header.writeUInt16LE(utf8Names, 6 + shift);
  header.writeUInt16LE(firstDay, 12 + shift);
  header.writeUInt32LE(crc32(content), 14 + shift);
  header.writeUInt32LE(content.length, 18 + shift);
  header.writeUInt32LE(content.length, 22 + shift);
  header.writeUInt16LE(name.length, 26 + shift);
  if (offset !== undefined) header.writeUInt32LE(offset, 42);
  return header;
}
