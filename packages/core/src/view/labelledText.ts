/** A row of a list of facts. */
export interface LabelledText {
  label: string;
  text: string;
}

/** The rows that have something to say. */
export function present(rows: readonly (readonly [label: string, text: string | undefined])[]): LabelledText[] {
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}
