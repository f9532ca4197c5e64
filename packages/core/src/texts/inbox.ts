import type { Catalogue } from './catalogue.js';
import { inboxTextsEn } from './inboxEn.js';
import { inboxTextsEs } from './inboxEs.js';
import { inboxTextsPt } from './inboxPt.js';

type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** The texts of the inbox. */
export interface InboxTexts {
  heading: string;
  tabs: Each<'open' | 'mine' | 'unassigned' | 'approval' | 'closed'>;
  tabsLabel: string;
  search: string;
  searchHint: string;
  columns: Each<'due' | 'status' | 'days' | 'radicado' | 'type' | 'subject' | 'stage' | 'owner'>;
  columnsMenu: string;
  columnWidth(column: string): string;
  viewsMenu: string;
  /** Saved views, as a list. */
  viewsLabel: string;
  /** Asks for the name of what is shown now. */
  saveView: string;
  viewName: string;
  keepView: string;
  replaceView: string;
  viewHint: string;
  viewTwin: string;
  viewsFull(most: number): string;
  removeView(name: string): string;
  viewSaved(name: string): string;
  viewRemoved(name: string): string;
  menuFailed: string;
  filters: Each<'category' | 'stage' | 'channel' | 'urgency' | 'assignee' | 'originStatus'>;
  /** An applied filter: "Tipo: Queja, Reclamo". */
  applied(filter: string, values: string): string;
  removeFilter(filter: string): string;
  clearFilters: string;
  apply: string;
  any: string;
  groups: Each<'over' | 'today' | 'soon' | 'ok' | 'answered' | 'closed'>;
  urgencies: Each<'over' | 'today' | 'soon' | 'ok'>;
  sortBy: string;
  sorts: Each<'dueAt' | 'receivedAt' | 'radicado'>;
  /** Cases in the order that the host gave them in. */
  asGiven: string;
  order: Each<'asc' | 'desc'>;
  select(radicado: string): string;
  selectAll: string;
  selected(count: number): string;
  clearSelection: string;
  assign: string;
  assignTo: string;
  assigned(count: number, name: string): string;
  assignFailed(count: number): string;
  cancel: string;
  open(radicado: string): string;
  loadMore: string;
  /** `more`: there are more than `total`. */
  shown(shown: number, total: number, more: boolean): string;
  found(total: number, more: boolean): string;
  loading: string;
  loadingMore: string;
  failed: string;
  empty: Each<'open' | 'mine' | 'unassigned' | 'approval' | 'closed' | 'filtered'>;
  /** Cases that came while others were read. */
  arrived(count: number): string;
  show: string;
  viewCards: string;
  viewTable: string;
  tableHint: string;
}

export const inboxTexts: Catalogue<InboxTexts> = { 'es-CO': inboxTextsEs, en: inboxTextsEn, 'pt-BR': inboxTextsPt };
