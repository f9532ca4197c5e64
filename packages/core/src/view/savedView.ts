import { caseSorts, type CaseQuery } from '../desk/query.js';
import { inboxTabs, type InboxTab } from './inbox.js';
import { inboxFilterNames, type InboxFilters } from './inboxFilters.js';

/** How many views are kept, and how many characters a name has: this product's own bounds. */
export const savedViewLimit = { views: 20, name: 60 } as const;

/**
 * What a person looks at in the inbox, under a name of their own: set, filters, order and columns. What is searched for is not part of it,
 * because it is often the name of somebody.
 */
export interface SavedView {
  name: string;
  tab: InboxTab;
  filters: InboxFilters;
  /** Absent: in the order that the host gives its cases in. */
  sort?: NonNullable<CaseQuery['sort']>;
  order: 'asc' | 'desc';
  /** Columns of the table with their widths in CSS pixels; all of them where it is absent. */
  columns?: { column: string; width?: number }[];
}

/**
 * A name as it is kept: one line, without what turns the direction of the text around it, at most 60 characters.
 *
 * @example
 * viewName('  Garantías \n de Cali ') // 'Garantías de Cali'
 */
export function viewName(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/\s+/g, ' ');
  return [...line.normalize('NFC').trim()].slice(0, savedViewLimit.name).join('').trim();
}

/** Whether two names are the same to who reads them: capitals and blanks do not matter. */
export function sameViewName(one: string, other: string): boolean {
  return viewName(one).toLowerCase() === viewName(other).toLowerCase();
}

/**
 * The views with one more. One of the same name is replaced where it stands.
 *
 * @example
 * withView([{ name: 'Cali', ...open }], { name: 'CALI', ...closed }).length // 1
 */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const replaced = views.map((one) => (sameViewName(one.name, view.name) ? view : one));
  return replaced.includes(view) ? replaced : [...replaced, view];
}

/** The views without the one of a name. */
export function withoutView(views: readonly SavedView[], gone: string): SavedView[] {
  return views.filter(({ name }) => !sameViewName(name, gone));
}

/** Whether a view shows what is shown now; columns and the order of values do not matter. */
export function isView(view: SavedView, shown: Omit<SavedView, 'name'>): boolean {
  return keyOf(view) === keyOf(shown);
}

function keyOf({ tab, filters, sort, order }: Omit<SavedView, 'name'>): string {
  const values = inboxFilterNames.map((name) => [filters[name] ?? []].flat().sort());
  return JSON.stringify([tab, values, sort ?? '', sort === undefined ? '' : order]);
}

/**
 * The views in a value from outside, as a host or a device kept it. What is none, and one whose name was there before, is left out.
 *
 * @example
 * savedViewsOf([{ name: 'Cali', tab: 'open' }, 7]) // [{ name: 'Cali', tab: 'open', filters: {}, order: 'asc' }]
 */
export function savedViewsOf(value: unknown): SavedView[] {
  if (!Array.isArray(value)) return [];
  const views: SavedView[] = [];
  for (const one of value.slice(0, 10 * savedViewLimit.views)) {
    const view = savedViewOf(one);
    if (view && !views.some(({ name }) => sameViewName(name, view.name))) views.push(view);
  }
  return views.slice(0, savedViewLimit.views);
}

function savedViewOf(value: unknown): SavedView | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, tab, filters, sort, order, columns } = value as Readonly<Record<string, unknown>>;
  const kept = typeof name === 'string' ? viewName(name) : '';
  const known = inboxTabs.find((one) => one === tab);
  if (kept === '' || !known) return undefined;
  const sortedBy = caseSorts.find((one) => one === sort);
  return {
    name: kept,
    tab: known,
    filters: filtersOf(filters),
    ...(sortedBy && { sort: sortedBy }),
    order: order === 'desc' ? 'desc' : 'asc',
    ...(Array.isArray(columns) && { columns: columns.flatMap(columnOf) }),
  };
}

/** Values that are unknown match nothing, so only their kind and number are looked at. */
function filtersOf(value: unknown): InboxFilters {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const filters: Record<string, string | string[]> = {};
  for (const name of inboxFilterNames) {
    const chosen = given[name];
    if (name === 'assignee' || name === 'originStatus') {
      if (typeof chosen === 'string' && chosen !== '') filters[name] = chosen;
    } else if (Array.isArray(chosen)) {
      const texts = chosen.filter((one) => typeof one === 'string').slice(0, 50);
      if (texts.length > 0) filters[name] = texts;
    }
  }
  return filters;
}

function columnOf(value: unknown): { column: string; width?: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { column, width } = value as Readonly<Record<string, unknown>>;
  if (typeof column !== 'string') return [];
  return [{ column, ...(typeof width === 'number' && { width }) }];
}
