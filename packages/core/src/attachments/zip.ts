import { hasAt, latin1 } from './bytes.js';

/** A file inside an archive, as the archive's directory has it. */
export interface ZipEntry {
  name: string;
  packedBytes: number;
  unpackedBytes: number;
}

/** What is wrong with an archive: it cannot be read, or it unpacks to more than anybody should unpack. */
export type ZipFault = 'unreadable' | 'bomb';

/** Most that an archive may unpack to: this product's default. */
const mostUnpacked = 200 * 1024 * 1024;
const mostEntries = 5_000;
const [endSize, longestComment, directorySize, localSize] = [22, 65_535, 46, 30];

/**
 * The files of a ZIP archive (PKWARE APPNOTE 6.3) by its directory; nothing is unpacked. Archives of several disks, of more than 4 GB, with
 * passwords, or whose parts overlap, are no office documents. Overlapping parts are how an archive of some kilobytes unpacks to petabytes.
 */
export function zipEntries(content: Uint8Array): ZipEntry[] | ZipFault {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = endOf(content, view);
  if (end === undefined) return 'unreadable';
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > mostEntries) return 'bomb';
  if (view.getUint16(end + 8, true) !== count || start + view.getUint32(end + 12, true) !== end) return 'unreadable';
  const entries: ZipEntry[] = [];
  const spans: { from: number; to: number }[] = [];
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + directorySize > end || !hasAt(content, at, 'PK\u0001\u0002')) return 'unreadable';
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      name: latin1(content, at + directorySize, nameLength),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
    };
    const span = spanOf(content, view, at, entry);
    if (!span) return 'unreadable';
    entries.push(entry);
    spans.push(span);
    at += directorySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) return 'unreadable';
  if (overlap([...spans, { from: start, to: end }])) return 'bomb';
  return entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > mostUnpacked ? 'bomb' : entries;
}

/** Where the record is that ends the archive: the last thing in it, but for a comment. */
function endOf(content: Uint8Array, view: DataView): number | undefined {
  const lowest = Math.max(0, content.length - endSize - longestComment);
  for (let at = content.length - endSize; at >= lowest; at -= 1) {
    if (hasAt(content, at, 'PK\u0005\u0006') && at + endSize + view.getUint16(at + 20, true) === content.length)
      return at;
  }
  return undefined;
}

/** From where to where a file lies, when its own head says the same of it as the directory. */
function spanOf(
  content: Uint8Array,
  view: DataView,
  at: number,
  { name, packedBytes }: ZipEntry,
): { from: number; to: number } | undefined {
  const from = view.getUint32(at + 42, true);
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (isEncrypted || from + localSize > content.length || !hasAt(content, from, 'PK\u0003\u0004')) return undefined;
  const nameLength = view.getUint16(from + 26, true);
  if (latin1(content, from + localSize, nameLength) !== name) return undefined;
  const to = from + localSize + nameLength + view.getUint16(from + 28, true) + packedBytes;
  return to <= content.length ? { from, to } : undefined;
}

function overlap(spans: { from: number; to: number }[]): boolean {
  const inOrder = [...spans].sort((left, right) => left.from - right.from);
  return inOrder.some(({ from }, place) => from < (inOrder[place - 1]?.to ?? 0));
}
