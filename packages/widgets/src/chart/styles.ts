import { css } from 'lit';
import { chartColours } from './colours.js';

const figure = css`
  .chart {
    container-type: inline-size;
  }
  .chart figcaption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 24px;
    margin-bottom: 16px;
  }
  .chart figcaption p {
    color: var(--_text-muted);
  }
  .chart .title {
    font-size: 16px;
    line-height: 22px;
    font-weight: 600;
  }
  .both {
    display: grid;
    gap: 24px;
  }
  @container (width >= 760px) {
    .beside .both {
      grid-template-columns: minmax(280px, 388px) minmax(0, 1fr);
      gap: 48px;
    }
  }
`;

const drawing = css`
  .bars {
    padding-top: 22px;
    padding-inline-start: 40px;
    font-size: 12px;
    line-height: 16px;
  }
  .plot {
    display: block;
    width: 100%;
    height: var(--pqrs-chart-height, 186px);
    overflow: visible;
    fill: var(--_text-muted);
    direction: ltr;
  }
  .plot line {
    stroke: var(--_line);
  }
  .plot rect {
    fill: var(--_series);
    stroke: var(--_surface);
    stroke-width: 1.5px;
  }
  .plot .sum {
    font-weight: 600;
    fill: var(--_text);
  }
  .names {
    display: flex;
    margin-top: 8px;
    color: var(--_text-muted);
    direction: ltr;
  }
  .names > * {
    flex: 1;
    min-width: 0;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .names > :last-child {
    font-weight: 600;
    color: var(--_text);
  }
  @media (forced-colors: active) {
    .plot rect,
    .key {
      fill: CanvasText;
      background: CanvasText;
      stroke: Canvas;
    }
    .plot,
    .plot .sum {
      fill: CanvasText;
    }
  }
`;

const numbers = css`
  .numbers {
    overflow-x: auto;
  }
  .chart table {
    width: 100%;
    border-collapse: collapse;
  }
  .chart th,
  .chart td {
    padding: 6px 0 6px 16px;
    text-align: end;
    white-space: nowrap;
    border-bottom: 1px solid var(--_line);
  }
  .chart tr > :first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .chart thead th {
    font-size: 12px;
    font-weight: 600;
    color: var(--_text-muted);
    border-color: var(--_line-strong);
  }
  .chart tbody th {
    font-weight: 400;
  }
  .chart tfoot :is(th, td) {
    font-weight: 600;
    border: 0;
  }
  .name {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .key {
    width: 11px;
    height: 11px;
    background: var(--_series);
    border-radius: 2px;
  }
`;

/** What {@link chartFigure} needs beside the tokens and the base. */
export const chartStyles = [chartColours, figure, drawing, numbers];
