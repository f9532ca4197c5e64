import { FormatModule, Tabulator } from 'tabulator-tables';
import css from 'tabulator-tables/dist/css/tabulator.min.css';
import { columns, drawCell, ready, rows, styledPlace, widths } from './rows.js';

Tabulator.registerModule([FormatModule]);

globalThis.start = () => {
  const root = styledPlace();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  const place = root.appendChild(document.createElement('div'));
  new Tabulator(place, {
    data: rows,
    index: 'caseId',
    height: 836,
    rowHeight: 36,
    columns: columns.map((name, at) => ({
      title: name,
      field: name === 'due' ? 'dueDate' : name === 'owner' ? 'assignee' : name,
      width: widths[at],
      formatter: (cell) => {
        const element = document.createElement('div');
        element.className = name;
        drawCell(name, cell.getRow().getData(), element);
        return element;
      },
    })),
  });
  return ready(
    () => root.querySelector('.tabulator-row .radicado'),
    () => root.querySelector('.tabulator-tableholder'),
  );
};
