/** The columns of the inbox, in their order. The radicado is always there: it names the row. */
export const inboxColumns = ['due', 'status', 'days', 'radicado', 'type', 'subject', 'stage', 'owner'] as const;
export type InboxColumn = (typeof inboxColumns)[number];

/** A column that is shown, and its width in CSS pixels where somebody chose one. */
export interface ColumnChoice {
  column: InboxColumn;
  width?: number;
}

/** Widths in CSS pixels that a person may choose: this product's own bounds. */
export const columnWidth = { least: 64, most: 640 } as const;

/** Room for what a column usually holds, in CSS pixels. The subject takes what is left. */
const usual: Readonly<Record<InboxColumn, number>> = {
  due: 92,
  status: 114,
  days: 92,
  radicado: 144,
  type: 102,
  subject: 0,
  stage: 104,
  owner: 95,
};

/** The choices that make sense, in the order of the columns; what is unknown or twice there is left out. */
export function shownColumns(choices: readonly ColumnChoice[] | undefined): ColumnChoice[] {
  if (!choices) return inboxColumns.map((column) => ({ column }));
  return inboxColumns.flatMap((column) => {
    const { width } = choices.find((one) => one.column === column) ?? {};
    if (column !== 'radicado' && !choices.some((one) => one.column === column)) return [];
    return [{ column, ...(width !== undefined && Number.isFinite(width) && { width: boundedWidth(width) }) }];
  });
}

function boundedWidth(width: number): number {
  return Math.round(Math.min(columnWidth.most, Math.max(columnWidth.least, width)));
}

/** The columns as a CSS grid takes them. */
export function columnTracks(shown: readonly ColumnChoice[], selectable: boolean): string {
  const flexible = shown.find(({ column }) => column === 'subject') ?? shown.at(-1);
  const tracks = shown.map((choice, at) => {
    if (choice.width !== undefined) return `${choice.width}px`;
    if (choice === flexible) return `minmax(${usual[choice.column] || 160}px, 1fr)`;
    const edges = Number(at === 0 && !selectable) + Number(at === shown.length - 1);
    return `calc(${usual[choice.column]}px + var(--_gap) + ${edges} * (var(--_pad) - var(--_gap) / 2))`;
  });
  return [...(selectable ? ['calc(18px + var(--_pad) + var(--_gap) / 2)'] : []), ...tracks].join(' ');
}
