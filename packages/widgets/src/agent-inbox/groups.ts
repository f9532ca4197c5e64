import { groupRows, type CaseCounts, type CaseSummary } from '@pqrs-kit/core';
import { InboxLines } from './InboxLines.js';
import type { InboxSurface } from './InboxSurface.js';

/** The rows by urgency, made once for the same rows and the same day. */
export class Grouping {
  #lines = new InboxLines([]);
  #rows: readonly CaseSummary[] | undefined;
  #counts: CaseCounts | undefined;
  #key = '';

  /** Sizes of groups are known where the list is whole, or the desk counted the very cases that it shows. */
  of(inbox: InboxSurface): InboxLines {
    const { rows, complete, counts } = inbox.data;
    const { today, locale } = inbox;
    const whole = inbox.tab === 'open' && !inbox.question.filtered ? counts : undefined;
    const key = `${today} ${locale} ${complete}`;
    if (rows === this.#rows && whole === this.#counts && key === this.#key) return this.#lines;
    [this.#rows, this.#counts, this.#key] = [rows, whole, key];
    const groups = groupRows(rows, { today, locale, complete, ...(whole && { urgency: whole.urgency }) });
    return (this.#lines = new InboxLines(groups));
  }
}
