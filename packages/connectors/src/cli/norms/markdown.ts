/**
 * Text as a cell of a Markdown table: what has a meaning there stands for itself.
 *
 * @example
 * plain('a | b*') // 'a \\| b\\*'
 */
export function plain(text: string): string {
  return text
    .replace(/[\\|*`[\]]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\s*\n\s*/g, ' ');
}

/** A link that shows only its host. */
export function hostLink(address: string): string {
  const host = URL.canParse(address) ? new URL(address).host : address;
  return `[${plain(host)}](<${address.replace(/[<>|]/g, encodeURIComponent)}>)`;
}

/** Parts of a cell, one under the other. */
export function stacked(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('<br>');
}
