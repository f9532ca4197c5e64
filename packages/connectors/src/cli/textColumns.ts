/**
 * Rows as columns for a terminal, two spaces apart; the last column is as long as it is.
 *
 * @example
 * inColumns([['a', 'b'], ['long', 'c']]) // 'a     b\nlong  c\n'
 */
export function inColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  }
  return rows
    .map((row) => row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell)))
    .map((cells) => `${cells.join('  ').trimEnd()}\n`)
    .join('');
}
