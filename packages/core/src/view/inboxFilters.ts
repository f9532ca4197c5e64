import type { Assignee } from '../case/actor.js';
import { categories, channels } from '../case/category.js';
import { isOver, stages } from '../case/state.js';
import { urgencies, type CaseQuery } from '../desk/query.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import { inboxTexts } from '../texts/inbox.js';
import type { InboxTab } from './inbox.js';

/** The filters of the inbox in the order of their chips. */
export const inboxFilterNames = ['category', 'urgency', 'stage', 'channel', 'assignee', 'originStatus'] as const;
export type InboxFilterName = (typeof inboxFilterNames)[number];

export type InboxFilters = Pick<CaseQuery, InboxFilterName>;

export interface InboxFilterView {
  filter: InboxFilterName;
  label: string;
  /** "Tipo: Queja, Reclamo" where it is applied. */
  applied?: string;
  /** Whether several values may be chosen. */
  several: boolean;
  options: { value: string; label: string; on: boolean }[];
}

export interface FilterContext {
  tab: InboxTab;
  assignees: readonly Assignee[];
  /** Statuses of the system that cases were imported from, as read so far. */
  originStatuses: readonly string[];
  locale: Locale;
}

/**
 * The filters that make sense in a tab, with their options in words. A filter without options is left out.
 *
 * @example
 * inboxFilterViews({ category: ['queja'] }, context)[0].applied // 'Tipo: Queja'
 */
export function inboxFilterViews(filters: InboxFilters, context: FilterContext): InboxFilterView[] {
  const texts = inboxTexts[context.locale];
  return inboxFilterNames.flatMap((filter) => {
    const choices = hiddenIn[context.tab].includes(filter) ? [] : choicesOf(filter, context);
    if (choices.length === 0) return [];
    const chosen = valuesOf(filters, filter);
    const options = choices.map(([value, label]) => ({ value, label, on: chosen.includes(value) }));
    const words = options.filter((option) => option.on).map((option) => option.label);
    const label = texts.filters[filter];
    return [
      {
        filter,
        label,
        several: filter !== 'assignee' && filter !== 'originStatus',
        options,
        ...(words.length > 0 && { applied: texts.applied(label, words.join(', ')) }),
      },
    ];
  });
}

/** What a tab itself decides, or what means nothing in it. */
const hiddenIn: Readonly<Record<InboxTab, readonly InboxFilterName[]>> = {
  open: [],
  mine: ['assignee'],
  unassigned: ['assignee', 'stage'],
  approval: ['stage'],
  closed: ['urgency', 'stage'],
};

function choicesOf(
  filter: InboxFilterName,
  { assignees, originStatuses, locale }: FilterContext,
): [value: string, label: string][] {
  const words = caseWords[locale];
  switch (filter) {
    case 'category':
      return categories.map((value) => [value, words.categories[value]]);
    case 'urgency':
      return urgencies.map((value) => [value, inboxTexts[locale].urgencies[value]]);
    case 'stage':
      return stages.filter((value) => !isOver(value)).map((value) => [value, words.stages[value]]);
    case 'channel':
      return channels.map((value) => [value, words.channels[value]]);
    case 'assignee':
      return assignees.length === 0
        ? []
        : [['none', words.unassigned], ...assignees.map(({ id, name }): [string, string] => [id, name])];
    case 'originStatus':
      return originStatuses.map((value) => [value, value]);
  }
}

function valuesOf(filters: InboxFilters, filter: InboxFilterName): readonly string[] {
  const value = filters[filter];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/**
 * The filters after a value was switched on or off.
 *
 * @example
 * toggleFilter({ category: ['queja'] }, 'category', 'reclamo') // { category: ['queja', 'reclamo'] }
 * toggleFilter({ assignee: 'ana' }, 'assignee', 'ana') // {}
 */
export function toggleFilter(filters: InboxFilters, filter: InboxFilterName, value: string): InboxFilters {
  const { [filter]: before, ...others } = filters;
  if (filter === 'assignee' || filter === 'originStatus')
    return before === value ? others : { ...others, [filter]: value };
  const chosen = valuesOf(filters, filter);
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return next.length === 0 ? others : { ...others, [filter]: next };
}
