import { html, type TemplateResult } from 'lit';
import { boardGroupings, inboxTexts, type BoardGrouping, type BoardTexts, type Locale } from '@pqrs-kit/core';
import { filterChip } from '../foundation/filterChip.js';
import { filterOptions } from '../foundation/filterOptions.js';
import { placeBesideButton } from '../foundation/popover.js';
import type { BoardFilters } from './BoardFilters.js';

/** The filters as chips. */
export function filterChips(filters: BoardFilters, locale: Locale): TemplateResult {
  return html`<div class="chips">
    ${filters.views.map((view) =>
      filterChip(view, {
        removeLabel: inboxTexts[locale].removeFilter(view.label),
        toggled: placeBesideButton,
        remove: () => filters.remove(view.filter),
        options: () => filterOptions(view, (value) => filters.change(view.filter, value)),
      }),
    )}
  </div>`;
}

/** What the cards of each column are put together by. */
export function groupChoice(
  by: BoardGrouping | undefined,
  texts: BoardTexts,
  choose: (by: BoardGrouping | undefined) => void,
): TemplateResult {
  const pick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    choose(boardGroupings.find((grouping) => grouping === value));
  };
  return html`<label class="grouping">
    <span class="muted">${texts.groupBy}</span>
    <select @change=${pick}>
      <option value="" ?selected=${by === undefined}>${texts.noGroups}</option>
      ${boardGroupings.map((grouping) => html`<option value=${grouping} ?selected=${grouping === by}>${texts.groupings[grouping]}</option>`)}
    </select>
  </label>`;
}
