/** A row of a file by column name, and the line on which it begins. */
export interface SourceRow {
  /** From 1; for an array of JSON, the place in the array. */
  line: number;
  fields: Readonly<Record<string, string>>;
}

/** A row that cannot be read at all, with what there is of it. */
export interface BrokenRow {
  line: number;
  fault: string;
  raw: string;
}

/** What a file gives, row by row. */
export type FileRow = SourceRow | BrokenRow;

/** Why a row cannot be imported, in English: the reject file is for whoever maintains the map. */
export class RowFault extends Error {
  override readonly name = 'RowFault';
}

/** The longest row in characters: more than that is a quote that was never closed, or no row. */
export const longestRow = 1_000_000;

/** Enough of a text to find it, and not the whole: it may be personal. */
export function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
