import { html, nothing, type TemplateResult } from 'lit';
import { chevron, icon } from '../foundation/icons.js';
import { placeBesideButton } from '../foundation/popover.js';
import { columnWidth, inboxColumns, type ColumnChoice, type InboxColumn } from './columns.js';
import type { InboxSurface } from './InboxSurface.js';

/** Which columns are shown and how wide: without dragging, by keyboard and by finger alike. Cards have no columns. */
export function columnMenu(inbox: InboxSurface): TemplateResult | typeof nothing {
  if (inbox.cards) return nothing;
  return html`<span class="pill">
      <button type="button" popovertarget="columns">${inbox.texts.columnsMenu}${icon(chevron, 14, 'down')}</button>
    </span>
    <div id="columns" popover role="group" aria-label=${inbox.texts.columnsMenu} @beforetoggle=${placeBesideButton}>
      ${inboxColumns.map((column) => item(inbox, column))}
    </div>`;
}

function item(inbox: InboxSurface, column: InboxColumn): TemplateResult {
  const label = inbox.texts.columns[column];
  const { shown } = inbox;
  const choice = shown.find((one) => one.column === column);
  const others = shown.filter((one) => one !== choice);
  const toggle = (): void => inbox.setColumns(choice ? others : [...others, { column }]);
  const resize = (event: Event): void =>
    inbox.setColumns([...others, { column, width: (event.target as HTMLInputElement).valueAsNumber }]);
  return html`<div class="column">
    <label class="option">
      <input
        type="checkbox"
        .checked=${choice !== undefined}
        ?disabled=${column === 'radicado'}
        @change=${toggle}
      />${label}
    </label>
    <input
      type="range"
      aria-label=${inbox.texts.columnWidth(label)}
      min=${columnWidth.least}
      max=${columnWidth.most}
      step="8"
      ?disabled=${!choice}
      .valueAsNumber=${widthOf(choice)}
      @change=${resize}
    />
  </div>`;
}

/** Where the slider stands for a column as wide as its content needs. */
const usually = 160;
const widthOf = (choice: ColumnChoice | undefined): number => choice?.width ?? usually;
