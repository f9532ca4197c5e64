import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { PqrsError, type CaseQuery, type CaseSummary } from '@pqrs-kit/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { manyRows } from '../testing/manyRows.js';
import { camila, fillInbox, sampleDesk, sampleNow } from '../testing/sampleDesk.js';
import { all, announced, boxOf, detailsOf, one, shown, until, violationsOf, wordsOf } from '../testing/widget.js';
import type { AgentInbox } from './AgentInbox.js';
import type { CaseProvider, ProvidedPage } from './InboxData.js';
import './define.js';

beforeEach(() => {
  document.documentElement.lang = 'es-CO';
});

const caseOf = (row: Element): string => (row as HTMLElement).dataset['case'] ?? '';
const idsOf = (inbox: AgentInbox): string[] => all(inbox, 'tbody [data-case]').map(caseOf);

async function showItems(items: readonly CaseSummary[]): Promise<AgentInbox> {
  const box = boxOf(1200);
  box.style.setProperty('--pqrs-inbox-height', '600px');
  const inbox = await fixture<AgentInbox>(
    html`<pqrs-agent-inbox density="compact" me="paola" .items=${items} .now=${() => sampleNow}></pqrs-agent-inbox>`,
    { parentNode: box },
  );
  await shown(inbox, '[data-case]');
  box.scrollIntoView();
  return inbox;
}

function type(inbox: AgentInbox, text: string): void {
  const input = one(inbox, '.search input') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('cases that the host has itself', () => {
  it('stand as they were given, in groups, with their sizes', async () => {
    const desk = sampleDesk();
    await fillInbox(desk);
    const { items } = await desk.clientOf(camila).listCases({});
    const inbox = await showItems(items);
    inbox.lang = 'en';
    await until(() => all(inbox, '.group-name').map(wordsOf).join() === 'Overdue 2,Due today 1,Due soon 3,On time 6');
    await until(() => wordsOf(one(inbox, '#tab-unassigned')) === 'Unassigned 1', 'sizes are told');
    expect(one(inbox, '.col-due').getAttribute('aria-sort')).toBe('none');
    expect(wordsOf(one(inbox, '.order option:checked'))).toBe('As given');
  });

  it('are found among a hundred thousand by what is typed last', { timeout: 60_000 }, async () => {
    const inbox = await showItems(manyRows(100_000));
    for (const text of ['t', 'tp-99', 'TP-99999']) type(inbox, text);
    await until(() => idsOf(inbox).join() === 'case-99999', 'the case is found');
    expect(wordsOf(one(inbox, '.foot'))).toBe('1 de 1 casos');
    expect(await announced()).toContain('1 caso');
  });

  it('are put in order by a head, and back as they were given', async () => {
    const inbox = await showItems(manyRows(3_000));
    const heads = await detailsOf(inbox, 'pqrs-sort-change', async () => {
      one(inbox, '.col-due button').click();
      await until(() => idsOf(inbox)[1] === 'case-9', 'they are in order');
    });
    expect(heads).toEqual([{ sort: 'dueAt', order: 'asc' }]);
    expect(one(inbox, '.col-due').getAttribute('aria-sort')).toBe('ascending');
    const select = one(inbox, '.order select') as HTMLSelectElement;
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await until(() => idsOf(inbox)[1] === 'case-1', 'they are as they were given');
  });

  it('are filtered, and keep their place while others come', async () => {
    const rows = manyRows(3_000);
    const inbox = await showItems(rows);
    one(inbox, '[popovertarget=filter-category]').click();
    await shown(inbox, '#filter-category input');
    all(inbox, '#filter-category input')[1]?.click();
    await until(() => idsOf(inbox)[1] === 'case-6', 'only quejas are shown');
    expect(wordsOf(one(inbox, '.foot'))).toBe('600 de 600 casos');
    const scroller = one(inbox, '[part=scroller]');
    scroller.scrollTop = 32 + 36 * 100;
    await until(() => idsOf(inbox).includes('case-501'), 'it has scrolled');
    const topOf = (caseId: string): number =>
      Math.round(one(inbox, `[data-case='${caseId}']`).getBoundingClientRect().top);
    const before = topOf('case-506');
    inbox.items = [
      ...manyRows(9).map((row) => ({ ...row, caseId: `new-${row.caseId}`, category: 'queja' as const })),
      ...rows,
    ];
    await until(() => wordsOf(one(inbox, '.foot')) === '609 de 609 casos', 'others came');
    expect(topOf('case-506')).toBe(before);
  });

  it('are selected without a client, which alone knows who may be assigned', async () => {
    const inbox = await showItems(manyRows(30));
    one(inbox, "[data-case='case-2'] input").click();
    const bar = await shown(inbox, '.bulk');
    expect([...inbox.selected]).toEqual(['case-2']);
    expect(wordsOf(bar)).toBe('1 seleccionado Quitar selección');
  });

  it('meet the accessibility rules', { timeout: 60_000 }, async () => {
    const inbox = await showItems(manyRows(3_000));
    await until(() => wordsOf(one(inbox, '#tab-open')).endsWith('3000'), 'they are counted');
    expect(await violationsOf(inbox, axe)).toEqual([]);
  });
});

describe('cases that a host gives page by page', () => {
  const rows = manyRows(25);
  const page = ({ cursor, limit = 50 }: CaseQuery): ProvidedPage => {
    const from = Number(cursor ?? 0);
    const end = from + limit;
    return { items: rows.slice(from, end), ...(end < rows.length && { nextCursor: String(end) }) };
  };

  async function showProvided(dataProvider: CaseProvider): Promise<AgentInbox> {
    return fixture<AgentInbox>(
      html`<pqrs-agent-inbox page-size="10" .dataProvider=${dataProvider} .now=${() => sampleNow}></pqrs-agent-inbox>`,
      { parentNode: boxOf(1200) },
    );
  }

  it('are read on, and nobody knows how many there are before the last page', async () => {
    const asked: CaseQuery[] = [];
    const inbox = await showProvided(async (query) => {
      asked.push(query);
      return page(query);
    });
    await shown(inbox, '[data-case]');
    expect(wordsOf(one(inbox, '.foot'))).toBe('Cargar más casos 10 de más de 10 casos');
    expect(one(inbox, 'table').getAttribute('aria-rowcount')).toBe('-1');
    for (const count of [20, 25]) {
      one(inbox, '.foot .btn').click();
      await until(() => idsOf(inbox).length === count, `${count} are shown`);
    }
    expect(wordsOf(one(inbox, '.foot'))).toBe('25 de 25 casos');
    expect(asked.map(({ cursor, sort, status }) => [cursor, sort, status])).toEqual([
      [undefined, 'dueAt', 'open'],
      ['10', 'dueAt', 'open'],
      ['20', 'dueAt', 'open'],
    ]);
  });

  it('are those of the last question, in whatever order the answers come', async () => {
    const answers: { query: CaseQuery; signal: AbortSignal; give: (page: ProvidedPage) => void }[] = [];
    const inbox = await showProvided(
      (query, { signal }) => new Promise((give) => answers.push({ query, signal, give })),
    );
    inbox.question.switchFilter('category', 'queja');
    inbox.question.switchFilter('category', 'reclamo');
    expect(answers.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    answers[2]?.give({ items: [rows[2]!] });
    await until(() => idsOf(inbox).join() === 'case-2', 'the last answer is shown');
    answers[0]?.give({ items: [rows[0]!] });
    answers[1]?.give({ items: [rows[1]!] });
    await inbox.updateComplete;
    expect(idsOf(inbox)).toEqual(['case-2']);
  });

  it('say what failed, and are asked for again', async () => {
    let broken = true;
    const inbox = await showProvided((query) =>
      broken
        ? Promise.reject(new PqrsError('network-unreachable', 'Out of reach.', 'Try again.'))
        : Promise.resolve(page(query)),
    );
    const retry = await shown(inbox, '.problem button');
    broken = false;
    retry.click();
    await shown(inbox, '[data-case]');
    expect(all(inbox, '.problem').length).toBe(0);
  });

  it('are not taken from an answer that is no page', async () => {
    const inbox = document.createElement('pqrs-agent-inbox');
    const errors = await detailsOf(inbox, 'pqrs-error', async () => {
      inbox.dataProvider = () => Promise.resolve([] as unknown as ProvidedPage);
      boxOf(1200).append(inbox);
      await shown(inbox, '.problem');
    });
    expect(errors).toMatchObject([{ code: 'internal-failure' }]);
  });
});
