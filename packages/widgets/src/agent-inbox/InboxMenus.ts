import {
  html,
  nothing,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { InboxTexts } from '@pqrs-kit/core';
import { placeBesideButton, placeOpen } from '../foundation/popover.js';
import { parts } from './apart.js';
import type { InboxParts } from './inboxParts.js';
import { whenIdle } from './whenIdle.js';

export interface InboxMenusHost extends ReactiveControllerHost {
  readonly texts: InboxTexts;
  /** Takes the styles of what was fetched. */
  dress(styles: CSSResult): void;
  /** Told when a menu could not be fetched while somebody waits for it. */
  missed(): void;
}

/** The menus of the inbox: what is in one is drawn when it is opened for the first time, and fetched by then. */
export class InboxMenus implements ReactiveController {
  readonly #host: InboxMenusHost;
  readonly #opened = new Set<string>();
  #missing = false;
  #begun = false;
  #dressed = false;

  constructor(host: InboxMenusHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#begun) return;
    this.#begun = true;
    void whenIdle().then(() => this.bring());
  }

  /** Listener of `beforetoggle` of a menu. */
  readonly toggled = (event: Event): void => {
    placeBesideButton(event);
    if ((event as ToggleEvent).newState !== 'open') return;
    const menu = event.currentTarget as HTMLElement;
    this.#opened.add(menu.id);
    this.#missing = false;
    this.#host.requestUpdate();
    if (!parts.here) void this.#bringTo(menu);
  };

  /** What is in a menu. */
  draw(id: string, content: (parts: InboxParts) => TemplateResult): TemplateResult | typeof nothing {
    if (!this.#opened.has(id)) return nothing;
    if (parts.here) return content(parts.here);
    const { menuFailed, loadingMore } = this.#host.texts;
    return html`<p class="menu-note" role="status">${this.#missing ? menuFailed : loadingMore}</p>`;
  }

  /** Fetches the parts and draws what waited for them. */
  async bring(): Promise<InboxParts | undefined> {
    const here = parts.here ?? (await parts.fetch());
    if (here && !this.#dressed) this.#host.dress(here.menuStyles);
    this.#dressed ||= here !== undefined;
    this.#host.requestUpdate();
    return here;
  }

  async #bringTo(menu: HTMLElement): Promise<void> {
    this.#missing = !(await this.bring());
    if (this.#missing) this.#host.missed();
    await this.#host.updateComplete;
    if (menu.matches(':popover-open')) placeOpen(menu);
  }
}
