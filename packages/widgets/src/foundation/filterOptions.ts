import { html, type TemplateResult } from 'lit';
import type { InboxFilterView } from '@pqrs-kit/core';

/** The values of a filter, each to be switched on and off. */
export function filterOptions(view: InboxFilterView, change: (value: string) => void): TemplateResult {
  return html`${view.options.map(
    ({ value, label, on }) =>
      html`<label class="option">
        <input type="checkbox" .checked=${on} @change=${() => change(value)} />${label}
      </label>`,
  )}`;
}
