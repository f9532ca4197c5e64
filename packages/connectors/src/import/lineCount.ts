import { Readable } from 'node:stream';

/** Bytes on their way to a parser, with the lines counted that it does not count itself. */
export interface CountedLines {
  stream: Readable;
  /** How many line feeds stand before a byte. Ask with growing offsets: what was passed is forgotten. */
  feedsBefore(offset: number): number;
  /** Whether a line feed is the last byte before an offset that was just asked for. */
  endsAt(offset: number): boolean;
}

const lineFeed = 0x0a;

/**
 * Counts the lines of a stream. The CSV parser counts a CRLF within quotes twice; what it does give is the byte where a record ends.
 */
export function countLines(source: Readable): CountedLines {
  let feeds: number[] = [];
  let read = 0;
  let passed = 0;
  let last = -1;

  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of source as AsyncIterable<Buffer | string>) {
      const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      for (let at = buffer.indexOf(lineFeed); at >= 0; at = buffer.indexOf(lineFeed, at + 1)) feeds.push(read + at);
      read += buffer.length;
      yield buffer;
    }
  }

  return {
    stream: Readable.from(bytes(), { objectMode: false }),
    feedsBefore(offset) {
      const after = feeds.findIndex((feed) => feed >= offset);
      const gone = after < 0 ? feeds : feeds.slice(0, after);
      last = gone.at(-1) ?? last;
      passed += gone.length;
      feeds = after < 0 ? [] : feeds.slice(after);
      return passed;
    },
    endsAt: (offset) => last === offset - 1,
  };
}
