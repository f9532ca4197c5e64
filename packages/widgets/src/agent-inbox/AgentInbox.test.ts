import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { PqrsError, type CaseQuery, type PqrsClient } from '@pqrs-kit/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { camila, fillInbox, paola, sampleDesk, sampleNow, type SampleDesk } from '../testing/sampleDesk.js';
import {
  all,
  announced,
  boxOf,
  detailsOf,
  focused,
  inlineStylesOf,
  lookAtTheTime,
  one,
  shown,
  tabTo,
  until,
  violationsOf,
  wordsOf,
} from '../testing/widget.js';
import type { AgentInbox } from './AgentInbox.js';
import './define.js';

let sample: SampleDesk;
let ids: string[];

beforeEach(async () => {
  document.documentElement.lang = 'es-CO';
  sample = sampleDesk();
  ids = await fillInbox(sample);
});

interface Shown {
  client?: PqrsClient;
  width?: number;
  pageSize?: number;
}

async function show({
  client = sample.clientOf(camila),
  width = 1200,
  pageSize = 50,
}: Shown = {}): Promise<AgentInbox> {
  const inbox = await fixture<AgentInbox>(
    html`<pqrs-agent-inbox
      me="camila"
      density="compact"
      page-size=${pageSize}
      .client=${client}
      .now=${() => sampleNow}
    ></pqrs-agent-inbox>`,
    { parentNode: boxOf(width) },
  );
  await shown(inbox, width < 640 ? '.cards [data-case]' : 'table [data-case]');
  return inbox;
}

const rowsOf = (inbox: AgentInbox): string[] => all(inbox, '[data-case] b').map((number) => number.textContent ?? '');
const groupsOf = (inbox: AgentInbox): string[] => all(inbox, '.group-name').map(wordsOf);
const caseAt = (inbox: AgentInbox): string | undefined =>
  focused(inbox)?.closest<HTMLElement>('[data-case]')?.dataset['case'];

async function settled(inbox: AgentInbox, condition: () => boolean): Promise<void> {
  await until(condition, 'the inbox has settled');
  await inbox.updateComplete;
}

describe('the rows of pqrs-agent-inbox', () => {
  it('stand in groups by urgency, with their sizes', async () => {
    const inbox = await show();
    expect(groupsOf(inbox)).toEqual(['Vencidos 2', 'Vencen hoy 1', 'Por vencer 3', 'A tiempo 6']);
    expect(wordsOf(one(inbox, `[data-case='${ids[0]}']`))).toBe(
      'mié 18 nov Hace 4 d AND-2026-000001-1 Queja Trato del técnico durante la visita del jueves Óscar Iván Muñoz En análisis PR Paola R.',
    );
  });

  it('name status and remainder in full for those who cannot see the icon', async () => {
    const inbox = await show();
    expect(one(inbox, `[data-case='${ids[0]}'] .chip .sr`).textContent).toBe('Vencido: 4 días hábiles de mora');
  });

  it('say nothing of a denuncia', async () => {
    const inbox = await show();
    expect(wordsOf(one(inbox, `[data-case='${ids[6]}'] .subject`))).toBe('Contenido reservado');
  });

  it('open a case by click and by keyboard', async () => {
    const inbox = await show();
    const opened = await detailsOf<{ caseId: string }>(inbox, 'pqrs-case-open', async () => {
      one(inbox, `[data-case='${ids[1]}'] .stage`).click();
      await tabTo(inbox, '.open-button', userEvent);
      await userEvent.keyboard('{Enter}');
    });
    expect(opened.map(({ caseId }) => caseId)).toEqual([ids[1], ids[0]]);
    expect(one(inbox, 'tr.open').dataset['case']).toBe(ids[0]);
  });

  it('are one tab stop, walked with the arrow keys', async () => {
    const inbox = await show();
    const first = await tabTo(inbox, '.open-button', userEvent);
    expect(first.textContent).toContain('000001');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(caseAt(inbox)).toBe(ids[2]);
    await userEvent.keyboard('{ArrowRight}');
    expect(focused(inbox)?.className).toBe('type');
    await userEvent.keyboard('{Home}');
    expect((focused(inbox) as HTMLInputElement).type).toBe('checkbox');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(caseAt(inbox)).toBe(ids[11]);
    expect(focused(inbox)?.className).toBe('owner');
    await userEvent.keyboard('{PageUp}');
    expect(caseAt(inbox)).toBe(ids[1]);
    const stops = all(inbox, 'tbody [tabindex="0"]');
    expect(stops.length).toBe(1);
  });

  it('count themselves for assistive technology, heads included', async () => {
    const inbox = await show();
    const grid = one(inbox, 'table');
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['17', '9']);
    const indexes = all(inbox, 'tr').map((row) => Number(row.getAttribute('aria-rowindex')));
    expect(indexes).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  });
});

describe('looking for cases', () => {
  it('gives the focus back to the filter that Escape closes', async () => {
    const inbox = await show();
    const button = await tabTo(inbox, '[popovertarget=filter-category]', userEvent);
    await userEvent.keyboard('{Enter}');
    await shown(inbox, '#filter-category input');
    await userEvent.tab();
    expect(focused(inbox)?.localName).toBe('input');
    await userEvent.keyboard('{Escape}');
    expect(focused(inbox)).toBe(button);
  });

  it('searches without accents and tells how many there are', async () => {
    const inbox = await show();
    const input = one(inbox, '.search input') as HTMLInputElement;
    input.value = 'garantia';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(inbox, () => rowsOf(inbox).length === 1);
    expect(rowsOf(inbox)).toEqual(['000006']);
    expect(await announced()).toContain('1 caso');
  });

  it('filters by chips that name their values, and gives the way back', async () => {
    const inbox = await show();
    one(inbox, '[popovertarget=filter-category]').click();
    await shown(inbox, '#filter-category input');
    const boxes = all(inbox, '#filter-category input');
    const queries = await detailsOf<{ query: CaseQuery }>(inbox, 'pqrs-filter-change', async () => {
      boxes[1]?.click();
      await settled(inbox, () => rowsOf(inbox).length === 2);
    });
    expect(queries[0]?.query.category).toEqual(['queja']);
    expect(wordsOf(one(inbox, '.pill.on'))).toBe('Tipo: Queja');
    expect(groupsOf(inbox)).toEqual(['Vencidos 1', 'A tiempo 1']);
    one(inbox, '.remove').click();
    await settled(inbox, () => rowsOf(inbox).length === 12);
    expect(all(inbox, '.pill.on').length).toBe(0);
  });

  it('offers sets of cases as tabs, by keyboard too', async () => {
    const inbox = await show();
    expect(all(inbox, '[role=tab]').map(wordsOf)).toEqual([
      'Todos los abiertos 12',
      'Asignados a mí',
      'Sin asignar 1',
      'Por aprobar 0',
      'Cerrados',
    ]);
    await tabTo(inbox, '[role=tab]', userEvent);
    await userEvent.keyboard('{ArrowRight}');
    await settled(inbox, () => rowsOf(inbox).length === 3);
    expect(rowsOf(inbox)).toEqual(['000003', '000006', '000011']);
    expect(one(inbox, '[role=tab][aria-selected=true]').textContent).toContain('Asignados a mí');
  });

  it('says what an empty set means', async () => {
    const inbox = await show();
    inbox.question.setTab('approval');
    await shown(inbox, '.empty');
    expect(wordsOf(one(inbox, '.empty'))).toBe('No hay respuestas por aprobar.');
  });

  it('sorts by a head and says so', async () => {
    const inbox = await show();
    const head = (): HTMLElement => one(inbox, '.col-radicado');
    expect([one(inbox, '.col-due').getAttribute('aria-sort'), head().getAttribute('aria-sort')]).toEqual([
      'ascending',
      'none',
    ]);
    head().querySelector('button')?.click();
    await settled(inbox, () => head().getAttribute('aria-sort') === 'ascending');
    head().querySelector('button')?.click();
    await settled(inbox, () => rowsOf(inbox).at(-1) === '000007');
    expect(head().getAttribute('aria-sort')).toBe('descending');
    expect(rowsOf(inbox).slice(-6)).toEqual(['000012', '000011', '000010', '000009', '000008', '000007']);
  });

  it('lets columns be chosen and sized, and tells the host', async () => {
    const inbox = await show();
    one(inbox, '[popovertarget=columns]').click();
    await shown(inbox, '#columns .column');
    const menu = all(inbox, '#columns .column');
    expect(menu.map(wordsOf).slice(0, 4)).toEqual(['Vence', 'Estado', 'Días', 'Radicado']);
    const [told] = await detailsOf<{ columns: unknown[] }>(inbox, 'pqrs-columns-change', async () => {
      menu[2]?.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
      await inbox.updateComplete;
    });
    expect(told?.columns.length).toBe(7);
    expect(one(inbox, 'table').getAttribute('aria-colcount')).toBe('8');
    expect(one(inbox, `[data-case='${ids[0]}'] .days`).offsetWidth).toBe(0);
    inbox.question.setColumns([
      { column: 'subject' },
      { column: 'type', width: 240 },
      { column: 'stage', width: 5_000 },
    ]);
    await inbox.updateComplete;
    expect(one(inbox, `[data-case='${ids[0]}'] .type`).offsetWidth).toBe(240);
    expect(inbox.columns).toEqual([
      { column: 'radicado' },
      { column: 'type', width: 240 },
      { column: 'subject' },
      { column: 'stage', width: 640 },
    ]);
    await tabTo(inbox, '.open-button', userEvent);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(focused(inbox)?.classList[0]).toBe('stage');
  });

  it('reads page after page', async () => {
    const inbox = await show({ pageSize: 5 });
    expect(wordsOf(one(inbox, '.foot'))).toBe('Cargar más casos 5 de 12 casos');
    expect(groupsOf(inbox)).toEqual(['Vencidos 2', 'Vencen hoy 1', 'Por vencer 3']);
    one(inbox, '.foot .btn').click();
    await settled(inbox, () => rowsOf(inbox).length === 10);
    one(inbox, '.foot .btn').click();
    await settled(inbox, () => rowsOf(inbox).length === 12);
    expect(rowsOf(inbox).length).toBe(new Set(rowsOf(inbox)).size);
    expect(wordsOf(one(inbox, '.foot'))).toBe('12 de 12 casos');
  });
});

describe('working on many cases', () => {
  async function pick(inbox: AgentInbox, ...rows: number[]): Promise<void> {
    for (const row of rows) one(inbox, `[data-case='${ids[row]}'] input`).click();
    await shown(inbox, '.bulk');
  }

  it('assigns the selected ones and clears the selection', async () => {
    const inbox = await show();
    await pick(inbox, 11, 2);
    expect(wordsOf(one(inbox, '.bulk b'))).toBe('2 seleccionados');
    one(inbox, '.bulk button').click();
    await shown(inbox, '#assign .option');
    all(inbox, '#assign .option')[1]?.click();
    await settled(
      inbox,
      () => inbox.selected.size === 0 && wordsOf(one(inbox, `[data-case='${ids[11]}'] .owner`)).endsWith('Julián Á.'),
    );
    expect(await announced()).toContain('2 casos asignados a Julián Ávila.');
    const owners = await Promise.all(
      [ids[11]!, ids[2]!].map(async (id) => (await sample.desk.open(paola, id)).assignee?.id),
    );
    expect(owners).toEqual(['julian', 'julian']);
  });

  it('leaves the work to a host that cancels', async () => {
    const inbox = await show();
    inbox.addEventListener('pqrs-assign-request', (event) => event.preventDefault());
    await pick(inbox, 11);
    await inbox.assignTo({ id: 'julian', name: 'Julián Ávila' });
    expect((await sample.desk.open(paola, ids[11]!)).assignee).toBe(undefined);
  });

  it('keeps selected what somebody else has changed meanwhile', async () => {
    const inbox = await show();
    await pick(inbox, 2, 11);
    await sample.desk.command(paola, ids[2]!, { type: 'note', text: 'Otra persona.' });
    await inbox.assignTo({ id: 'julian', name: 'Julián Ávila' });
    expect([...inbox.selected]).toEqual([ids[2]]);
    expect(await announced()).toContain(
      '1 caso asignado a Julián Ávila. 1 caso no se pudo asignar. Sigue seleccionado.',
    );
  });

  it('selects all that are loaded, and none', async () => {
    const inbox = await show();
    const changes = await detailsOf<{ ids: string[] }>(inbox, 'pqrs-selection-change', async () => {
      one(inbox, '.col-pick input').click();
      await inbox.updateComplete;
      one(inbox, '.bulk > button:last-of-type').click();
    });
    expect(changes.map((change) => change.ids.length)).toEqual([12, 0]);
  });
});

describe('keeping up', () => {
  it('shows what changed while the focus stays on its case', async () => {
    const client = sample.clientOf(camila);
    const inbox = await show({ client });
    await tabTo(inbox, '.open-button', userEvent);
    await userEvent.keyboard('{ArrowDown}');
    await client.command(ids[0]!, { type: 'draftAnswer', text: 'Respuesta.', decision: 'informed' });
    await settled(inbox, () => wordsOf(one(inbox, `[data-case='${ids[0]}'] .stage`)) === 'Por aprobar');
    expect(caseAt(inbox)).toBe(ids[1]);
    expect(wordsOf(one(inbox, '[role=tab]#tab-approval'))).toBe('Por aprobar 1');
  });

  it('tells of new cases and lets the list be until they are asked for', async () => {
    const client = sample.clientOf(camila);
    const inbox = await show({ client });
    await tabTo(inbox, '.open-button', userEvent);
    const filed = await sample.file('2026-10-27T09:00:00-05:00', { subject: 'Llegó mientras se leía' });
    await client.command(ids[1]!, { type: 'note', text: 'Avisa a quien mira.' });
    await shown(inbox, '.arrived');
    expect(wordsOf(one(inbox, '.arrived'))).toBe('1 caso nuevo Mostrar');
    expect(await announced()).toContain('1 caso nuevo');
    expect(rowsOf(inbox).length).toBe(12);
    expect(caseAt(inbox)).toBe(ids[0]);
    one(inbox, '.arrived').click();
    await settled(inbox, () => rowsOf(inbox).length === 13);
    expect(rowsOf(inbox).slice(0, 3)).toEqual(['000001', '000013', '000002']);
    expect(caseAt(inbox)).toBe(filed);
    expect(all(inbox, '.arrived').length).toBe(0);
  });

  it('keeps the rows on screen when reading them again fails, and says from when they are', async () => {
    const real = sample.clientOf(camila);
    let down = false;
    const client: PqrsClient = {
      ...real,
      listCases: (query) =>
        down
          ? Promise.reject(new PqrsError('network-unreachable', 'Out of reach.', 'Try again.'))
          : real.listCases(query),
    };
    const inbox = await show({ client });
    down = true;
    const [error] = await detailsOf<{ code: string; retryable: boolean }>(inbox, 'pqrs-error', () => inbox.refresh());
    await inbox.updateComplete;
    expect(error).toMatchObject({ code: 'network-unreachable', retryable: true });
    expect(rowsOf(inbox).length).toBe(12);
    expect(wordsOf(one(inbox, '.problem'))).toContain('Ve los datos de las 10:30 a. m.');
    down = false;
    one(inbox, '.problem .btn').click();
    await settled(inbox, () => all(inbox, '.problem').length === 0);
  });

  it('drops an answer that a newer question has overtaken', async () => {
    const real = sample.clientOf(camila);
    const waiting: (() => void)[] = [];
    const client: PqrsClient = {
      ...real,
      async listCases(query) {
        const page = await real.listCases(query);
        if (query.assignee === 'none') await new Promise<void>((release) => waiting.push(release));
        return page;
      },
    };
    const inbox = await show({ client });
    inbox.question.setTab('unassigned');
    await until(() => waiting.length === 1);
    inbox.question.setTab('mine');
    await settled(inbox, () => rowsOf(inbox).length === 3);
    waiting[0]?.();
    await inbox.refresh();
    expect(rowsOf(inbox)).toEqual(['000003', '000006', '000011']);
  });
});

describe('where the inbox stands', () => {
  it('has cards in narrow places, walked with the arrow keys', async () => {
    const inbox = await show({ width: 320 });
    expect(all(inbox, 'table').length).toBe(0);
    expect(wordsOf(all(inbox, '.card')[0]!)).toBe(
      'Óscar Iván Muñoz mié 18 nov Trato del técnico durante la visita del jueves Queja Hace 4 d',
    );
    await tabTo(inbox, '.open-button', userEvent);
    await userEvent.keyboard('{ArrowDown}');
    expect(caseAt(inbox)).toBe(ids[1]);
    expect(all(inbox, '.cards [tabindex="0"]').length).toBe(1);
    expect(one(inbox, '[part=base]').scrollWidth).toBeLessThanOrEqual(320);
  });

  it('selects cards by keyboard and by finger, with the bar of the table', async () => {
    const inbox = await show({ width: 320 });
    await tabTo(inbox, '.open-button', userEvent);
    await userEvent.keyboard('{ArrowLeft} {ArrowDown} ');
    expect([...inbox.selected]).toEqual([ids[0], ids[1]]);
    expect(focused(inbox)?.getAttribute('aria-label')).toBe('Seleccionar el caso AND-2026-000002-9');
    expect(wordsOf(one(inbox, '.bulk b'))).toBe('2 seleccionados');
    const label = one(inbox, `[data-case='${ids[1]}'] label`).getBoundingClientRect();
    expect(Math.min(label.width, label.height)).toBeGreaterThanOrEqual(44);
    const opened = await detailsOf(inbox, 'pqrs-case-open', async () => {
      await userEvent.click(one(inbox, `[data-case='${ids[1]}'] label`));
    });
    expect([[...inbox.selected], opened]).toEqual([[ids[0]], []]);
    const bar = one(inbox, '.bulk').getBoundingClientRect();
    expect(bar.width).toBeLessThanOrEqual(320);
    one(inbox, '.bulk button').click();
    await shown(inbox, '#assign .option');
    all(inbox, '#assign .option')[1]?.click();
    await until(() => inbox.selected.size === 0);
    expect((await sample.desk.open(paola, ids[0]!)).assignee?.id).toBe('julian');
    inbox.selection = 'none';
    await inbox.updateComplete;
    expect(all(inbox, '.card input').length).toBe(0);
  });

  it('counts a row in hours by the minute, while it runs', async () => {
    const [row] = (await sample.clientOf(camila).listCases({})).items;
    const inHours = {
      ...row!,
      unit: 'hours' as const,
      receivedAt: '2026-11-21T11:00:00-05:00',
      dueDate: '2026-11-24',
      dueAt: '2026-11-24T11:00:00-05:00',
    };
    let now = sampleNow;
    const inbox = await fixture<AgentInbox>(
      html`<pqrs-agent-inbox lang="es-CO" .items=${[inHours]} .now=${() => now}></pqrs-agent-inbox>`,
    );
    await shown(inbox, '[data-case]');
    const chip = () => one(inbox, '.chip').textContent.replace(/\s+/g, ' ');
    expect(chip()).toContain('Quedan 30 min');
    now = '2026-11-24T10:42:00-05:00';
    lookAtTheTime();
    await inbox.updateComplete;
    expect(chip()).toContain('Quedan 18 min');
    inbox.items = [{ ...inHours, answeredAt: '2026-11-24T10:42:30-05:00' }];
    await inbox.updateComplete;
    lookAtTheTime();
    await inbox.updateComplete;
    now = '2026-11-24T10:43:00-05:00';
    lookAtTheTime();
    expect(inbox.isUpdatePending).toBe(false);
  });

  it('offers nothing to select where it is read only', async () => {
    const inbox = await show();
    inbox.readonly = true;
    await inbox.updateComplete;
    expect(all(inbox, 'input[type=checkbox]').filter((box) => !box.closest('[popover]')).length).toBe(0);
  });

  for (const [width, theme, density] of [
    [1200, 'light', 'compact'],
    [1200, 'dark', 'comfortable'],
    [320, 'contrast', 'compact'],
  ] as const) {
    it(`meets the accessibility rules at ${width} in ${theme}`, { timeout: 60_000 }, async () => {
      const inbox = await show({ width });
      Object.assign(inbox, { theme, density, filters: { category: ['queja', 'reclamo'] } });
      await inbox.refresh();
      inbox.toggle(ids[2]!);
      await inbox.updateComplete;
      expect(await violationsOf(inbox, axe)).toEqual([]);
      expect(inlineStylesOf(inbox)).toEqual([]);
    });
  }
});
