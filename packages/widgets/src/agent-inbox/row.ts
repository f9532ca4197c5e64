import { html, nothing, type TemplateResult } from 'lit';
import { inboxRow, type CaseSummary, type InboxRow } from '@pqrs-kit/core';
import { chip } from '../foundation/chip.js';
import { dayRule } from '../foundation/dayRule.js';
import { categoryIcon, icon, lock } from '../foundation/icons.js';
import { radicado } from '../foundation/radicado.js';
import type { InboxSurface } from './InboxSurface.js';
import { rowClock } from './rowClock.js';

/** One case as a row of the table. Its cells come in the order of the heads. */
export function row(inbox: InboxSurface, summary: CaseSummary, index: number): TemplateResult {
  const view = inboxRow(summary, inbox.locale);
  const clock = rowClock(inbox, summary);
  const picked = inbox.picks.has(summary);
  const radicadoColumn = inbox.selectable ? 4 : 3;
  const stop = (column: number): number => inbox.walk.stop(summary.caseId, column, radicadoColumn);
  let column = 0;
  return html`<tr
    part=${picked ? 'row row-selected' : 'row'}
    class=${summary.caseId === inbox.openCase ? 'open' : ''}
    data-case=${summary.caseId}
    aria-rowindex=${index}
    aria-selected=${inbox.selectable ? picked : nothing}
    @click=${(event: Event) => openFromRow(event, inbox, summary)}
  >
    ${inbox.selectable ? pick(inbox, summary, picked, stop(column++)) : nothing}
    <td class="due" tabindex=${stop(column++)}>${clock.date}</td>
    <td class="status" tabindex=${stop(column++)}>
      ${chip({ status: clock.status, text: clock.chip.short, label: clock.chip.label })}
    </td>
    <td class="days" tabindex=${stop(column++)}>${dayRule(clock.mini, clock.status, 'mini')}</td>
    <th scope="row" class="radicado-cell">
      <button type="button" class="open-button" tabindex=${stop(column++)} @click=${() => inbox.open(summary)}>
        ${radicado(view.radicado)}
      </button>
    </th>
    <td class="type" tabindex=${stop(column++)}>
      <span class="pair">${categoryIcon(view.category)}${view.categoryWord}</span>
    </td>
    <td class="subject" tabindex=${stop(column++)}>${subject(view)}</td>
    <td class="stage muted" tabindex=${stop(column++)}>${view.stageWord}</td>
    <td class="owner" tabindex=${stop(column)}>${owner(inbox, view)}</td>
  </tr>`;
}

function openFromRow(event: Event, inbox: InboxSurface, summary: CaseSummary): void {
  const target = event.target as Element;
  // Buttons and boxes have their own meaning; so does selecting text.
  if (target.closest('button, input, label') || getSelection()?.type === 'Range') return;
  inbox.open(summary);
}

function pick(inbox: InboxSurface, summary: CaseSummary, picked: boolean, stop: number): TemplateResult {
  return html`<td class="pick">
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

function owner(inbox: InboxSurface, view: InboxRow): TemplateResult {
  if (!view.owner) return html`<span class="muted">${inbox.unassignedWord}</span>`;
  const { initials, short, name } = view.owner;
  return html`<span class="pair" title=${name}
    ><span class="avatar" aria-hidden="true">${initials}</span> ${short}</span
  >`;
}
