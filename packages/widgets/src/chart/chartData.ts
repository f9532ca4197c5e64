import type { Category } from '@pqrs-kit/core';

/** One row of a chart's table: a number for each column. Units are those of the chart's title. */
export interface ChartSeries {
  name: string;
  /** As many as there are columns; null where nothing is known. 0 or more. */
  values: readonly (number | null)[];
  /** What is of a category has its colour and its icon; every other series takes the next of the palette. */
  category?: Category;
}

/** Bars and their table. Every text is in the language of the page already. */
export interface ChartData {
  /** Says what is counted, with its unit: "Recibidas por mes y tipo". */
  title: string;
  /** What there is to see, in one sentence. */
  finding?: string;
  /** Name of what the rows are: "Tipo". */
  rowHeading: string;
  /** Under the bars, from the first to the last. The last is the one of now. */
  columns: readonly string[];
  /** Stacked from the axis up; six at most are told apart by their colour. */
  series: readonly ChartSeries[];
  /** Name of the sums, of a column and of a row: "Total". */
  total: string;
}

/** Sum of each column; what is not known counts as nothing. */
export function columnTotals({ columns, series }: Pick<ChartData, 'columns' | 'series'>): number[] {
  return columns.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
}

/**
 * Values of the grid's lines from 0 to at least the greatest total: steps of 1, 2 or 5 times a power of ten, three to six lines.
 *
 * @example gridLines(331) // [0, 100, 200, 300, 400]
 */
export function gridLines(greatest: number): number[] {
  if (greatest <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(greatest / 3));
  const step = Math.max(1, power * ([1, 2, 5].find((factor) => greatest / (factor * power) <= 5) ?? 10));
  return Array.from({ length: Math.ceil(greatest / step) + 1 }, (_, index) => index * step);
}
