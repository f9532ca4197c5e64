import { html, nothing, type TemplateResult } from 'lit';
import { inboxFilterViews, inboxTabViews, type InboxTab } from '@pqrs-kit/core';
import { filterChip } from '../foundation/filterChip.js';
import { icon, search } from '../foundation/icons.js';
import { columnMenu } from './columnMenu.js';
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
      const number = on && tab !== 'open' && !inbox.filtered && inbox.data.asOf ? inbox.data.total : count;
      return html`<button
        type="button"
        role="tab"
        id=${`tab-${tab}`}
        aria-controls="list"
        aria-selected=${on}
        tabindex=${on ? 0 : -1}
        @click=${() => inbox.setTab(tab)}
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
  inbox.setTab(next.id.slice('tab-'.length) as InboxTab);
}

/** Search, filter chips and order. */
export function tools(inbox: InboxSurface): TemplateResult {
  const { texts } = inbox;
  const originStatuses = [...new Set(inbox.data.rows.flatMap((row) => row.originStatus ?? []))].sort();
  const views = inboxFilterViews(inbox.filters, {
    tab: inbox.tab,
    assignees: inbox.picks.assignees,
    originStatuses,
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
        @input=${(event: Event) => inbox.setSearch((event.target as HTMLInputElement).value)}
      />
    </div>
    <div class="chips">
      ${views.map((view) =>
        filterChip(view, {
          removeLabel: texts.removeFilter(view.label),
          opening: () => inbox.picks.loadAssignees(),
          remove: () => inbox.clearFilter(view.filter),
          change: (value) => inbox.switchFilter(view.filter, value),
        }),
      )}
      ${applied >= 2 ? html`<button type="button" class="link" @click=${() => inbox.clearFilters()}>${texts.clearFilters}</button>` : nothing}
    </div>
    ${columnMenu(inbox)} ${order(inbox)}
    <slot name="toolbar"></slot>
  </div>`;
}

function order(inbox: InboxSurface): TemplateResult {
  const { texts } = inbox;
  const values = (['dueAt', 'receivedAt', 'radicado'] as const).flatMap((sort) =>
    (['asc', 'desc'] as const).map((way) => [sort, way] as const),
  );
  return html`<label class="order">
    <span class="muted">${texts.sortBy}:</span>
    <select @change=${(event: Event) => choose(inbox, (event.target as HTMLSelectElement).value)}>
      ${values.map(
        ([sort, way]) =>
          html`<option value=${`${sort} ${way}`} ?selected=${sort === inbox.sort && way === inbox.order}>
            ${texts.sorts[sort]}, ${texts.order[way]}
          </option>`,
      )}
    </select>
  </label>`;
}

function choose(inbox: InboxSurface, value: string): void {
  const [sort, way] = value.split(' ') as [InboxSurface['sort'], InboxSurface['order']];
  inbox.setSort(sort, way);
}
