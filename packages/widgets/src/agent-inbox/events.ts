import type { CaseQuery, SavedView } from '@pqrs-kit/core';
import type { ColumnChoice } from './columns.js';

declare global {
  interface HTMLElementEventMap {
    'pqrs-case-open': CustomEvent<{ caseId: string; radicado: string }>;
    'pqrs-selection-change': CustomEvent<{ ids: string[] }>;
    'pqrs-sort-change': CustomEvent<{ sort: string; order: string }>;
    'pqrs-filter-change': CustomEvent<{ query: CaseQuery }>;
    'pqrs-columns-change': CustomEvent<{ columns: ColumnChoice[] }>;
    'pqrs-views-change': CustomEvent<{ views: SavedView[] }>;
    'pqrs-assign-request': CustomEvent<{ ids: string[]; to: { id: string; name: string } }>;
  }
}
export {};
