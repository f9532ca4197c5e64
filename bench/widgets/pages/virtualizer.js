import '@lit-labs/virtualizer';
import { html } from 'lit';
import { cellOf, columns, ready, rows, styledPlace } from './rows.js';

globalThis.start = () => {
  const root = styledPlace();
  const row = (one) =>
    html`<div class="row" data-row>
      ${columns.map((column) => html`<div class=${column}>${cellOf(column, one)}</div>`)}
    </div>`;
  const list = document.createElement('lit-virtualizer');
  Object.assign(list, { items: rows, renderItem: row, scroller: true });
  list.style.cssText = 'height:800px;display:block';
  root.append(list);
  return ready(
    () => root.querySelector('[data-row]'),
    () => list,
  );
};
