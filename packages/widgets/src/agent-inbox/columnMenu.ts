import { html, type TemplateResult } from 'lit';
import { columnWidth, inboxColumns, type ColumnChoice, type InboxColumn } from './columns.js';
import type { InboxSurface } from './InboxSurface.js';

/** Which columns are shown and how wide: without dragging, by keyboard and by finger alike. */
export function columnChoices(inbox: InboxSurface): TemplateResult {
  return html`${inboxColumns.map((column) => item(inbox, column))}`;
}

function item(inbox: InboxSurface, column: InboxColumn): TemplateResult {
  const label = inbox.texts.columns[column];
  const { shown } = inbox;
  const choice = shown.find((one) => one.column === column);
  const others = shown.filter((one) => one !== choice);
  const toggle = (): void => inbox.question.setColumns(choice ? others : [...others, { column }]);
  const resize = (event: Event): void =>
    inbox.question.setColumns([...others, { column, width: (event.target as HTMLInputElement).valueAsNumber }]);
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
