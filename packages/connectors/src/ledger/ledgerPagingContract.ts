import type { CaseQuery, Ledger, Page, Stage } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { nextEntry, sampleEntry, sampleRows } from './ledgerSamples.js';

const today = '2026-07-24';
const series = { prefix: 'AND', year: 2026 };

async function store(ledger: Ledger, rows: readonly Parameters<typeof sampleEntry>[0][]): Promise<void> {
  for (const row of rows) await ledger.register('andina', series, undefined, async () => sampleEntry(row));
}

/** The ids of each page, from the first to the last. */
async function pagesOf(page: (query: CaseQuery) => Promise<Page>, query: CaseQuery): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const found: Page = await page({ ...query, ...(cursor !== undefined && { cursor }) });
    pages.push(found.items.map(({ caseId }) => caseId));
    cursor = found.nextCursor;
  } while (cursor !== undefined && pages.length < 10);
  return pages;
}

/** What the inbox asks of a ledger: filters, search, order, pages and counts. */
export function describePaging(ledger: () => Ledger): void {
  const page = (query: CaseQuery): Promise<Page> => ledger().page('andina', { query, today });
  const ids = async (query: CaseQuery): Promise<string[]> => (await page(query)).items.map(({ caseId }) => caseId);

  describe('filters', () => {
    const expected: [string, CaseQuery, string[]][] = [
      ['nothing: open cases by due date', {}, ['answered', 'over', 'today', 'soon', 'ok', 'secret']],
      ['closed, here or where they came from', { status: 'closed' }, ['imported', 'done']],
      [
        'all',
        { status: 'all', order: 'desc' },
        ['secret', 'ok', 'soon', 'today', 'over', 'answered', 'done', 'imported'],
      ],
      ['categories', { category: ['peticion', 'denuncia'] }, ['ok', 'secret']],
      ['stages', { stage: ['approval', 'unassigned'] }, ['today', 'soon', 'secret']],
      ['channels', { channel: ['phone'] }, ['answered']],
      ['overdue: an answer stops the clock', { urgency: ['over'] }, ['over']],
      ['due today and soon', { urgency: ['today', 'soon'] }, ['today', 'soon']],
      ['far from due', { urgency: ['ok'] }, ['ok', 'secret']],
      [
        'closed cases have no urgency',
        { status: 'all', urgency: ['over', 'today', 'soon', 'ok'] },
        ['over', 'today', 'soon', 'ok', 'secret'],
      ],
      ['an assignee', { assignee: 'camila' }, ['over']],
      ['nobody', { assignee: 'none', category: ['reclamo'] }, ['answered', 'today', 'soon']],
      ['the status of an origin, word for word', { status: 'all', originStatus: 'Solved' }, ['imported']],
      ['the status of an origin in other letters', { status: 'all', originStatus: 'solved' }, []],
      [
        'days of receipt, both included',
        { status: 'all', receivedFrom: '2015-04-22', receivedTo: '2026-06-18' },
        ['imported', 'done'],
      ],
      ['several at once', { stage: ['analysis'], category: ['reclamo'], urgency: ['over', 'ok'] }, ['over']],
      [
        'empty lists filter nothing',
        { stage: [], category: [], urgency: [], channel: [] },
        ['answered', 'over', 'today', 'soon', 'ok', 'secret'],
      ],
    ];

    it.each(expected)('%s', async (_, query, caseIds) => {
      await store(ledger(), sampleRows);
      const found = await page(query);
      expect(found.items.map(({ caseId }) => caseId)).toEqual(caseIds);
      expect(found.total).toBe(caseIds.length);
      expect(found.nextCursor).toBeUndefined();
      // A page that does not hold them all is counted in another way.
      const first = await page({ ...query, limit: 1 });
      expect([first.total, first.totalIsLeast]).toEqual([caseIds.length, undefined]);
    });

    it('give days of receipt in the order of the due dates, page by page, both ways', async () => {
      const day = (caseId: string, received: string, due: string, stage: Stage = 'analysis') => ({
        caseId,
        stage,
        receivedAt: `2026-07-${received}T15:00:00.000Z`,
        receivedDate: `2026-07-${received}`,
        dueAt: `2026-08-${due}T23:59:59-05:00`,
        dueDate: `2026-08-${due}`,
      });
      await store(ledger(), [
        day('before', '05', '01'),
        day('a', '06', '09'),
        day('b', '06', '03'),
        day('c', '07', '05'),
        day('closed', '07', '04', 'closed'),
        day('d', '09', '03'),
        day('e', '09', '07'),
        day('after', '10', '02'),
      ]);
      const week: CaseQuery = { receivedFrom: '2026-07-06', receivedTo: '2026-07-09', limit: 2 };
      expect(await pagesOf(page, week)).toEqual([['b', 'd'], ['c', 'e'], ['a']]);
      expect(await pagesOf(page, { ...week, order: 'desc' })).toEqual([['a', 'e'], ['c', 'd'], ['b']]);
      expect(await page({ ...week, status: 'all', limit: 1 })).toMatchObject({ items: [{ caseId: 'b' }], total: 6 });
      expect(await page({ ...week, receivedFrom: '2026-07-10' })).toEqual({ items: [], total: 0 });
    });

    it('keep to their tenant', async () => {
      await store(ledger(), sampleRows);
      expect(await ledger().page('otra', { query: { status: 'all' }, today })).toEqual({ items: [], total: 0 });
    });

    it('give rows as they were stored', async () => {
      const entry = sampleEntry({
        caseId: 'c1',
        subtype: 'informacion',
        category: 'peticion',
        assignee: { id: 'paola', name: 'Paola Ruiz' },
      });
      await ledger().register('andina', series, undefined, async () => entry);
      expect((await page({})).items).toEqual([entry.summary]);
    });
  });

  describe('search', () => {
    const rows = [
      { caseId: 'a', radicado: 'AND-2026-000001-0', subject: 'Garantía del router', personName: 'José Muñoz' },
      {
        caseId: 'b',
        radicado: 'AND-2026-000002-8',
        subject: 'Descuento del 100 % no aplicado',
        personName: 'Ángela Núñez',
      },
      {
        caseId: 'c',
        radicado: 'AND-2026-000003-6',
        subject: 'Cobro_doble en la factura 1000',
        personName: 'אברהם כהן',
      },
    ];
    const expected: [string, string[]][] = [
      ['garantia', ['a']],
      ['GARANTÍA', ['a']],
      ['munoz', ['a']],
      ['muñoz jose', ['a']],
      ['muñoz factura', []],
      ['100 %', ['b']],
      ['0%', []],
      ['cobro_', ['c']],
      ['cobro%doble', []],
      ["o'brien", []],
      ['000002', ['b']],
      ['and-2026', ['a', 'b', 'c']],
      ['כהן', ['c']],
      ['   ', ['a', 'b', 'c']],
      ['uter', ['a']],
      ['doble', ['c']],
      ['factura 1000', ['c']],
      ['AND-2026-000003-6', ['c']],
      ['and-2026-000003-60', []],
      ['3-6', ['c']],
      ['ñe', ['b']],
    ];

    it.each(expected)('finds "%s"', async (search, caseIds) => {
      await store(ledger(), rows);
      expect(await ids({ search, sort: 'radicado' })).toEqual(caseIds);
    });
  });

  it('finds a case by its subject as it is now', async () => {
    await store(ledger(), [{ caseId: 'a', subject: 'Garantía negada' }]);
    const next = nextEntry('a', 2, { type: 'noted', text: 'Era otra cosa.' }, { subject: 'Cobro doble' });
    await ledger().append('andina', 1, next);
    expect(await ids({ search: 'garantia' })).toEqual([]);
    expect(await ids({ search: 'cobro' })).toEqual(['a']);
  });

  describe('pages', () => {
    const ties = Array.from({ length: 7 }, (_, index) => ({ caseId: `c${index}`, radicado: `AND-2026-00000${index}` }));

    async function walk(query: CaseQuery): Promise<string[][]> {
      return pagesOf(async (one) => {
        const found = await page(one);
        expect(found.total).toBe(7);
        return found;
      }, query);
    }

    it.each(['dueAt', 'receivedAt', 'radicado'] as const)(
      'by %s walk through equal values once, up and down',
      async (sort) => {
        await store(ledger(), ties);
        expect(await walk({ sort, limit: 3 })).toEqual([['c0', 'c1', 'c2'], ['c3', 'c4', 'c5'], ['c6']]);
        expect(await walk({ sort, order: 'desc', limit: 3 })).toEqual([['c6', 'c5', 'c4'], ['c3', 'c2', 'c1'], ['c0']]);
      },
    );

    it('end without a cursor when the last row was given', async () => {
      await store(ledger(), ties);
      expect((await page({ limit: 7 })).nextCursor).toBeUndefined();
      expect((await page({ limit: 6 })).nextCursor).toBeTypeOf('string');
    });

    it('do not repeat a row when cases come in between', async () => {
      await store(ledger(), ties);
      const first = await page({ limit: 4 });
      await store(ledger(), [{ caseId: 'early', dueAt: '2026-07-01T23:59:59-05:00', dueDate: '2026-07-01' }]);
      const rest = await page({ limit: 4, ...(first.nextCursor !== undefined && { cursor: first.nextCursor }) });
      expect(rest.items.map(({ caseId }) => caseId)).toEqual(['c4', 'c5', 'c6']);
      expect(rest.total).toBe(8);
    });

    it('order by what is asked', async () => {
      await store(ledger(), [
        {
          caseId: 'x',
          radicado: 'AND-2026-000003',
          receivedAt: '2026-07-01T15:00:00.000Z',
          dueAt: '2026-07-25T23:59:59-05:00',
        },
        {
          caseId: 'y',
          radicado: 'AND-2026-000001',
          receivedAt: '2026-07-03T15:00:00.000Z',
          dueAt: '2026-07-24T23:59:59-05:00',
        },
        {
          caseId: 'z',
          radicado: 'AND-2026-000002',
          receivedAt: '2026-07-02T15:00:00.000Z',
          dueAt: '2026-07-26T23:59:59-05:00',
        },
      ]);
      expect(await ids({ sort: 'dueAt' })).toEqual(['y', 'x', 'z']);
      expect(await ids({ sort: 'receivedAt' })).toEqual(['x', 'z', 'y']);
      expect(await ids({ sort: 'radicado', order: 'desc' })).toEqual(['x', 'z', 'y']);
    });

    it('refuse a cursor that is not theirs', async () => {
      await store(ledger(), ties);
      const { nextCursor } = await page({ limit: 2, sort: 'radicado' });
      for (const cursor of [nextCursor ?? '', 'x', '', '\u0000', "' or 1=1 --"]) {
        await expect(page({ limit: 2, sort: 'dueAt', cursor })).rejects.toMatchObject({ code: 'input-invalid' });
      }
    });
  });

  it('count a total up to a thousand, and say that there are more', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => ({
      caseId: `m${index}`,
      subject: index ? 'Otra' : 'Una',
    }));
    await store(ledger(), many.slice(0, 1_000));
    const whole = await page({ limit: 2 });
    expect([whole.total, whole.totalIsLeast]).toEqual([1_000, undefined]);
    await store(ledger(), many.slice(1_000));
    for (const search of ['', 'muñoz']) {
      const { items, total, totalIsLeast } = await page({ limit: 2, search });
      expect([items.length, total, totalIsLeast]).toEqual([2, 1_000, true]);
    }
    expect(await page({ limit: 2, search: 'una' })).toMatchObject({ items: [{ caseId: 'm0' }], total: 1 });
  });
}
