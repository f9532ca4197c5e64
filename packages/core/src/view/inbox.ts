import type { Category } from '../case/category.js';
import { isOver } from '../case/state.js';
import type { CaseSummary } from '../case/summary.js';
import type { CaseCounts, CaseQuery, Urgency } from '../desk/query.js';
import { urgencyOf } from '../desk/urgency.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import { inboxTexts } from '../texts/inbox.js';
import { radicadoText, type RadicadoText } from './radicadoText.js';

/** The sets of cases that the inbox offers, in order. */
export const inboxTabs = ['open', 'mine', 'unassigned', 'approval', 'closed'] as const;
export type InboxTab = (typeof inboxTabs)[number];

/** Groups of the inbox: the four urgencies, then what no longer runs. */
export const inboxGroups = ['over', 'today', 'soon', 'ok', 'answered', 'closed'] as const;
export type InboxGroup = (typeof inboxGroups)[number];

/**
 * What a tab asks for.
 *
 * @param me id of the assignee who looks.
 * @example
 * tabQuery('unassigned') // { status: 'open', assignee: 'none' }
 */
export function tabQuery(tab: InboxTab, me?: string): CaseQuery {
  switch (tab) {
    case 'open':
      return { status: 'open' };
    case 'mine':
      return { status: 'open', ...(me !== undefined && { assignee: me }) };
    case 'unassigned':
      return { status: 'open', assignee: 'none' };
    case 'approval':
      return { status: 'open', stage: ['approval'] };
    case 'closed':
      return { status: 'closed' };
  }
}

export interface InboxTabView {
  tab: InboxTab;
  label: string;
  count?: number;
}

/** The tabs with what is known of their sizes. "Assigned to me" only where it is known who looks. */
export function inboxTabViews(counts: CaseCounts | undefined, me: string | undefined, locale: Locale): InboxTabView[] {
  const known: Partial<Record<InboxTab, number>> = counts
    ? { open: counts.open, unassigned: counts.unassigned, approval: counts.stage.approval }
    : {};
  return inboxTabs
    .filter((tab) => tab !== 'mine' || me !== undefined)
    .map((tab) => {
      const count = known[tab];
      return { tab, label: inboxTexts[locale].tabs[tab], ...(count !== undefined && { count }) };
    });
}

/** A case as a row or a card shows it; its clock comes from {@link rowClockView}. */
export interface InboxRow {
  caseId: string;
  radicado: RadicadoText;
  category: Category;
  categoryWord: string;
  /** The words for a restricted case where its subject is not shown. */
  subject: string;
  person: string;
  restricted: boolean;
  stageWord: string;
  owner: { name: string; short: string; initials: string } | undefined;
  /** What assistive technology calls the row. */
  label: string;
}

/**
 * @example
 * inboxRow(summary, 'es-CO').owner // { name: 'Paola Ruiz', short: 'Paola R.', initials: 'PR' }
 */
export function inboxRow(summary: CaseSummary, locale: Locale): InboxRow {
  const words = caseWords[locale];
  const subject = summary.restricted ? words.restricted : summary.subject;
  const person = summary.anonymous ? words.anonymous : (summary.personName ?? '');
  return {
    caseId: summary.caseId,
    radicado: radicadoText(summary.radicado),
    category: summary.category,
    categoryWord: words.categories[summary.category],
    subject,
    person,
    restricted: summary.restricted,
    stageWord: summary.ending ? words.endings[summary.ending] : words.stages[summary.stage],
    owner: summary.assignee && ownerOf(summary.assignee.name),
    label: inboxTexts[locale].open(summary.radicado),
  };
}

function ownerOf(name: string): NonNullable<InboxRow['owner']> {
  const [first = name, second] = name.trim().split(/\s+/);
  const initial = second?.charAt(0) ?? '';
  return {
    name,
    short: initial === '' ? first : `${first} ${initial}.`,
    initials: (first.charAt(0) + initial).toUpperCase(),
  };
}

export interface InboxGroupView {
  group: InboxGroup;
  label: string;
  /** How many cases the group has in all; absent where only a part of them was read. */
  count?: number;
  rows: CaseSummary[];
}

export interface GroupingContext {
  /** Civil date in the organisation's zone. */
  today: string;
  locale: Locale;
  /** Sizes of the urgencies over all open cases, where the rows are not filtered further. */
  urgency?: Record<Urgency, number>;
  /** Whether the rows are all there are. */
  complete: boolean;
}

/**
 * Parts rows into groups by urgency. Within a group they keep their order.
 *
 * @example
 * groupRows(rows, { today: '2026-11-24', locale: 'es-CO', complete: true }).map(({ label, count }) => `${label} ${count}`)
 * // ['Vencidos 2', 'Vencen hoy 2', 'Por vencer 3', 'A tiempo 12']
 */
export function groupRows(rows: readonly CaseSummary[], context: GroupingContext): InboxGroupView[] {
  const parted = new Map<InboxGroup, CaseSummary[]>();
  for (const row of rows) {
    const group = groupOf(row, context.today);
    const sofar = parted.get(group);
    if (sofar) sofar.push(row);
    else parted.set(group, [row]);
  }
  return inboxGroups.flatMap((group) => {
    const members = parted.get(group);
    if (!members) return [];
    const count = countOf(group, members.length, context);
    const label = inboxTexts[context.locale].groups[group];
    return [{ group, label, rows: members, ...(count !== undefined && { count }) }];
  });
}

function groupOf(row: CaseSummary, today: string): InboxGroup {
  if (isOver(row.stage)) return 'closed';
  return urgencyOf(row, today) ?? 'answered';
}

function countOf(group: InboxGroup, loaded: number, { complete, urgency }: GroupingContext): number | undefined {
  if (complete) return loaded;
  if (group === 'answered' || group === 'closed') return undefined;
  return urgency?.[group];
}
