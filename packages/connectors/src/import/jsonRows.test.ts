import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { jsonRows } from './jsonRows.js';
import type { FileRow } from './row.js';

async function read(text: string): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of jsonRows(Readable.from([Buffer.from(text)]), text.slice(0, 20))) rows.push(row);
  return rows;
}

describe('rows of JSON', () => {
  it('come from an array, with objects within named by their path', async () => {
    const text =
      '\uFEFF [ {"id": 7, "contact": {"email": "a@b.co", "phone": null}, "tags": ["x", 1], "ok": true}, {"id": "ñ"} ]';
    expect(await read(text)).toEqual([
      { line: 1, fields: { id: '7', 'contact.email': 'a@b.co', 'contact.phone': '', tags: '["x",1]', ok: 'true' } },
      { line: 2, fields: { id: 'ñ' } },
    ]);
  });

  it('come from lines, and a line that is no object spoils itself alone', async () => {
    expect(await read('\uFEFF{"id":1}\r\n\n{"id":2\n[3]\n"x"\n{"id":4}')).toEqual([
      { line: 1, fields: { id: '1' } },
      { line: 3, fault: 'The line is not JSON.', raw: '{"id":2' },
      { line: 4, fault: 'The row is not an object.', raw: '[3]' },
      { line: 5, fault: 'The row is not an object.', raw: '"x"' },
      { line: 6, fields: { id: '4' } },
    ]);
  });

  it('keep a key that objects have of their own', async () => {
    const [row] = await read('{"__proto__":"x","constructor":"y"}');
    expect(row && 'fields' in row && Object.entries(row.fields)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('end with an error when an array breaks off', async () => {
    await expect(read('[{"id":1},{"id":')).rejects.toMatchObject({ code: 'input-not-json' });
    await expect(read('[{"id":1},,]')).rejects.toMatchObject({ code: 'input-not-json' });
  });

  it('of an empty file are none', async () => {
    expect([await read(''), await read('[]')]).toEqual([[], []]);
  });
});
