import { html, nothing, render, type TemplateResult } from 'lit';
import { inboxRow, type CaseSummary } from '@pqrs-kit/core';
import { chip } from '../foundation/chip.js';
import { categoryIcon, icon, lock } from '../foundation/icons.js';
import { attributes } from './attributes.js';
import type { InboxSurface } from './InboxSurface.js';
import type { LinePainter } from './LinePool.js';
import { rowClock, rowTime, type RowTime } from './rowClock.js';
import { groupName } from './table.js';

/** How many places of a card the keyboard stops at: the box to select it, where there is one, and its button. */
export function cardCells({ selectable }: Pick<InboxSurface, 'selectable'>): number {
  return selectable ? 2 : 1;
}

/** The list of cards, for narrow places; the cards are drawn apart. */
export function cards(inbox: InboxSurface): TemplateResult {
  return html`<div
    class="cards"
    part="scroller"
    @keydown=${(event: KeyboardEvent) => inbox.walk.moved(event)}
    @focusin=${(event: FocusEvent) => inbox.walk.focused(event)}
  >
    <ul class="lines"></ul>
  </div>`;
}

/**
 * Draws lines as cards and the headings of their groups.
 *
 * @param level heading level of the groups
 */
export function cardPainter(inbox: InboxSurface, level: number): LinePainter {
  const time = rowTime(inbox);
  return {
    tag: 'li',
    heights: { head: 32, row: 92 },
    paint(element, { group, row }, line) {
      if (row) return paintCard(inbox, time, element, row, line);
      attributes(element, { class: 'group', ...inSet(inbox, line) });
      render(html`<div class="group-name" role="heading" aria-level=${level}>${groupName(group)}</div>`, element);
    },
  };
}

/** Where an item stands in a list of which a part is drawn. -1: nobody knows how long it is. */
function inSet({ data, window: { lines } }: InboxSurface, line: number): Record<string, number> {
  const setSize = data.totalIsLeast ? -1 : data.total + lines.count - lines.cases;
  return { 'aria-setsize': setSize, 'aria-posinset': line + 1 };
}

function paintCard(inbox: InboxSurface, time: RowTime, element: HTMLElement, summary: CaseSummary, line: number): void {
  const picked = inbox.picks.has(summary);
  const classes = ['card', inbox.selectable && 'selectable', isOpen(inbox, summary) && 'open', picked && 'picked'];
  attributes(element, {
    part: picked ? 'row row-selected' : 'row',
    class: classes.filter(Boolean).join(' '),
    'data-case': summary.caseId,
    ...inSet(inbox, line),
  });
  render(card(inbox, time, summary, picked), element);
}

const isOpen = (inbox: InboxSurface, { caseId }: CaseSummary): boolean => caseId === inbox.openCase;

function card(inbox: InboxSurface, time: RowTime, summary: CaseSummary, picked: boolean): TemplateResult {
  const view = inboxRow(summary, time.locale);
  const clock = rowClock(time, summary);
  const last = cardCells(inbox) - 1;
  const stop = (column: number): number => inbox.walk.stop(summary.caseId, column, last);
  return html`${inbox.selectable ? pick(inbox, summary, picked, stop(0)) : nothing}
    <div class="line" data-cell>
      <button
        type="button"
        class="open-button what"
        dir="auto"
        tabindex=${stop(last)}
        aria-current=${isOpen(inbox, summary) ? 'true' : nothing}
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
    </div>`;
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
