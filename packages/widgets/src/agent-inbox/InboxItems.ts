import { isOver, type CaseList, type CaseQuery, type CaseSummary } from '@pqrs-kit/core';
import { parts } from './apart.js';
import type { InboxData } from './InboxData.js';
import { inSlices } from './inSlices.js';

export interface InboxItemsHost {
  readonly items?: readonly CaseSummary[] | undefined;
  readonly data: InboxData;
  /** Civil date in the organisation's zone. */
  readonly today: string;
  query(): CaseQuery;
  requestUpdate(): void;
  loaded(quiet: boolean): void;
}

/** Cases that the host has itself, looked through in the page. What is on screen stays until others are found. */
export class InboxItems {
  readonly #host: InboxItemsHost;
  #list: { of: readonly CaseSummary[]; cases: CaseList } | undefined;
  #counted: readonly CaseSummary[] | undefined;
  #question = 0;

  constructor(host: InboxItemsHost) {
    this.#host = host;
  }

  async load(rows: readonly CaseSummary[]): Promise<void> {
    const { data, today } = this.#host;
    const query = this.#host.query();
    const question = (this.#question += 1);
    const wanted = (): boolean => question === this.#question && rows === this.#host.items;
    try {
      const atOnce = openAtOnce(rows, query);
      if (rows !== this.#counted) void this.#count(rows);
      if (atOnce) return data.show(atOnce);
      data.await();
      await parts.fetch();
      const found = await inSlices(this.#casesOf(rows).find(query, today), wanted);
      if (!found) return;
      data.show(found);
      this.#host.loaded(false);
    } catch (cause) {
      if (wanted()) data.fail(cause);
    }
    this.#host.requestUpdate();
  }

  /** Once the rows are seen: how many there are of each kind is told beside them. */
  async #count(rows: readonly CaseSummary[]): Promise<void> {
    this.#counted = rows;
    const { data, today } = this.#host;
    const wanted = (): boolean => rows === this.#host.items;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (!(await parts.fetch()) || !wanted()) return;
    // Cases of another shape have no sizes; what shows them says what is wrong with them.
    const counts = await inSlices(this.#casesOf(rows).counts(today), wanted).catch(() => undefined);
    if (!counts) return;
    data.counts = counts;
    this.#host.requestUpdate();
  }

  /** @throws PqrsError `network-unreachable` where what looks through them could not be fetched */
  #casesOf(rows: readonly CaseSummary[]): CaseList {
    if (this.#list?.of !== rows) this.#list = { of: rows, cases: new parts.part.CaseList(rows) };
    return this.#list.cases;
  }
}

/** The answer to what is asked first: all open cases as they were given. Undefined where another question has them looked through. */
function openAtOnce(
  rows: readonly CaseSummary[],
  { status, limit: _limit, order: _order, ...others }: CaseQuery,
): readonly CaseSummary[] | undefined {
  if (status !== 'open' || Object.keys(others).length > 0) return undefined;
  const closed = rows.some(({ stage }) => isOver(stage));
  return closed ? rows.filter(({ stage }) => !isOver(stage)) : rows;
}
