import { html, nothing, render, type TemplateResult } from 'lit';
import { caseWords, inboxRow, type CaseSummary, type InboxRow, type Locale } from '@pqrs-kit/core';
import { chip } from '../foundation/chip.js';
import { dayRule } from '../foundation/dayRule.js';
import { categoryIcon, icon, lock } from '../foundation/icons.js';
import { radicado } from '../foundation/radicado.js';
import { attributes } from './attributes.js';
import type { InboxColumn } from './columns.js';
import type { InboxSurface } from './InboxSurface.js';
import { rowClock, type RowTime } from './rowClock.js';

/** Draws one case as a row of the table. Its cells come in the order of the columns; those not chosen are hidden by the table. */
export function paintRow(
  inbox: InboxSurface,
  time: RowTime,
  element: HTMLElement,
  summary: CaseSummary,
  index: number,
): void {
  const picked = inbox.picks.has(summary);
  attributes(element, {
    role: 'row',
    part: picked ? 'row row-selected' : 'row',
    class: summary.caseId === inbox.openCase ? 'open' : undefined,
    'data-case': summary.caseId,
    'aria-rowindex': index,
    'aria-selected': inbox.selectable ? String(picked) : undefined,
  });
  render(cells(inbox, time, summary, picked), element);
}

function cells(inbox: InboxSurface, time: RowTime, summary: CaseSummary, picked: boolean): TemplateResult {
  const view = inboxRow(summary, time.locale);
  const clock = rowClock(time, summary);
  const before = inbox.selectable ? 1 : 0;
  const at = (column: InboxColumn): number => before + inbox.shown.findIndex((one) => one.column === column);
  const first = at('radicado');
  const stop = (column: InboxColumn): number => inbox.walk.stop(summary.caseId, at(column), first);
  return html`${inbox.selectable ? pick(inbox, summary, picked, inbox.walk.stop(summary.caseId, 0, first)) : nothing}
    <td role="gridcell" class="due" tabindex=${stop('due')}>${clock.date}</td>
    <td role="gridcell" class="status" tabindex=${stop('status')}>
      ${chip({ status: clock.status, text: clock.chip.short, label: clock.chip.label })}
    </td>
    <td role="gridcell" class="days" tabindex=${stop('days')}>${dayRule(clock.mini, clock.status, 'mini')}</td>
    <th role="rowheader" scope="row" class="radicado-cell">
      <button type="button" class="open-button" tabindex=${stop('radicado')} @click=${() => inbox.open(summary)}>
        ${radicado(view.radicado)}
      </button>
    </th>
    <td role="gridcell" class="type" tabindex=${stop('type')}>
      <span class="pair">${categoryIcon(view.category)}${view.categoryWord}</span>
    </td>
    <td role="gridcell" class="subject" tabindex=${stop('subject')}>${subject(view)}</td>
    <td role="gridcell" class="stage muted" tabindex=${stop('stage')}>${view.stageWord}</td>
    <td role="gridcell" class="owner" tabindex=${stop('owner')}>${owner(view, time.locale)}</td>`;
}

/** Opens the case of a row that was clicked. */
export function openFromRow(event: Event, inbox: InboxSurface): void {
  const target = event.target as Element;
  const caseId = target.closest<HTMLElement>('[data-case]')?.dataset['case'];
  // Buttons and boxes have their own meaning; so does selecting text.
  if (caseId === undefined || target.closest('button, input, label') || getSelection()?.type === 'Range') return;
  const { lines } = inbox.window;
  const row = lines.at(lines.of(caseId))?.row;
  if (row) inbox.open(row);
}

function pick(inbox: InboxSurface, summary: CaseSummary, picked: boolean, stop: number): TemplateResult {
  return html`<td role="gridcell" class="pick">
    <label
      ><input
        type="checkbox"
        tabindex=${stop}
        aria-label=${inbox.texts.select(summary.radicado)}
        .checked=${picked}
        @change=${() => inbox.picks.toggle(summary.caseId)}
    /></label>
  </td>`;
}

function subject(view: InboxRow): TemplateResult {
  const closed = view.restricted ? icon(lock, 14) : nothing;
  return html`<span class="line">
    ${closed}<span class="what"><bdi>${view.subject}</bdi></span>
    <span class="who muted"><bdi>${view.person}</bdi></span>
  </span>`;
}

function owner(view: InboxRow, locale: Locale): TemplateResult {
  if (!view.owner) return html`<span class="muted">${caseWords[locale].unassigned}</span>`;
  const { initials, short, name } = view.owner;
  return html`<span class="pair" title=${name}
    ><span class="avatar" aria-hidden="true">${initials}</span> ${short}</span
  >`;
}
