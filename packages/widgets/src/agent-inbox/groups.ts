import { groupRows, type InboxGroupView } from '@pqrs-kit/core';
import type { InboxSurface } from './InboxSurface.js';

/** The rows by urgency. Sizes are known where the list is whole, or the desk counted the very cases that it shows. */
export function groups(inbox: InboxSurface): InboxGroupView[] {
  const { rows, counts, complete } = inbox.data;
  const whole = inbox.tab === 'open' && !inbox.filtered && counts !== undefined;
  return groupRows(rows, {
    today: inbox.today,
    locale: inbox.locale,
    complete,
    ...(whole && { urgency: counts.urgency }),
  });
}
