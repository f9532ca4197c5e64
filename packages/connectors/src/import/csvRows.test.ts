import { Readable } from 'node:stream';
import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { csvRows } from './csvRows.js';
import { longestRow, type FileRow } from './row.js';

async function read(text: string | Buffer, { needed = ['a'], delimiter = ',', chunk = 7 } = {}): Promise<FileRow[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
    bytes.subarray(index * chunk, (index + 1) * chunk),
  );
  const rows: FileRow[] = [];
  for await (const row of csvRows(Readable.from(chunks), delimiter, needed)) rows.push(row);
  return rows;
}

describe('rows of a CSV', () => {
  it('come with the line on which they begin: byte order mark, CRLF, quoted line breaks, empty lines', async () => {
    const text = '\uFEFFa,b\r\n1,2\r\n\r\n"3\r\n4",5\r\n6,x"y"z\r\n"a ""q"", b",7\n13,14';
    expect(await read(text)).toEqual([
      { line: 2, fields: { a: '1', b: '2' } },
      { line: 4, fields: { a: '3\r\n4', b: '5' } },
      { line: 6, fields: { a: '6', b: 'x"y"z' } },
      { line: 7, fields: { a: 'a "q", b', b: '7' } },
      { line: 8, fields: { a: '13', b: '14' } },
    ]);
  });

  it('with another number of columns are broken, and the next ones are read', async () => {
    expect(await read('a,b\n1\n1,2,3\n4,5\n')).toEqual([
      { line: 2, fault: 'The row has 1 columns where the header has 2.', raw: '1' },
      { line: 3, fault: 'The row has 3 columns where the header has 2.', raw: '1 | 2 | 3' },
      { line: 4, fields: { a: '4', b: '5' } },
    ]);
  });

  it('after a quote that is never closed are one broken row', async () => {
    expect(await read('a,b\n1,2\n"3,4\n5,6\n')).toEqual([
      { line: 2, fields: { a: '1', b: '2' } },
      {
        line: 3,
        fault: 'The row is not CSV: a quote is never closed, and all that follows stands within it.',
        raw: '"3,4\n5,6\n',
      },
    ]);
  });

  it('are not gathered without end', async () => {
    const rows = await read(`a,b\n1,2\n"${'x'.repeat(longestRow + 10)},4\n5,6\n`, { chunk: 65_536 });
    expect(rows[0]).toEqual({ line: 2, fields: { a: '1', b: '2' } });
    expect(rows[1]).toMatchObject({ line: 3, fault: expect.stringContaining('longer than 1000000') as string });
  });

  it('can be parted by something else than a comma', async () => {
    expect(await read('a;b\n1;"2;3"\n', { delimiter: ';' })).toEqual([{ line: 2, fields: { a: '1', b: '2;3' } }]);
  });

  it('need the columns of the map, once', async () => {
    await expect(read('a;b\n1;2\n', { needed: ['a', 'c'] })).rejects.toMatchObject({
      code: 'import-map-invalid',
      message: 'The file has no column "a", "c".',
      help: 'Its columns are: "a;b". Check the names and the delimiter.',
    });
    await expect(read('a,a\n1,2\n')).rejects.toMatchObject({ code: 'import-map-invalid' });
    await expect(read('')).rejects.toMatchObject({ code: 'import-map-invalid' });
    expect(await read('a,b\n')).toEqual([]);
  });

  it('of any texts come back as they were, each on its line', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'ñ', '😕', '\\') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        async (cells, chunk) => {
          const filled = cells.map(([a, b]) => ({ a: `x${a}`, b }));
          const rows = await read(stringify(filled, { header: true, columns: ['a', 'b'], quoted: true }), { chunk });
          let line = 2;
          const expected = filled.map((fields) => {
            const row = { line, fields };
            line += 1 + `${fields.a}${fields.b}`.split('\n').length - 1;
            return row;
          });
          expect(rows).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});
