import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  inboxFilterViews,
  toggleFilter,
  type Assignee,
  type InboxFilterName,
  type InboxFilters,
  type InboxFilterView,
  type Locale,
  type PqrsClient,
  type PqrsError,
} from '@pqrs-kit/core';
import { asPqrsError } from '../foundation/PqrsElement.js';

export interface BoardFiltersHost extends ReactiveControllerHost {
  readonly client?: PqrsClient | undefined;
  readonly locale: Locale;
  readonly renderRoot: HTMLElement | DocumentFragment;
  filters: InboxFilters;
  failed(error: PqrsError): void;
  /** Another question is asked from now on. */
  filtered(): void;
}

/** The filters of the board: what may be chosen, and what becomes of choosing it. Stages are its columns. */
export class BoardFilters implements ReactiveController {
  readonly #host: BoardFiltersHost;
  #assignees: readonly Assignee[] = [];
  #asked: PqrsClient | undefined;

  constructor(host: BoardFiltersHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Who may attend cases is asked once there is somebody to ask. */
  hostUpdated(): void {
    const { client } = this.#host;
    if (!client || client === this.#asked) return;
    this.#asked = client;
    client.listAssignees().then(
      (found) => {
        if (client !== this.#host.client) return;
        this.#assignees = found;
        this.#host.requestUpdate();
      },
      (cause: unknown) => this.#host.failed(asPqrsError(cause)),
    );
  }

  get views(): InboxFilterView[] {
    const { filters, locale } = this.#host;
    const context = { tab: 'open', assignees: this.#assignees, originStatuses: [], locale } as const;
    return inboxFilterViews(filters, context).filter(({ filter }) => filter !== 'stage');
  }

  change(filter: InboxFilterName, value: string): void {
    this.#host.filters = toggleFilter(this.#host.filters, filter, value);
    this.#host.filtered();
  }

  remove(filter: InboxFilterName): void {
    const { [filter]: _removed, ...others } = this.#host.filters;
    this.#host.filters = others;
    // The button that had the focus goes away.
    this.#host.renderRoot.querySelector<HTMLElement>(`[popovertarget=filter-${filter}]`)?.focus();
    this.#host.filtered();
  }
}
