import type { TimelineFilter } from '@pqrs-kit/core';

declare global {
  interface HTMLElementEventMap {
    'pqrs-event-select': CustomEvent<{ eventId: string }>;
    'pqrs-attachment-open': CustomEvent<{ attachmentId: string }>;
    'pqrs-timeline-filter-change': CustomEvent<{ filter: TimelineFilter }>;
  }
}
export {};
