import { html, nothing, render, type TemplateResult } from 'lit';
import type { ClockStatus, InboxGroup, InboxGroupView } from '@pqrs-kit/core';
import { chevron, icon, statusIcons } from '../foundation/icons.js';
import { attributes } from './attributes.js';
import { inboxColumns, type InboxColumn } from './columns.js';
import type { InboxSurface } from './InboxSurface.js';
import type { LinePainter } from './LinePool.js';
import { openFromRow, paintRow } from './row.js';
import { rowTime } from './rowClock.js';

/** How many cells a row has, the one to select with included. */
export function columnCount(inbox: InboxSurface): number {
  return inbox.shown.length + (inbox.selectable ? 1 : 0);
}

const sorts: Partial<Record<InboxColumn, 'dueAt' | 'radicado'>> = { due: 'dueAt', radicado: 'radicado' };

/**
 * The table with the keys of a grid; its rows are drawn apart. `aria-rowcount` counts every case that matches, with the heads; -1 where
 * nobody knows.
 */
export function table(inbox: InboxSurface, groups: number): TemplateResult {
  const { data, texts, shown } = inbox;
  const hidden = inboxColumns.filter((column) => !shown.some((one) => one.column === column));
  return html`<table
    role="grid"
    part="table"
    data-hidden=${hidden.join(' ')}
    aria-label=${texts.heading}
    aria-describedby="keys"
    aria-rowcount=${data.totalIsLeast ? -1 : data.total + groups + 1}
    aria-colcount=${columnCount(inbox)}
    aria-multiselectable=${inbox.selectable ? 'true' : nothing}
    @keydown=${(event: KeyboardEvent) => inbox.walk.moved(event)}
    @focusin=${(event: FocusEvent) => inbox.walk.focused(event)}
    @click=${(event: Event) => openFromRow(event, inbox)}
  >
    ${head(inbox)}
    <tbody class="lines"></tbody>
  </table>`;
}

/** Draws lines as rows of the table. The heads of the table are its first row. */
export function rowPainter(inbox: InboxSurface): LinePainter {
  const time = rowTime(inbox);
  return {
    tag: 'tr',
    heights: { head: 32, row: inbox.density === 'compact' ? 36 : 44 },
    paint(element, { group, row }, line) {
      if (row) paintRow(inbox, time, element, row, line + 2);
      else paintGroup(inbox, element, group, line + 2);
    },
  };
}

function head(inbox: InboxSurface): TemplateResult {
  const { ids } = inbox.picks;
  const all = ids.size > 0 && ids.size === inbox.data.rows.length;
  return html`<thead part="header">
    <tr role="row" aria-rowindex="1">
      ${
        inbox.selectable
          ? html`<th role="columnheader" scope="col" class="col-pick">
              <input
                type="checkbox"
                aria-label=${inbox.texts.selectAll}
                .checked=${all}
                .indeterminate=${!all && ids.size > 0}
                @change=${() => inbox.picks.toggleAll()}
              />
            </th>`
          : nothing
      }
      ${inboxColumns.map((column) => headCell(inbox, column))}
    </tr>
  </thead>`;
}

function headCell(inbox: InboxSurface, column: InboxColumn): TemplateResult {
  const label = inbox.texts.columns[column];
  const sort = sorts[column];
  if (!sort) return html`<th role="columnheader" scope="col" class=${`col-${column}`} part="header-cell">${label}</th>`;
  const on = inbox.question.sortedBy === sort;
  const order = on && inbox.order === 'asc' ? 'desc' : 'asc';
  const sorted = inbox.order === 'asc' ? 'ascending' : 'descending';
  return html`<th
    role="columnheader"
    scope="col"
    class=${`col-${column}`}
    part="header-cell"
    aria-sort=${on ? sorted : 'none'}
  >
    <button type="button" class="sort" @click=${() => inbox.question.setSort(sort, order)}>
      ${label}${on ? icon(chevron, 14, inbox.order === 'asc' ? 'up' : 'down') : nothing}
    </button>
  </th>`;
}

const groupStatus: Readonly<Record<InboxGroup, ClockStatus>> = {
  over: 'over',
  today: 'today',
  soon: 'soon',
  ok: 'ok',
  answered: 'closed',
  closed: 'closed',
};

/** The name of a group with its icon and, where it is known, its size. */
export function groupName({ group, label, count }: InboxGroupView): TemplateResult {
  const status = groupStatus[group];
  const size = count === undefined ? nothing : html`<span class="muted" part="count">${count}</span>`;
  return html`<span class="mark ${status}">${icon(statusIcons[status], 14)}</span> <b>${label}</b> ${size}`;
}

function paintGroup(inbox: InboxSurface, element: HTMLElement, group: InboxGroupView, index: number): void {
  attributes(element, { role: 'row', class: 'group', 'aria-rowindex': index });
  render(
    html`<th role="rowheader" aria-colspan=${columnCount(inbox)}>
      <span class="group-name">${groupName(group)}</span>
    </th>`,
    element,
  );
}
