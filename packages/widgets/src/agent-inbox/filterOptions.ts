import { html, type TemplateResult } from 'lit';
import type { InboxFilterView } from '@pqrs-kit/core';
import type { InboxSurface } from './InboxSurface.js';

/** The values of a filter, each to be switched on and off. */
export function filterOptions(inbox: InboxSurface, view: InboxFilterView): TemplateResult {
  return html`${view.options.map(
    ({ value, label, on }) =>
      html`<label class="option">
        <input
          type="checkbox"
          .checked=${on}
          @change=${() => inbox.question.switchFilter(view.filter, value)}
        />${label}
      </label>`,
  )}`;
}
