import type { ReactiveControllerHost } from 'lit';
import { isView, savedViewsOf, withoutView, withView, type InboxTexts, type SavedView } from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import type { InboxQuestion } from './InboxQuestion.js';
import { ViewStore } from './ViewStore.js';

export interface InboxViewsHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly texts: InboxTexts;
  readonly question: InboxQuestion;
  readonly me?: string | undefined;
  savedViews?: readonly SavedView[] | undefined;
}

/** The views that a person keeps: by the host where it gives any, even none; else on the device. */
export class InboxViews {
  /** The name being written. */
  draft = '';

  readonly #host: InboxViewsHost;
  readonly #changed: (views: SavedView[]) => void;
  readonly #store = new ViewStore();
  #given: readonly SavedView[] | undefined;
  #read: readonly SavedView[] = [];

  /** @param changed told of the views after each change */
  constructor(host: InboxViewsHost, changed: (views: SavedView[]) => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get list(): readonly SavedView[] {
    const { savedViews, me } = this.#host;
    if (!savedViews) return this.#store.read(me);
    if (savedViews !== this.#given) [this.#given, this.#read] = [savedViews, savedViewsOf(savedViews)];
    return this.#read;
  }

  /** The name of the one that is shown now, if any is. */
  get shown(): string {
    const now = this.#host.question.shown();
    return this.list.find((view) => isView(view, now))?.name ?? '';
  }

  show(name: string): void {
    const view = this.list.find((one) => one.name === name);
    if (view) this.#host.question.show(view);
  }

  write(draft: string): void {
    this.draft = draft;
    this.#host.requestUpdate();
  }

  /** Keeps what is shown now under a name, and closes the menu. */
  save(name: string): void {
    this.#change((views) => withView(views, { name, ...this.#host.question.shown() }));
    this.draft = '';
    this.#host.renderRoot.querySelector<HTMLElement>('#views')?.hidePopover();
    announce(this.#host.texts.viewSaved(name), this.#host);
  }

  /** Lets go of a view. The focus goes on to what is next in the menu. */
  remove(name: string, event: Event): void {
    const item = (event.currentTarget as Element).closest('li');
    const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector<HTMLElement>('button');
    const field = this.#host.renderRoot.querySelector<HTMLElement>('#view-name');
    const at = next ? [...(item?.parentElement?.children ?? [])].indexOf(item as Element) : -1;
    this.#change((views) => withoutView(views, name));
    announce(this.#host.texts.viewRemoved(name), this.#host);
    void this.#host.updateComplete.then(() => {
      const buttons = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.kept-views button')];
      (buttons[Math.min(at, buttons.length - 1)] ?? field)?.focus();
    });
  }

  #change(change: (views: readonly SavedView[]) => SavedView[]): void {
    if (this.#host.savedViews) this.#host.savedViews = change(this.list);
    else this.#store.change(this.#host.me, change);
    this.#host.requestUpdate();
    this.#changed(structuredClone([...this.list]));
  }
}
