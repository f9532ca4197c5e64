import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { inboxRow, type CaseSummary, type InboxGroupView } from '@pqrs-kit/core';
import { chip } from '../foundation/chip.js';
import { categoryIcon, icon, lock } from '../foundation/icons.js';
import type { InboxSurface } from './InboxSurface.js';
import { rowClock } from './rowClock.js';
import { groupName } from './table.js';

/** How many places of a card the keyboard stops at: the box to select it, where there is one, and its button. */
export function cardCells({ selectable }: Pick<InboxSurface, 'selectable'>): number {
  return selectable ? 2 : 1;
}

/** The rows as cards, for narrow places. */
export function cards(inbox: InboxSurface, groups: readonly InboxGroupView[], level: number): TemplateResult {
  return html`<div
    class="cards"
    @keydown=${(event: KeyboardEvent) => inbox.walk.moved(event)}
    @focusin=${(event: FocusEvent) => inbox.walk.focused(event)}
  >
    ${repeat(
      groups,
      (group) => group.group,
      (group) =>
        html`<section>
          <div class="group-name" role="heading" aria-level=${level}>${groupName(group)}</div>
          <ul>
            ${repeat(
              group.rows,
              (one: CaseSummary) => one.caseId,
              (one: CaseSummary) => card(inbox, one),
            )}
          </ul>
        </section>`,
    )}
  </div>`;
}

function card(inbox: InboxSurface, summary: CaseSummary): TemplateResult {
  const view = inboxRow(summary, inbox.locale);
  const clock = rowClock(inbox, summary);
  const last = cardCells(inbox) - 1;
  const stop = (column: number): number => inbox.walk.stop(summary.caseId, column, last);
  const picked = inbox.picks.has(summary);
  const open = summary.caseId === inbox.openCase;
  return html`<li
    part=${picked ? 'row row-selected' : 'row'}
    data-case=${summary.caseId}
    class="card ${inbox.selectable ? 'selectable' : ''} ${open ? 'open' : ''} ${picked ? 'picked' : ''}"
  >
    ${inbox.selectable ? pick(inbox, summary, picked, stop(0)) : nothing}
    <div class="line" data-cell>
      <button
        type="button"
        class="open-button what"
        dir="auto"
        tabindex=${stop(last)}
        aria-current=${open ? 'true' : nothing}
        @click=${() => inbox.open(summary)}
      >
        ${view.person === '' ? view.radicado.whole : view.person}
      </button>
      <span class="due">${clock.date}</span>
    </div>
    <div class="line muted">
      <span class="what" dir="auto">${view.restricted ? icon(lock, 14) : nothing}${view.subject}</span>
    </div>
    <div class="line">
      <span class="pair">${categoryIcon(view.category)}${view.categoryWord}</span>
      ${chip({ status: clock.status, text: clock.chip.short, label: clock.chip.label, size: 'card' })}
    </div>
  </li>`;
}

function pick(inbox: InboxSurface, { caseId, radicado }: CaseSummary, picked: boolean, stop: number): TemplateResult {
  return html`<label class="card-pick" data-cell
    ><input
      type="checkbox"
      tabindex=${stop}
      aria-label=${inbox.texts.select(radicado)}
      .checked=${picked}
      @change=${() => inbox.picks.toggle(caseId)}
  /></label>`;
}
