import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@pqrs-kit/core';
import { categoryIcon } from '../foundation/icons.js';
import { bars, seriesClass } from './bars.js';
import { columnTotals, type ChartData, type ChartSeries } from './chartData.js';

export interface ChartFigureOptions {
  locale: Locale;
  /** Level of the title. */
  level?: 2 | 3 | 4 | 5 | 6;
  /** Where the table stands: beside the bars where there is room, or always below. It is never away. */
  table?: 'beside' | 'below';
}

/**
 * A chart with its table: the title, what there is to see in a sentence, the bars and every number of them. The table is always there, since a
 * drawing says nothing to who cannot see it, and nobody can copy a number out of it.
 *
 * @example
 * chartFigure({ title: 'Recibidas por mes', rowHeading: 'Tipo', columns: ['oct', 'nov'], series, total: 'Total' }, { locale: 'es-CO' })
 */
export function chartFigure(data: ChartData, options: ChartFigureOptions): TemplateResult {
  const { locale, level = 3, table = 'beside' } = options;
  const format = new Intl.NumberFormat(locale);
  const number = (value: number) => format.format(value);
  return html`<figure class="chart ${table}" aria-label=${data.title}>
    <figcaption>
      <div class="title" role="heading" aria-level=${level}>${data.title}</div>
      ${data.finding ? html`<p>${data.finding}</p>` : nothing}
    </figcaption>
    <div class="both">
      ${bars(data, number)}
      <div class="numbers" role="group" tabindex="0" aria-label=${data.title}>${chartTable(data, number)}</div>
    </div>
  </figure>`;
}

function chartTable(data: ChartData, number: (value: number) => string): TemplateResult {
  const { rowHeading, columns, series, total } = data;
  const totals = columnTotals(data);
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return html`<table part="data-table">
    <thead>
      <tr>
        <th scope="col">${rowHeading}</th>
        ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        <th scope="col">${total}</th>
      </tr>
    </thead>
    <tbody>
      ${series.map(
        ({ name, values, category }, row) =>
          html`<tr>
            <th scope="row">
              <span class="name"
                ><i class="key ${seriesClass(series, row)}"></i
                >${category ? categoryIcon(category) : nothing}${name}</span
              >
            </th>
            ${columns.map((_, at) => html`<td>${cell(values[at], number)}</td>`)}
            <td><b>${number(sum(values))}</b></td>
          </tr>`,
      )}
    </tbody>
    ${series.length > 1 ? sums(total, totals, number) : nothing}
  </table>`;
}

function sums(total: string, totals: readonly number[], number: (value: number) => string): TemplateResult {
  return html`<tfoot>
    <tr>
      <th scope="row">${total}</th>
      ${totals.map((value) => html`<td>${number(value)}</td>`)}
      <td>${number(totals.reduce((all, value) => all + value, 0))}</td>
    </tr>
  </tfoot>`;
}

const cell = (value: ChartSeries['values'][number] | undefined, number: (value: number) => string): string =>
  value === null || value === undefined ? '—' : number(value);
