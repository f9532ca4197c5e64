import { countLimit } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely, RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import { keyLetters, keysOf } from './searchKeys.js';
import type { CaseRow, Tables } from './tables.js';

/** The cases that a search goes through. */
export interface SearchedCases {
  /** Those of the tenant that may have the words, and maybe those of other tenants. */
  cases: SelectQueryBuilder<Tables, 'cases', object>;
  /** They are few, and not in the order of any index; else they are all, and many of them have the words. */
  few: boolean;
}

/** That a case's search text contains every word, wherever it stands in it. */
export function containing(words: readonly string[]): RawBuilder<SqlBool> {
  const each = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    return sql<SqlBool>`search like ${pattern} escape '\\'`;
  });
  return sql<SqlBool>`(${sql.join(each, sql` and `)})`;
}

/** PostgreSQL's index of searches: see `keysOf`. */
export function postgresSearchIndex(): string[] {
  return [
    `drop index if exists cases_by_search`,
    // Not for parallel plans: to start a worker takes longer than to find the few cases of a search.
    `create function search_keys(search text) returns tsvector
      language plpgsql immutable parallel unsafe cost 1000 as $$
      declare
        word text;
        found text[] := '{}';
      begin
        foreach word in array string_to_array(search, ' ') loop
          for place in 1 .. length(word) - ${keyLetters.least - 1} loop
            found := found || substr(word, place, ${keyLetters.most});
          end loop;
        end loop;
        return array_to_tsvector(found);
      end $$`,
    `create index cases_by_search on cases using gin (search_keys(search))`,
    // How many cases have a key is known from here on.
    `analyze cases`,
  ];
}

/** SQLite's index of searches, kept by triggers. Its numbers of cases stay, while those of `cases` change when a file is packed. */
export function sqliteSearchIndex(): string[] {
  const keys = (row: string) => `coalesce((select group_concat(search_key, ' ') from (
      select distinct substr(word.value, place, ${keyLetters.most}) as search_key
      from json_each('[' || replace(json_quote(${row}.search), ' ', '","') || ']') as word
      join search_places on place <= length(word.value) - ${keyLetters.least - 1}
    )), '')`;
  const id = (row: string) => `(select id from search_ids where tenant = ${row}.tenant and case_id = ${row}.case_id)`;
  const add = `insert into search_index (rowid, search_keys) values (${id('new')}, ${keys('new')});`;
  const take = `insert into search_index (search_index, rowid, search_keys) values ('delete', ${id('old')}, ${keys('old')});`;
  return [
    ...['search_texts', 'search_index'].map((name) => `drop table if exists ${name}`),
    ...['', '_anew', '_no_more'].map((name) => `drop trigger if exists cases_found${name}`),
    `create table search_ids (
      id integer not null primary key, tenant text not null, case_id text not null, unique (tenant, case_id)
    ) strict`,
    `create table search_places (place integer not null primary key) strict`,
    `insert into search_places with recursive places (place) as (select 1 union all select place + 1 from places where place < ${longestWord})
      select place from places`,
    `create virtual table search_index using fts5 (
      search_keys, content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '${signs}'"
    )`,
    `insert into search_ids (tenant, case_id) select tenant, case_id from cases order by tenant, case_id`,
    `insert into search_index (rowid, search_keys)
      select id, ${keys('cases')} from search_ids join cases on cases.tenant = search_ids.tenant and cases.case_id = search_ids.case_id
      order by id`,
    `create trigger cases_found after insert on cases begin
      insert into search_ids (tenant, case_id) values (new.tenant, new.case_id); ${add} end`,
    `create trigger cases_found_anew after update of search on cases when old.search <> new.search begin ${take} ${add} end`,
    `create trigger cases_found_no_more after delete on cases begin
      ${take} delete from search_ids where tenant = old.tenant and case_id = old.case_id; end`,
  ];
}

/** Letters of a word after which SQLite finds nothing more of it. */
const longestWord = 1_000;

/** All signs of ASCII, as they stand within quotes within quotes: a key may have any of them. */
const signs = `!""#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~`;

/**
 * Cases up to which a search reads all that it finds, whatever the order. PostgreSQL estimates them; several words may be in far fewer cases
 * than it thinks, and a way through all cases has no end then.
 */
const few = { sqlite: countLimit, postgres: { oneWord: 5 * countLimit, words: 20 * countLimit } } as const;

/** The cases that a search finds in PostgreSQL: those that words have in common, or all where the words are in many. */
export async function searchInPostgres(
  reader: Kysely<Tables>,
  tenant: string,
  words: readonly string[],
): Promise<SearchedCases> {
  const all = reader.selectFrom('cases');
  const keys = words.map(keysOf).filter((each) => each.length > 0);
  if (keys.length === 0) return { cases: all, few: false };
  const lexeme = (letters: string) => `'${letters.replace(/[\\']/g, '$&$&')}'`;
  const matching = (wanted: typeof keys) => {
    const lexemes = wanted.flat().map(({ letters, isBeginning }) => lexeme(letters) + (isBeginning ? ':*' : ''));
    return sql<SqlBool>`search_keys(search) @@ ${lexemes.join(' & ')}::tsquery`;
  };
  // The server takes keys for independent of each other, which those of one word are not.
  const sample = matching(keys.map((each) => each.slice(0, 1)));
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) select 1 from cases where tenant = ${tenant} and ${sample}`.execute(reader);
  const estimate = rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
  if (estimate > (keys.length === 1 ? few.postgres.oneWord : few.postgres.words)) return { cases: all, few: false };
  // An offset keeps the server from looking for them on a way through all cases.
  const found = all.selectAll().where('tenant', '=', tenant).where(matching(keys)).offset(0);
  return { cases: reader.selectFrom(found.as('cases')), few: true };
}

/** The cases that a search finds in SQLite: those that words have in common, or all where many have them. */
export async function searchInSqlite(
  reader: Kysely<Tables>,
  tenant: string,
  words: readonly string[],
): Promise<SearchedCases> {
  const all = reader.selectFrom('cases');
  const keys = words.flatMap(keysOf).filter(({ letters }) => !/\p{Cc}/u.test(letters));
  if (keys.length === 0) return { cases: all, few: false };
  const quoted = (letters: string) => `"${letters.replaceAll('"', '""')}"`;
  const phrases = keys.map(({ letters, isBeginning }) => quoted(letters) + (isBeginning ? '*' : ''));
  // One text with all of them, which goes back as it is.
  const { rows } = await sql<{ ids: string; count: number }>`
    select json_group_array(case_id) as ids, count(*) as count from (
      select case_id from search_index cross join search_ids on id = search_index.rowid
      where search_index match ${phrases.join(' AND ')} and tenant = ${tenant} limit ${few.sqlite + 1})`.execute(
    reader,
  );
  const [found] = rows;
  if (!found || found.count > few.sqlite) return { cases: all, few: false };
  // Crosswise, since SQLite keeps that order: it would look for them on a way through all cases.
  const read = sql<CaseRow>`(
    select cases.* from json_each(${found.ids}) as one
    cross join cases where cases.tenant = ${tenant} and cases.case_id = one.value)`;
  return { cases: reader.selectFrom(read.as('cases')), few: true };
}
