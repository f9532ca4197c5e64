import type { ReactiveControllerHost } from 'lit';
import type { Assignee, CaseSummary, InboxTexts, PqrsClient } from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { assignAll } from './assignAll.js';
import type { InboxData } from './InboxData.js';

export interface InboxSelectionHost extends ReactiveControllerHost, HTMLElement {
  readonly client?: PqrsClient | undefined;
  readonly texts: InboxTexts;
  readonly data: InboxData;
}

/** What the page around hears of the selection. */
export interface SelectionEvents {
  changed(ids: string[]): void;
  /** False when the page stopped the assignment. */
  asked(ids: string[], to: Assignee): boolean;
  report(cause: unknown): void;
  /** The selection went away with what had the focus. */
  cleared(): void;
}

/** The cases that are selected, and what is done with all of them. */
export class InboxSelection {
  ids: ReadonlySet<string> = new Set();
  assignees: readonly Assignee[] = [];

  readonly #host: InboxSelectionHost;
  readonly #events: SelectionEvents;

  constructor(host: InboxSelectionHost, events: SelectionEvents) {
    this.#host = host;
    this.#events = events;
  }

  has({ caseId }: CaseSummary): boolean {
    return this.ids.has(caseId);
  }

  toggle(caseId: string): void {
    const next = new Set(this.ids);
    if (!next.delete(caseId)) next.add(caseId);
    this.#set(next);
  }

  toggleAll(): void {
    const { rows } = this.#host.data;
    this.#set(rows.every((row) => this.has(row)) ? new Set() : new Set(rows.map((row) => row.caseId)));
  }

  /** Lets go of what is no longer among the rows. */
  keepShown(): void {
    if (this.ids.size === 0) return;
    const kept = this.#host.data.rows.filter((row) => this.has(row)).map((row) => row.caseId);
    if (kept.length !== this.ids.size) this.#set(new Set(kept));
  }

  /** Lets go of all, because other rows come. */
  drop(): void {
    this.#set(new Set());
  }

  clear(): void {
    this.drop();
    this.#events.cleared();
  }

  loadAssignees(): void {
    if (this.assignees.length > 0) return;
    this.#host.client?.listAssignees().then(
      (found) => {
        this.assignees = found;
        this.#host.requestUpdate();
      },
      (cause: unknown) => this.#events.report(cause),
    );
  }

  async assignTo(to: Assignee): Promise<void> {
    const { client, data, texts } = this.#host;
    const ids = [...this.ids];
    if (!this.#events.asked(ids, to) || !client) return;
    const failed = await assignAll(client, data.rows, ids, to);
    this.#set(new Set(failed));
    const done = ids.length - failed.length;
    const said = [
      done > 0 ? texts.assigned(done, to.name) : '',
      failed.length > 0 ? texts.assignFailed(failed.length) : '',
    ];
    announce(said.filter(Boolean).join(' '), this.#host);
    if (failed.length === 0) this.#events.cleared();
    await data.renew();
  }

  #set(next: ReadonlySet<string>): void {
    this.ids = next;
    this.#host.requestUpdate();
    this.#events.changed([...next]);
  }
}
