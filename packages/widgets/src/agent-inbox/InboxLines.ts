import type { CaseSummary, InboxGroupView } from '@pqrs-kit/core';

/** Heights of the two kinds of lines, in CSS pixels. */
export interface LineHeights {
  head: number;
  row: number;
}

/** A line of the list: the head of a group, or a case. */
export type InboxLine = { group: InboxGroupView; row?: undefined } | { group?: undefined; row: CaseSummary };

interface Span {
  group: InboxGroupView;
  /** Line of the head. */
  first: number;
}

/**
 * The list as numbered lines, heads of groups included, and where each of them stands. Nothing is kept for a single line, so that a
 * hundred thousand cost no more than ten.
 */
export class InboxLines {
  readonly count: number;
  readonly cases: number;
  readonly #spans: readonly Span[];

  constructor(groups: readonly InboxGroupView[]) {
    const spans: Span[] = [];
    let first = 0;
    for (const group of groups) {
      spans.push({ group, first });
      first += group.rows.length + 1;
    }
    this.#spans = spans;
    this.count = first;
    this.cases = first - spans.length;
  }

  at(line: number): InboxLine | undefined {
    const span = this.#spanAt(line);
    if (!span) return undefined;
    const row = span.group.rows[line - span.first - 1];
    return row ? { row } : line === span.first ? { group: span.group } : undefined;
  }

  /** Distance of the upper edge of a line from that of the list. */
  top(line: number, { head, row }: LineHeights): number {
    const heads = this.#spans.filter(({ first }) => first < line).length;
    return heads * head + (line - heads) * row;
  }

  height(heights: LineHeights): number {
    return this.top(this.count, heights);
  }

  /** The line that covers a distance from the upper edge; the nearest one beyond the edges. */
  over(distance: number, heights: LineHeights): number {
    const span = this.#spans.filter(({ first }) => this.top(first, heights) <= distance).at(-1) ?? this.#spans[0];
    if (!span) return 0;
    const within = distance - this.top(span.first, heights) - heights.head;
    const line = within < 0 ? span.first : span.first + 1 + Math.floor(within / heights.row);
    return Math.min(line, span.first + span.group.rows.length);
  }

  /** The line of a case, or -1. */
  of(caseId: string): number {
    for (const { group, first } of this.#spans) {
      const at = group.rows.findIndex((row) => row.caseId === caseId);
      if (at >= 0) return first + 1 + at;
    }
    return -1;
  }

  /** How many cases stand above a line. */
  casesAbove(line: number): number {
    return line - this.#spans.filter(({ first }) => first < line).length;
  }

  /** The case with so many cases above it. */
  caseAt(position: number): CaseSummary | undefined {
    let before = 0;
    for (const { group } of this.#spans) {
      if (position < before + group.rows.length) return group.rows[position - before];
      before += group.rows.length;
    }
    return undefined;
  }

  #spanAt(line: number): Span | undefined {
    return this.#spans.filter(({ first }) => first <= line).at(-1);
  }
}
