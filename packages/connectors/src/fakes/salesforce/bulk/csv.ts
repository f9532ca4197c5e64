import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** Rows of cells; throws when a row has more or fewer cells than the first. */
export function readCsv(text: string, delimiter: string): string[][] {
  return parse(text, { delimiter, bom: true, skip_empty_lines: true });
}

/** Every cell in quotes, lines ended by LF, as the service writes them. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter = ','): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter, quoted: true, quoted_empty: true },
  );
}
