import { describe, expect, it } from 'vitest';
import { inboxFilterViews, toggleFilter, type FilterContext } from './inboxFilters.js';

const context: FilterContext = {
  tab: 'open',
  assignees: [{ id: 'camila', name: 'Camila Restrepo' }],
  originStatuses: [],
  locale: 'es-CO',
};

describe('the filters of the inbox', () => {
  it('name their values when they are applied', () => {
    const [category] = inboxFilterViews({ category: ['queja', 'reclamo'] }, context);
    expect(category).toMatchObject({
      filter: 'category',
      label: 'Tipo',
      applied: 'Tipo: Queja, Reclamo',
      several: true,
    });
  });

  it('offer nobody twice: the tab decides what is left to choose', () => {
    const names = (tab: FilterContext['tab']) => inboxFilterViews({}, { ...context, tab }).map((view) => view.filter);
    expect(names('open')).toEqual(['category', 'urgency', 'stage', 'channel', 'assignee']);
    expect(names('mine')).toEqual(['category', 'urgency', 'stage', 'channel']);
    expect(names('closed')).toEqual(['category', 'channel', 'assignee']);
  });

  it('offer the statuses of an origin word for word, and leave them out where there are none', () => {
    const origin = inboxFilterViews({}, { ...context, originStatuses: ['En trámite'] }).at(-1);
    expect(origin).toMatchObject({
      filter: 'originStatus',
      several: false,
      options: [{ value: 'En trámite', label: 'En trámite', on: false }],
    });
  });

  it('offer no assignee while nobody is known', () => {
    const names = inboxFilterViews({}, { ...context, assignees: [] }).map((view) => view.filter);
    expect(names).not.toContain('assignee');
  });
});

describe('switching a filter', () => {
  it('adds and takes away values of a list', () => {
    expect(toggleFilter({ category: ['queja'] }, 'category', 'reclamo')).toEqual({ category: ['queja', 'reclamo'] });
    expect(toggleFilter({ category: ['queja'], channel: ['web'] }, 'category', 'queja')).toEqual({ channel: ['web'] });
  });

  it('holds one assignee at a time', () => {
    expect(toggleFilter({ assignee: 'ana' }, 'assignee', 'none')).toEqual({ assignee: 'none' });
    expect(toggleFilter({ assignee: 'ana' }, 'assignee', 'ana')).toEqual({});
  });
});
