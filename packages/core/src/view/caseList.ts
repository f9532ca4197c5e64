import type { CaseSummary } from '../case/summary.js';
import { countRows } from '../desk/memory/rowCounts.js';
import { matches } from '../desk/memory/rowFilter.js';
import { searchText, searchWords } from '../desk/search.js';
import type { CaseCounts, CaseQuery } from '../desk/query.js';
import { parseInstant } from '../time/instant.js';
import { sortedPositions } from './sortedPositions.js';

type Sort = NonNullable<CaseQuery['sort']>;

/** How many cases are looked at in one step. */
const stride = 512;

/**
 * Cases that are all in memory, found and put in order as a desk does. The work comes as generators of small steps, so that a page that runs
 * them with pauses stays responsive over a hundred thousand; {@link finished} runs one without.
 *
 * @example
 * finished(new CaseList(rows).find({ status: 'open', search: 'garantia', sort: 'dueAt' }, '2026-11-24')).map((row) => row.radicado)
 * // ['AND-2026-000006-6']
 */
export class CaseList {
  readonly #rows: readonly CaseSummary[];
  /** What a search looks in, by position; as far as it was needed so far. */
  readonly #texts: string[] = [];
  readonly #orders = new Map<Sort, Uint32Array>();

  constructor(rows: readonly CaseSummary[]) {
    this.#rows = rows;
  }

  /**
   * The cases that pass the filters of a query. Without `sort` they keep the order that they were given in; `limit` and `cursor` mean nothing.
   *
   * @param today civil date in the organisation's zone
   * @throws PqrsError `time-bad-instant` where the instants to sort by are none
   */
  *find({ search, sort, order, ...filters }: CaseQuery, today: string): Generator<void, CaseSummary[]> {
    const positions = sort === undefined ? undefined : yield* this.#positions(sort);
    const words = searchWords(search ?? '');
    if (words.length > 0) yield* this.#fold();
    const last = this.#rows.length - 1;
    const found: CaseSummary[] = [];
    for (let at = 0; at <= last; at += 1) {
      if (at % stride === stride - 1) yield;
      const place = positions && order === 'desc' ? last - at : at;
      const position = positions?.[place] ?? place;
      const row = this.#rows[position];
      if (!row || !this.#has(position, words)) continue;
      if (matches(row, filters, today)) found.push(row);
    }
    return found;
  }

  /**
   * How many of all the cases are open, and which.
   *
   * @param today civil date in the organisation's zone
   */
  *counts(today: string): Generator<void, CaseCounts> {
    const counts = countRows([], today);
    for (let from = 0; from < this.#rows.length; from += stride) {
      countRows(this.#rows.slice(from, from + stride), today, counts);
      yield;
    }
    return counts;
  }

  #has(position: number, words: readonly string[]): boolean {
    return words.every((word) => this.#texts[position]?.includes(word));
  }

  *#fold(): Generator<void> {
    for (const row of this.#rows.slice(this.#texts.length)) {
      if (this.#texts.push(searchText(row)) % stride === 0) yield;
    }
  }

  *#positions(sort: Sort): Generator<void, Uint32Array> {
    const known = this.#orders.get(sort);
    if (known) return known;
    const compare = sort === 'radicado' ? this.#byRadicado() : yield* this.#byInstant(sort);
    const positions = yield* sortedPositions(this.#rows.length, compare);
    this.#orders.set(sort, positions);
    return positions;
  }

  #byRadicado(): (left: number, right: number) => number {
    const text = (at: number): string => this.#rows[at]?.radicado ?? '';
    return (left, right) => (text(left) < text(right) ? -1 : text(left) > text(right) ? 1 : left - right);
  }

  *#byInstant(sort: 'dueAt' | 'receivedAt'): Generator<void, (left: number, right: number) => number> {
    const instants = new Float64Array(this.#rows.length);
    for (const [at, row] of this.#rows.entries()) {
      instants[at] = parseInstant(row[sort]);
      if (at % stride === 0) yield;
    }
    return (left, right) => (instants[left] ?? 0) - (instants[right] ?? 0) || left - right;
  }
}

/** Runs work in steps to its end, at once. */
export function finished<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
