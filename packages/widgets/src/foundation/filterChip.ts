import { css, html, nothing, type TemplateResult } from 'lit';
import type { InboxFilterView } from '@pqrs-kit/core';
import { chevron, cross, icon } from './icons.js';

export interface FilterChipActions {
  removeLabel: string;
  /** The menu is about to be asked for. */
  opening?: () => void;
  /** Listener of `beforetoggle` of the menu: it stands where its button is. */
  toggled: (event: Event) => void;
  remove: () => void;
  /** What is in the menu of this id. */
  options: (id: string) => TemplateResult | typeof nothing;
}

/** A filter as a chip: its menu of values, and what takes it away where it is applied. */
export function filterChip(view: InboxFilterView, actions: FilterChipActions): TemplateResult {
  const id = `filter-${view.filter}`;
  return html`<span class="pill ${view.applied ? 'on' : ''}">
      <button type="button" popovertarget=${id} @click=${() => actions.opening?.()}>
        ${view.applied ?? view.label}${view.applied ? nothing : icon(chevron, 14, 'down')}
      </button>
      ${
        view.applied
          ? html`<button type="button" class="remove" aria-label=${actions.removeLabel} @click=${actions.remove}>
              ${icon(cross, 14)}
            </button>`
          : nothing
      }
    </span>
    <div id=${id} popover role="group" aria-label=${view.label} @beforetoggle=${actions.toggled}>
      ${actions.options(id)}
    </div>`;
}

export const filterChipStyles = css`
  .pill {
    display: inline-flex;
    align-items: center;
    flex: none;
    min-height: max(30px, min(var(--_target), 36px));
    max-width: 320px;
    border: var(--_hair) solid var(--_control);
    border-radius: 15px;
  }
  .pill button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    min-height: 28px;
    padding: 0 11px;
    color: var(--_text);
    font: 600 13px/18px var(--_font);
    white-space: nowrap;
    background: none;
    border: 0;
    border-radius: 15px;
    cursor: pointer;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pill.on {
    background: var(--_accent-tint);
    border-color: var(--_accent);
  }
  .pill.on button {
    color: var(--_accent-tint-text);
  }
  .pill.on button:first-child {
    padding-inline-end: 2px;
    display: block;
  }
  .pill .remove {
    flex: none;
    width: 26px;
    padding: 0 8px 0 2px;
    justify-content: center;
  }
`;
