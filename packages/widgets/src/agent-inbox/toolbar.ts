import { html, nothing, type TemplateResult } from 'lit';
import { inboxFilterViews, inboxTabViews, type InboxTab } from '@pqrs-kit/core';
import { filterChip } from '../foundation/filterChip.js';
import { chevron, icon, search } from '../foundation/icons.js';
import { pills } from '../foundation/pill.js';
import type { InboxParts } from './inboxParts.js';
import type { InboxSort } from './InboxQuestion.js';
import type { InboxSurface } from './InboxSurface.js';

/** The sets of cases, as tabs over the one list. */
export function tabs(inbox: InboxSurface): TemplateResult {
  const views = inboxTabViews(inbox.data.counts, inbox.me, inbox.locale);
  return html`<div
    class="tabs"
    role="tablist"
    aria-label=${inbox.texts.tabsLabel}
    @keydown=${(event: KeyboardEvent) => walk(event, inbox)}
  >
    ${views.map(({ tab, label, count }) => {
      const on = tab === inbox.tab;
      const number = on && tab !== 'open' && !inbox.question.filtered && inbox.data.asOf ? inbox.data.total : count;
      return html`<button
        type="button"
        role="tab"
        id=${`tab-${tab}`}
        aria-controls="list"
        aria-selected=${on}
        tabindex=${on ? 0 : -1}
        @click=${() => inbox.question.setTab(tab)}
      >
        ${label}${number === undefined ? nothing : html` <span class="count">${number}${number !== count && inbox.data.totalIsLeast ? '+' : nothing}</span>`}
      </button>`;
    })}
  </div>`;
}

function walk(event: KeyboardEvent, inbox: InboxSurface): void {
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')];
  const at = all.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  const to = {
    ArrowRight: (at + 1) % all.length,
    ArrowLeft: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  }[event.key];
  const next = to === undefined ? undefined : all[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
  inbox.question.setTab(next.id.slice('tab-'.length) as InboxTab);
}

/** The views that are kept, each to be shown again. */
export function viewChips({ texts, views }: InboxSurface): TemplateResult | typeof nothing {
  const { list } = views;
  if (list.length === 0) return nothing;
  const options = list.map(({ name }) => ({ value: name, label: name }));
  return html`<div class="views">${pills(texts.viewsLabel, options, views.shown, (name) => views.show(name))}</div>`;
}

/** Search, filter chips, views, columns and order. */
export function tools(inbox: InboxSurface): TemplateResult {
  const { texts } = inbox;
  const views = inboxFilterViews(inbox.filters, {
    tab: inbox.tab,
    assignees: inbox.picks.assignees,
    originStatuses: inbox.data.originStatuses,
    locale: inbox.locale,
  });
  const applied = views.filter((view) => view.applied).length;
  return html`<div class="tools" part="toolbar">
    <div class="search">
      ${icon(search, 16)}
      <input
        class="input"
        type="search"
        part="field"
        aria-label=${texts.search}
        placeholder=${texts.searchHint}
        .value=${inbox.search}
        @input=${(event: Event) => inbox.question.setSearch((event.target as HTMLInputElement).value)}
      />
    </div>
    <div class="chips">
      ${views.map((view) =>
        filterChip(view, {
          removeLabel: texts.removeFilter(view.label),
          opening: () => inbox.picks.loadAssignees(),
          toggled: inbox.menus.toggled,
          remove: () => inbox.question.clearFilter(view.filter),
          options: (id) =>
            inbox.menus.draw(id, ({ filterOptions }) =>
              filterOptions(view, (value) => inbox.question.switchFilter(view.filter, value)),
            ),
        }),
      )}
      ${applied >= 2 ? html`<button type="button" class="link" @click=${() => inbox.question.clear()}>${texts.clearFilters}</button>` : nothing}
    </div>
    ${menu(inbox, 'views', texts.viewsMenu, ({ viewsMenu }) => viewsMenu(inbox))}
    ${inbox.cards ? nothing : menu(inbox, 'columns', texts.columnsMenu, ({ columnChoices }) => columnChoices(inbox))}
    ${order(inbox)}
    <slot name="toolbar"></slot>
  </div>`;
}

/** A button with its menu. */
function menu(
  inbox: InboxSurface,
  id: string,
  label: string,
  content: (parts: InboxParts) => TemplateResult,
): TemplateResult {
  return html`<span class="pill">
      <button type="button" popovertarget=${id}>${label}${icon(chevron, 14, 'down')}</button>
    </span>
    <div id=${id} popover role="group" aria-label=${label} @beforetoggle=${inbox.menus.toggled}>
      ${inbox.menus.draw(id, content)}
    </div>`;
}

function order(inbox: InboxSurface): TemplateResult {
  const { texts } = inbox;
  const { sortedBy } = inbox.question;
  const values = (['dueAt', 'receivedAt', 'radicado'] as const).flatMap((sort) =>
    (['asc', 'desc'] as const).map((way) => [sort, way] as const),
  );
  return html`<label class="order">
    <span class="muted">${texts.sortBy}:</span>
    <select @change=${(event: Event) => choose(inbox, (event.target as HTMLSelectElement).value)}>
      ${inbox.items ? html`<option value="" ?selected=${!sortedBy}>${texts.asGiven}</option>` : nothing}
      ${values.map(
        ([sort, way]) =>
          html`<option value=${`${sort} ${way}`} ?selected=${sort === sortedBy && way === inbox.order}>
            ${texts.sorts[sort]}, ${texts.order[way]}
          </option>`,
      )}
    </select>
  </label>`;
}

function choose(inbox: InboxSurface, value: string): void {
  const [sort, way = 'asc'] = value.split(' ') as [InboxSort | '', InboxSurface['order']?];
  inbox.question.setSort(sort === '' ? undefined : sort, way);
}
