import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  pageLimit,
  type CaseCounts,
  type CasePage,
  type CaseQuery,
  type CaseSummary,
  type PqrsClient,
  type PqrsError,
} from '@pqrs-kit/core';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { unexpectedAnswer } from '../foundation/unexpectedAnswer.js';
import { watchChanges } from '../foundation/watchChanges.js';
import { renewed } from './renewed.js';

const settleMs = 400;

/** A page of cases as a host gives it. Where it leaves out how many there are in all, nobody knows until the last page is here. */
export type ProvidedPage = Pick<CasePage, 'items' | 'nextCursor'> & Partial<CasePage>;

/**
 * Gives the cases that match a question, page after page: `query.cursor` is the `nextCursor` of the page before. May answer late, in any
 * order, or fail: an answer that a newer question has overtaken is dropped, and `signal` tells of it.
 */
export type CaseProvider = (query: CaseQuery, options: { signal: AbortSignal }) => Promise<ProvidedPage>;

/** The host's part: what to ask, and whom. */
export interface InboxDataHost extends ReactiveControllerHost {
  readonly client?: PqrsClient | undefined;
  readonly dataProvider?: CaseProvider | undefined;
  readonly moment: string;
  query(): CaseQuery;
  /** Told of each failure. */
  failed(error: PqrsError): void;
  /** Told after rows came in anew. */
  loaded(quiet: boolean): void;
}

/**
 * The rows of the inbox: pages by keyset, keeps what is on screen while it asks again, and follows changes. An answer that
 * a newer question has overtaken is dropped.
 */
export class InboxData implements ReactiveController {
  rows: readonly CaseSummary[] = [];
  total = 0;
  /** Whether there are more than `total`. */
  totalIsLeast = false;
  counts: CaseCounts | undefined;
  asOf: string | undefined;
  nextCursor: string | undefined;
  loading: 'all' | 'more' | undefined;
  error: PqrsError | undefined;
  /** Cases that came while others were read: they wait until they are asked for. */
  arrived: readonly string[] = [];

  readonly #host: InboxDataHost;
  #question = 0;
  #overtaken = new AbortController();
  #statuses: readonly string[] = [];
  #statusesOf: readonly CaseSummary[] | undefined;
  /** The rows with those that arrived in their places. */
  #whole: readonly CaseSummary[] = [];
  #watched: PqrsClient | undefined;
  #stopWatching: (() => void) | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: InboxDataHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#unwatch();
    clearTimeout(this.#settling);
  }

  hostUpdated(): void {
    if (this.#watched !== this.#host.client) this.#watch();
  }

  /** Whether all matching rows are here. */
  get complete(): boolean {
    return this.nextCursor === undefined;
  }

  /** Statuses of the system that the cases were imported from. */
  get originStatuses(): readonly string[] {
    if (this.#statusesOf !== this.rows) {
      const found = new Set<string>();
      for (const { originStatus } of this.rows) if (originStatus !== undefined) found.add(originStatus);
      [this.#statusesOf, this.#statuses] = [this.rows, [...found].sort()];
    }
    return this.#statuses;
  }

  /** Asks for the first page. What is on screen stays until the answer is here. */
  async load(): Promise<void> {
    await this.#ask('all', {}, (page) => this.#take(page.items));
  }

  /** Asks for the page after the last row. */
  async loadMore(): Promise<void> {
    const cursor = this.nextCursor;
    if (cursor === undefined || this.loading) return;
    await this.#ask('more', { cursor }, (page) => {
      const known = new Set([...this.rows, ...this.#whole].map((row) => row.caseId));
      const further = page.items.filter((row) => !known.has(row.caseId));
      this.rows = [...this.rows, ...further];
      this.#whole = [...this.#whole, ...further];
    });
  }

  /**
   * Reads again the rows on screen, without a sign of waiting. They change and go in their places; new ones among them are only counted, so
   * that nothing moves away from who reads.
   */
  async renew(): Promise<void> {
    if (this.loading) return;
    const { complete } = this;
    const { length } = this.rows;
    const limit = Math.min(pageLimit.most, complete ? length + pageLimit.usual : Math.max(1, length));
    await this.#ask(undefined, { limit }, (page) => {
      if (length === 0) return this.#take(page.items);
      const { rows, whole, arrived } = renewed(this.rows, page, limit, complete);
      this.rows = rows;
      this.#whole = whole;
      this.arrived = arrived;
    });
  }

  /** Puts the cases that arrived among the others. Gives the first of them. */
  showArrived(): string | undefined {
    const [first] = this.arrived;
    this.#take(this.#whole);
    return first;
  }

  /** Shows cases that came otherwise, as those that the host has itself. */
  show(rows: readonly CaseSummary[]): void {
    this.#begin();
    this.#take(rows);
    this.total = rows.length;
    this.totalIsLeast = false;
    this.nextCursor = undefined;
    this.loading = undefined;
    this.error = undefined;
  }

  /** Tells that cases are looked for; those on screen stay. */
  await(): void {
    this.#begin();
    this.loading = 'all';
    this.#host.requestUpdate();
  }

  /** Tells that they could not be found. */
  fail(cause: unknown): void {
    this.loading = undefined;
    this.error = asPqrsError(cause);
    this.#host.failed(this.error);
    this.#host.requestUpdate();
  }

  #begin(): number {
    this.#overtaken.abort();
    this.#overtaken = new AbortController();
    return (this.#question += 1);
  }

  #asked(query: CaseQuery): Promise<ProvidedPage> | undefined {
    const { client, dataProvider } = this.#host;
    return dataProvider ? dataProvider(query, { signal: this.#overtaken.signal }) : client?.listCases(query);
  }

  #take(rows: readonly CaseSummary[]): void {
    this.rows = rows;
    this.#whole = rows;
    this.arrived = [];
  }

  async #ask(kind: 'all' | 'more' | undefined, extra: CaseQuery, take: (page: ProvidedPage) => void): Promise<void> {
    const { client, dataProvider } = this.#host;
    if (!client && !dataProvider) return;
    const question = this.#begin();
    this.loading = kind;
    this.#host.requestUpdate();
    try {
      const page = await this.#asked({ ...this.#host.query(), ...extra });
      if (question !== this.#question) return;
      if (!Array.isArray(page?.items)) throw unexpectedAnswer();
      const beyond = kind === undefined && this.rows.length > pageLimit.most;
      take(page);
      if (!beyond) this.nextCursor = page.nextCursor;
      this.total = page.total ?? this.rows.length;
      this.totalIsLeast = page.totalIsLeast ?? (page.total === undefined && !this.complete);
      this.counts = page.counts;
      this.asOf = page.asOf ?? this.#host.moment;
      this.error = undefined;
      this.#host.loaded(kind === undefined);
    } catch (cause) {
      if (question !== this.#question) return;
      return this.fail(cause);
    }
    this.loading = undefined;
    this.#host.requestUpdate();
  }

  #watch(): void {
    this.#unwatch();
    this.#watched = this.#host.client;
    // Changes come in bursts: one reading after they have settled.
    this.#stopWatching = watchChanges(this.#host.client, () => {
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => void this.renew(), settleMs);
    });
  }

  #unwatch(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#watched = undefined;
  }
}
