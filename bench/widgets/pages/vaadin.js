import '@vaadin/grid';
import { columns, drawCell, ready, rows, styledPlace, widths } from './rows.js';

globalThis.start = () => {
  const root = styledPlace();
  const grid = document.createElement('vaadin-grid');
  grid.style.cssText = 'height:836px;--vaadin-grid-cell-padding:0 5px;--vaadin-padding-block-container:0';
  columns.forEach((name, at) => {
    const column = document.createElement('vaadin-grid-column');
    Object.assign(column, { header: name, width: `${widths[at]}px`, flexGrow: 0 });
    column.renderer = (cell, _column, { item }) => {
      cell.classList.add(name);
      drawCell(name, item, cell);
    };
    grid.append(column);
  });
  grid.items = rows;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('vaadin-grid-cell-content { height: 36px; box-sizing: border-box; padding: 8px 5px }');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.append(grid);
  return ready(
    () => grid.querySelector('.radicado'),
    () => grid.shadowRoot.querySelector('#table'),
  );
};
