import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from './sqlite.js';
import type { LedgerDatabase } from './database.js';

let folder: string;
let file: string;
let database: LedgerDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pqrs-group-'));
  file = join(folder, 'pqrs.db');
  database = openSqlite(file, 200);
  await sql`create table notes (note text not null primary key) strict`.execute(database.writer);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const write = (note: string) =>
  database.record(async (trx) => {
    await sql`insert into notes values (${note})`.execute(trx);
    return note;
  });

/** As another process reads it: what was committed. */
function kept(): unknown[] {
  const other = new DatabaseSync(file);
  const notes = other.prepare('select note from notes order by note').all();
  other.close();
  return notes.map(({ note }) => note);
}

describe('what is written at the same time', () => {
  it('is one transaction: nobody is answered before all of it is on the disk', async () => {
    const seen: unknown[] = [];
    const answers = ['a', 'b', 'c'].map((note) => write(note).then((answer) => seen.push([answer, kept()])));
    await Promise.all(answers);
    expect(seen).toEqual([
      ['a', ['a', 'b', 'c']],
      ['b', ['a', 'b', 'c']],
      ['c', ['a', 'b', 'c']],
    ]);
  });

  it('stands or falls part by part', async () => {
    const first = write('a');
    const half = database.record(async (trx) => {
      await sql`insert into notes values ('half')`.execute(trx);
      throw new RangeError('and no further');
    });
    const ended = await Promise.allSettled([first, half, write('a'), write('b')]);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    await expect(half).rejects.toThrow('and no further');
    expect(kept()).toEqual(['a', 'b']);
  });

  it('falls together where a failure ends the transaction, and what comes later is written', async () => {
    const before = write('before');
    const lost = database.record(async (trx) => {
      await sql`rollback`.execute(trx);
      throw new RangeError('the disk is full');
    });
    const ended = await Promise.allSettled([before, lost, write('after')]);
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(kept()).toEqual(['after']);
  });

  it('fails together when another process does not let the file go, and goes on when it does', async () => {
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const ended = await Promise.allSettled([write('a'), write('b')]);
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    other.exec('rollback');
    other.close();
    await expect(write('c')).resolves.toBe('c');
    expect(kept()).toEqual(['c']);
  });

  it('is written in the order in which it came, however much there is', async () => {
    const notes = Array.from({ length: 350 }, (_, index) => String(index).padStart(3, '0'));
    const answered: string[] = [];
    await Promise.all(notes.map((note) => write(note).then((answer) => answered.push(answer))));
    expect(answered).toEqual(notes);
    const { rows } = await sql<{ note: string }>`select note from notes order by rowid`.execute(database.reader);
    expect(rows.map(({ note }) => note)).toEqual(notes);
  });
});
