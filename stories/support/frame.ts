import { html, nothing, type TemplateResult } from 'lit';
import './frame.css';

/** One widget of a sheet. `theme` gives it the page that goes with it. */
export interface SheetPart {
  title: string;
  content: TemplateResult;
  theme?: string;
}

/** Several widgets on one page, each under a line that says what it shows. */
export function sheet(parts: readonly SheetPart[], wide = false): TemplateResult {
  return html`<div class=${wide ? 'sheet wide' : 'sheet'}>
    ${parts.map(
      ({ title, content, theme }) =>
        html`<section class="sheet-part" data-theme=${theme ?? nothing}>
          <p class="sheet-title">${title}</p>
          ${content}
        </section>`,
    )}
  </div>`;
}

/** The same widget more than once on a page has the same landmarks more than once: true of the sheet, not of the widget. */
export const severalOnAPage = {
  layout: 'padded',
  a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
};
