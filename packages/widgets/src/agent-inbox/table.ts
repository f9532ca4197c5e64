import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseSummary, ClockStatus, InboxGroup, InboxGroupView } from '@pqrs-kit/core';
import { chevron, icon, statusIcons } from '../foundation/icons.js';
import type { InboxSurface } from './InboxSurface.js';
import { row } from './row.js';

/** How many cells a row has, the one to select with included. */
export function columnCount(inbox: InboxSurface): number {
  return columns(inbox).length + (inbox.selectable ? 1 : 0);
}

function columns(inbox: InboxSurface): { key: string; label: string; sort?: 'dueAt' | 'radicado' }[] {
  const { columns: words } = inbox.texts;
  return [
    { key: 'due', label: words.due, sort: 'dueAt' },
    { key: 'status', label: words.status },
    { key: 'days', label: words.days },
    { key: 'radicado', label: words.radicado, sort: 'radicado' },
    { key: 'type', label: words.type },
    { key: 'subject', label: words.subject },
    { key: 'stage', label: words.stage },
    { key: 'owner', label: words.owner },
  ];
}

/** The rows as a table with the keys of a grid. `aria-rowcount` counts every case that matches, with the heads; -1 where nobody knows. */
export function table(inbox: InboxSurface, groups: readonly InboxGroupView[]): TemplateResult {
  const { data, texts } = inbox;
  let index = 1;
  return html`<table
    role="grid"
    part="table"
    aria-label=${texts.heading}
    aria-describedby="keys"
    aria-rowcount=${data.totalIsLeast ? -1 : data.total + groups.length + 1}
    aria-colcount=${columnCount(inbox)}
    aria-multiselectable=${inbox.selectable ? 'true' : nothing}
    @keydown=${(event: KeyboardEvent) => inbox.walk.moved(event)}
    @focusin=${(event: FocusEvent) => inbox.walk.focused(event)}
  >
    ${head(inbox)}
    ${repeat(
      groups,
      (group) => group.group,
      (group) => {
        const first = (index += 1);
        index += group.rows.length;
        return body(inbox, group, first);
      },
    )}
  </table>`;
}

function head(inbox: InboxSurface): TemplateResult {
  const all = inbox.data.rows.length > 0 && inbox.data.rows.every((one) => inbox.picks.has(one));
  return html`<thead part="header">
    <tr aria-rowindex="1">
      ${
        inbox.selectable
          ? html`<th scope="col" class="col-pick">
              <input
                type="checkbox"
                aria-label=${inbox.texts.selectAll}
                .checked=${all}
                .indeterminate=${!all && inbox.picks.ids.size > 0}
                @change=${() => inbox.picks.toggleAll()}
              />
            </th>`
          : nothing
      }
      ${columns(inbox).map(({ key, label, sort }) => headCell(inbox, key, label, sort))}
    </tr>
  </thead>`;
}

function headCell(
  inbox: InboxSurface,
  key: string,
  label: string,
  sort: 'dueAt' | 'radicado' | undefined,
): TemplateResult {
  if (!sort) return html`<th scope="col" class=${`col-${key}`} part="header-cell">${label}</th>`;
  const on = inbox.sort === sort;
  const order = on && inbox.order === 'asc' ? 'desc' : 'asc';
  const sorted = inbox.order === 'asc' ? 'ascending' : 'descending';
  return html`<th scope="col" class=${`col-${key}`} part="header-cell" aria-sort=${on ? sorted : 'none'}>
    <button type="button" class="sort" @click=${() => inbox.setSort(sort, order)}>
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

function body(inbox: InboxSurface, group: InboxGroupView, first: number): TemplateResult {
  return html`<tbody>
    <tr class="group" aria-rowindex=${first}>
      <th colspan=${columnCount(inbox)} scope="rowgroup"><span class="group-name">${groupName(group)}</span></th>
    </tr>
    ${repeat(
      group.rows,
      (one: CaseSummary) => one.caseId,
      (one: CaseSummary, at: number) => row(inbox, one, first + 1 + at),
    )}
  </tbody>`;
}
