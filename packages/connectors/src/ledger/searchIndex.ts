import { sql } from 'kysely';
import type { Kysely, SelectQueryBuilder, SqlBool } from 'kysely';
import { countLimit } from '@pqrs-kit/core';
import type { Tables } from './tables.js';

type CasesFound = SelectQueryBuilder<Tables, 'cases', object>;

/** Cases whose search text contains every word, wherever it stands in it. */
export function containing(cases: CasesFound, words: readonly string[]): CasesFound {
  return words.reduce((found, word) => {
    const pattern = `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    return found.where(sql<SqlBool>`search like ${pattern} escape '\\'`);
  }, cases);
}

/**
 * PostgreSQL finds words by groups of three letters, through its extension `pg_trgm`. Where the server does not have it or the
 * user may not create it, searches read every row: slower, with the same result.
 */
export function postgresSearchIndex(): string[] {
  return [
    `do $$
      begin
        create extension if not exists pg_trgm;
        create index cases_by_search on cases using gin (search gin_trgm_ops);
      exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
        raise notice 'Without the extension pg_trgm, searches read every case.';
      end $$`,
  ];
}

/**
 * SQLite finds words by groups of three letters in a table of its own. Between it and the cases stand numbers that stay, since
 * those of `cases` change when a file is packed.
 */
export function sqliteSearchIndex(): string[] {
  const add = `insert into search_index (rowid, search) values (new.id, new.search);`;
  const take = `insert into search_index (search_index, rowid, search) values ('delete', old.id, old.search);`;
  return [
    `create table search_texts (
      id integer not null primary key, tenant text not null, case_id text not null, search text not null, unique (tenant, case_id)
    ) strict`,
    `create virtual table search_index using fts5 (search, content = 'search_texts', content_rowid = 'id', tokenize = 'trigram')`,
    `insert into search_texts (tenant, case_id, search) select tenant, case_id, search from cases`,
    `insert into search_index (search_index) values ('rebuild')`,
    `create trigger search_texts_added after insert on search_texts begin ${add} end`,
    `create trigger search_texts_changed after update on search_texts begin ${take} ${add} end`,
    `create trigger search_texts_removed after delete on search_texts begin ${take} end`,
    `create trigger cases_found after insert on cases begin
      insert into search_texts (tenant, case_id, search) values (new.tenant, new.case_id, new.search); end`,
    `create trigger cases_found_anew after update of search on cases when old.search <> new.search begin
      update search_texts set search = new.search where tenant = new.tenant and case_id = new.case_id; end`,
    `create trigger cases_found_no_more after delete on cases begin
      delete from search_texts where tenant = old.tenant and case_id = old.case_id; end`,
  ];
}

/**
 * The cases that a search finds in SQLite. Words that few cases have are looked up; those that many have are met soon on the way
 * through the order that is asked for, and so are those too short to be looked up.
 */
export async function searchInSqlite(reader: Kysely<Tables>, tenant: string, words: readonly string[]) {
  const cases = reader.selectFrom('cases');
  const long = words.filter((word) => [...word].length >= shortest);
  if (long.length === 0) return containing(cases, words);
  const phrases = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ');
  const { rows } = await sql<{ caseId: string }>`
    select case_id as "caseId" from search_index cross join search_texts on id = search_index.rowid
    where search_index match ${phrases} and tenant = ${tenant} limit ${countLimit + 1}`.execute(reader);
  if (rows.length > countLimit) return containing(cases, words);
  const ids = JSON.stringify(rows.map(({ caseId }) => caseId));
  // A limit keeps SQLite from looking for them on a way through all cases.
  const few = cases
    .selectAll()
    .where('tenant', '=', tenant)
    .where('case_id', 'in', sql<string>`(select value from json_each(${ids}))`)
    .limit(countLimit);
  return containing(
    reader.selectFrom(few.as('cases')),
    words.filter((word) => !long.includes(word)),
  );
}

/** Letters of the shortest text that is looked up. */
const shortest = 3;
