import { describe, expect, it } from 'vitest';
import { isView, savedViewsOf, viewName, withoutView, withView, type SavedView } from './savedView.js';

const view = (name: string, more: Partial<SavedView> = {}): SavedView => ({
  name,
  tab: 'open',
  filters: {},
  order: 'asc',
  ...more,
});

describe('the name of a view', () => {
  it('is one line of at most 60 characters, whatever they are', () => {
    expect(viewName('  Garantías \n de   Cali ')).toBe('Garantías de Cali');
    expect([...viewName('😀'.repeat(80))].length).toBe(60);
  });

  it('keeps its direction, and turns nothing around it', () => {
    expect(viewName('شكاوى العملاء')).toBe('شكاوى العملاء');
    expect(viewName('\u202eabc\u2069')).toBe('abc');
  });
});

describe('views', () => {
  it('have a name once: another of the same name takes the place of the first', () => {
    const views = withView([view('Cali'), view('Bogotá')], view('CALI ', { tab: 'closed' }));
    expect(views.map(({ name, tab }) => [name, tab])).toEqual([
      ['CALI ', 'closed'],
      ['Bogotá', 'open'],
    ]);
    expect(withView(views, view('Tunja')).length).toBe(3);
    expect(withoutView(views, 'cali').map(({ name }) => name)).toEqual(['Bogotá']);
  });

  it('are what is shown when set, filters and order are the same', () => {
    const kept = view('Quejas', { filters: { category: ['queja', 'reclamo'] }, sort: 'dueAt' });
    const { name: _, ...shown } = kept;
    expect(isView(kept, { ...shown, filters: { category: ['reclamo', 'queja'] } })).toBe(true);
    expect(isView(kept, { ...shown, order: 'desc' })).toBe(false);
    expect(isView(kept, { ...shown, filters: {} })).toBe(false);
  });

  it('are read from whatever a host or a device kept', () => {
    const kept = [
      7,
      null,
      { name: '', tab: 'open' },
      { name: 'Sin conjunto' },
      {
        name: 'Cali',
        tab: 'open',
        filters: { category: ['queja', 3], assignee: 'ana', search: 'María' },
        sort: 'nothing',
      },
      { name: ' cali', tab: 'closed' },
      { name: 'Ancho', tab: 'closed', order: 'desc', sort: 'radicado', columns: [{ column: 'due', width: 90 }, 'x'] },
    ];
    expect(savedViewsOf(kept)).toEqual([
      { name: 'Cali', tab: 'open', filters: { category: ['queja'], assignee: 'ana' }, order: 'asc' },
      {
        name: 'Ancho',
        tab: 'closed',
        filters: {},
        sort: 'radicado',
        order: 'desc',
        columns: [{ column: 'due', width: 90 }],
      },
    ]);
    expect(savedViewsOf('[]')).toEqual([]);
    expect(savedViewsOf(Array.from({ length: 300 }, (_, at) => view(`Vista ${at}`))).length).toBe(20);
  });
});
