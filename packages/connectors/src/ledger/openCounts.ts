/**
 * The counts that the inbox prints, kept by the database itself with each row of `cases`: of the open cases, how many are in each
 * stage and category, how many have nobody, and how many that wait for an answer are due on each day (with the day from which that
 * is soon).
 */
export const counted = { stage: 'stage', category: 'category', unassigned: 'unassigned', due: 'due' } as const;

/** The values that a case is counted under, as a selection over a row of `cases`, or over all rows of a table. `weight`: how many cases it stands for. */
function countsOf(row: 'old' | 'new' | 'cases' | 'added' | 'removed', weight: number): string {
  const from = row === 'old' || row === 'new' ? '' : ` from ${row}`;
  const open = `${row}.is_closed = 0`;
  const one = (what: string, value: string, where = open) =>
    `select ${row}.tenant, '${what}', ${value}, ${weight}${from} where ${where}`;
  return [
    one(counted.stage, `${row}.stage`),
    one(counted.category, `${row}.category`),
    one(counted.unassigned, `''`, `${open} and ${row}.assignee_id is null`),
    one(counted.due, `${row}.due_date || ' ' || ${row}.soon_date`, `${open} and ${row}.answered_at is null`),
  ].join(' union all ');
}

const watched = ['stage', 'category', 'is_closed', 'assignee_id', 'answered_at', 'due_date', 'soon_date'];
const key = 'tenant, what, value';

/** The table of the counts, filled from the cases that are there. */
export function openCountsTable(text: string, integer: string, churningTable: string): string[] {
  return [
    `create table open_counts (
      tenant ${text} not null, what ${text} not null, value ${text} not null, cases ${integer} not null, primary key (${key})
    ) ${churningTable}`,
    `insert into open_counts (${key}, cases) ${total(countsOf('cases', 1))}`,
  ];
}

/** Sums what is counted under the same value, in the order of the key. */
function total(counts: string): string {
  return `select tenant, what, value, sum(cases) from (
    select '' as tenant, '' as what, '' as value, 0 as cases where 1 = 0 union all ${counts}
  ) as moved group by tenant, what, value having sum(cases) <> 0 order by tenant, what, value`;
}

/** Days pass: one on which nothing is due any more is not kept. */
const tidy = `delete from open_counts where tenant = old.tenant and what = '${counted.due}'
  and value = old.due_date || ' ' || old.soon_date and cases = 0;`;

/** Triggers that keep the counts in SQLite. */
export function sqliteOpenCounts(): string[] {
  const move = (counts: string) =>
    `insert into open_counts (${key}, cases) ${total(counts)} on conflict (${key}) do update set cases = cases + excluded.cases;`;
  const changed = watched.map((column) => `old.${column} is not new.${column}`).join(' or ');
  const [taken, added] = [countsOf('old', -1), countsOf('new', 1)];
  return [
    `create trigger cases_counted after insert on cases begin ${move(added)} end`,
    `create trigger cases_counted_anew after update of ${watched.join(', ')} on cases when ${changed}
      begin ${move(`${taken} union all ${added}`)} ${tidy} end`,
    `create trigger cases_counted_no_more after delete on cases begin ${move(taken)} ${tidy} end`,
  ];
}

/**
 * Triggers that keep the counts in PostgreSQL: rows that come or go all at once, those that change one by one, since most changes count
 * nothing anew. All counts that a case moves between are taken in one order, whichever way it moves, so that no two transactions
 * wait for each other.
 */
export function postgresOpenCounts(): string[] {
  const keeper = (
    name: string,
    counts: string,
    then = '',
  ) => `create function ${name}() returns trigger language plpgsql as $$
    begin
      insert into open_counts as kept (${key}, cases) ${total(counts)}
      on conflict (${key}) do update set cases = kept.cases + excluded.cases;
      ${then}
      return null;
    end $$`;
  const all = (row: string) => watched.map((column) => `${row}.${column}`).join(', ');
  return [
    keeper('count_cases', countsOf('added', 1)),
    keeper('count_cases_no_more', countsOf('removed', -1)),
    keeper('count_case_anew', `${countsOf('old', -1)} union all ${countsOf('new', 1)}`, tidy),
    `create trigger cases_counted after insert on cases
      referencing new table as added for each statement execute function count_cases()`,
    `create trigger cases_counted_no_more after delete on cases
      referencing old table as removed for each statement execute function count_cases_no_more()`,
    `create trigger cases_counted_anew after update of ${watched.join(', ')} on cases for each row
      when ((${all('old')}) is distinct from (${all('new')})) execute function count_case_anew()`,
  ];
}
