import { html, svg, type TemplateResult } from 'lit';
import { columnTotals, gridLines, type ChartData, type ChartSeries } from './chartData.js';

/** Of the width that is a column's, and of the whole where columns are few, a bar takes this much (percent). */
const barShare = { ofColumn: 62, ofAll: 12 };

/** Class of what shows a series: its category's colour, or its place in the palette. */
export function seriesClass(series: readonly ChartSeries[], row: number): string {
  const { category } = series[row] ?? {};
  if (category) return `of-${category}`;
  const place = series.slice(0, row).filter((before) => !before.category).length;
  return `of-${(place % 8) + 1}`;
}

/** The drawing alone, from 0: assistive technology passes over it, since the table beside it says the same. */
export function bars(data: ChartData, number: (value: number) => string): TemplateResult {
  const totals = columnTotals(data);
  const lines = gridLines(Math.max(0, ...totals));
  const most = lines.at(-1) ?? 1;
  const high = (value: number) => (value / most) * 100;
  const pitch = 100 / Math.max(1, data.columns.length);
  return html`<div class="bars" part="chart" aria-hidden="true">
    <svg class="plot">
      ${lines.map(
        (value) =>
          svg`<line x1="0" x2="100%" y1="${100 - high(value)}%" y2="${100 - high(value)}%"></line
            ><text x="-8" y="${100 - high(value)}%" dy="4" text-anchor="end">${number(value)}</text>`,
      )}
      ${totals.map((total, at) => {
        const middle = pitch * (at + 0.5);
        return svg`${parts(data.series, at, { middle, pitch, high })}
          <text class="sum" x="${middle}%" y="${100 - high(total)}%" dy="-6" text-anchor="middle">${number(total)}</text>`;
      })}
    </svg>
    <div class="names">${data.columns.map((name) => html`<span>${name}</span>`)}</div>
  </div>`;
}

interface Column {
  /** Percent of the width. */
  middle: number;
  pitch: number;
  /** Percent of the height that a value takes. */
  high: (value: number) => number;
}

/** What is 0 or not known has no part. */
function parts(series: readonly ChartSeries[], at: number, { middle, pitch, high }: Column): TemplateResult[] {
  const width = Math.min((pitch * barShare.ofColumn) / 100, barShare.ofAll);
  let below = 0;
  return series.flatMap(({ values }, row) => {
    const value = values[at] ?? 0;
    below += value;
    if (value <= 0) return [];
    const box = svg`<rect class=${seriesClass(series, row)} x="${middle - width / 2}%" y="${100 - high(below)}%"
      width="${width}%" height="${high(value)}%"></rect>`;
    return [box];
  });
}
