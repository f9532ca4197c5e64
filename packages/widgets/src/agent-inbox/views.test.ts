import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import type { SavedView } from '@pqrs-kit/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { camila, fillInbox, sampleDesk, sampleNow, type SampleDesk } from '../testing/sampleDesk.js';
import {
  all,
  announced,
  barriersOf,
  boxOf,
  detailsOf,
  focused,
  one,
  shown,
  until,
  wordsOf,
} from '../testing/widget.js';
import type { AgentInbox } from './AgentInbox.js';
import './define.js';

let sample: SampleDesk;

beforeEach(async () => {
  document.documentElement.lang = 'es-CO';
  sample = sampleDesk();
  await fillInbox(sample);
});
afterEach(() => localStorage.clear());

async function show(savedViews?: readonly SavedView[], width = 1200): Promise<AgentInbox> {
  const inbox = await fixture<AgentInbox>(
    html`<pqrs-agent-inbox
      me="camila"
      .savedViews=${savedViews}
      .client=${sample.clientOf(camila)}
      .now=${() => sampleNow}
    ></pqrs-agent-inbox>`,
    { parentNode: boxOf(width) },
  );
  await shown(inbox, '[data-case]');
  return inbox;
}

const chips = (inbox: AgentInbox): string[] => all(inbox, '.views .choice').map(wordsOf);
const pressed = (inbox: AgentInbox): string[] => all(inbox, '.views [aria-pressed=true]').map(wordsOf);
const rows = (inbox: AgentInbox): number => all(inbox, 'tbody [data-case]').length;

async function openMenu(inbox: AgentInbox): Promise<HTMLInputElement> {
  if (!one(inbox, '#views').matches(':popover-open')) one(inbox, '[popovertarget=views]').click();
  return (await shown(inbox, '#view-name')) as HTMLInputElement;
}

async function keep(inbox: AgentInbox, name: string): Promise<void> {
  const field = await openMenu(inbox);
  field.focus();
  await userEvent.fill(field, name);
  await userEvent.keyboard('{Enter}');
  await until(() => !one(inbox, '#views').matches(':popover-open'), 'the menu has closed');
  await inbox.updateComplete;
}

const quejas: SavedView = {
  name: 'Quejas',
  tab: 'open',
  filters: { category: ['queja'] },
  sort: 'dueAt',
  order: 'asc',
};

describe('views of the inbox', () => {
  it('are kept on the device under a name, and shown again by a chip', async () => {
    const inbox = await show();
    expect(chips(inbox)).toEqual([]);
    inbox.question.switchFilter('category', 'queja');
    await until(() => rows(inbox) === 2, 'quejas are shown');
    const told = await detailsOf<{ views: SavedView[] }>(inbox, 'pqrs-views-change', () => keep(inbox, 'Quejas'));
    expect(told.map(({ views }) => views)).toEqual([[quejas]]);
    expect(await announced()).toContain('Vista guardada: Quejas');
    expect([chips(inbox), pressed(inbox)]).toEqual([['Quejas'], ['Quejas']]);
    inbox.question.clear();
    await until(() => rows(inbox) === 12, 'all are shown');
    expect(pressed(inbox)).toEqual([]);
    const again = await show();
    one(again, '.views .choice').click();
    await until(() => rows(again) === 2, 'quejas are shown again');
    expect([pressed(again), wordsOf(one(again, '.pill.on'))]).toEqual([['Quejas'], 'Tipo: Queja']);
  });

  it('keep nothing of what is searched for', async () => {
    const inbox = await show();
    inbox.search = 'Óscar Iván';
    await inbox.refresh();
    await keep(inbox, 'La de hoy');
    expect(JSON.stringify({ ...localStorage })).not.toContain('Óscar');
  });

  it('are replaced by another of the same name, which is said before', async () => {
    const inbox = await show([quejas]);
    inbox.question.setTab('unassigned');
    const field = await openMenu(inbox);
    await userEvent.fill(field, ' quejas');
    await until(() => wordsOf(one(inbox, '.save-view button')) === 'Reemplazar vista', 'it says so');
    expect(wordsOf(one(inbox, '#view-hint'))).toBe('Ya hay una vista con este nombre. Guardar la reemplaza.');
    await keep(inbox, ' quejas');
    expect(inbox.savedViews?.map(({ name, tab }) => [name, tab])).toEqual([['quejas', 'unassigned']]);
  });

  it('are kept by a host that gives them, and then not on the device', async () => {
    const inbox = await show([]);
    await keep(inbox, 'شكاوى العملاء');
    expect(inbox.savedViews?.map(({ name }) => name)).toEqual(['شكاوى العملاء']);
    expect(localStorage.length).toBe(0);
    expect(one(inbox, '.views .choice').dir).toBe('auto');
  });

  it('have names of at most 60 characters, and need one', async () => {
    const inbox = await show([]);
    const field = await openMenu(inbox);
    one(inbox, '.save-view button').click();
    expect(focused(inbox)).toBe(field);
    expect(inbox.savedViews).toEqual([]);
    await keep(inbox, 'Vista '.repeat(40));
    expect(inbox.savedViews?.[0]?.name.length).toBeLessThanOrEqual(60);
  });

  it('are at most 20', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ ...quejas, name: `Vista ${at + 1}` }));
    const inbox = await show(many);
    const field = await openMenu(inbox);
    await userEvent.fill(field, 'Una más');
    await until(
      () => wordsOf(one(inbox, '#view-hint')) === 'Ya hay 20 vistas. Quite una para guardar otra.',
      'it says so',
    );
    await userEvent.keyboard('{Enter}');
    expect(inbox.savedViews?.length).toBe(20);
    expect(one(inbox, '#views').matches(':popover-open')).toBe(true);
  });

  it('are taken away by keyboard, and the focus stays in the menu', async () => {
    const inbox = await show([quejas, { ...quejas, name: 'Otra' }]);
    await openMenu(inbox);
    one(inbox, '.kept-views button').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused(inbox)?.getAttribute('aria-label') === 'Quitar la vista Otra', 'the next has the focus');
    await userEvent.keyboard('{Enter}');
    await until(() => focused(inbox)?.id === 'view-name', 'the field has the focus');
    expect(inbox.savedViews).toEqual([]);
    expect(await announced()).toContain('Vista quitada: Otra');
  });

  it('stay while cases come, which wait until they are asked for', async () => {
    const client = sample.clientOf(camila);
    const inbox = await show([quejas]);
    inbox.client = client;
    one(inbox, '.views .choice').click();
    await until(() => rows(inbox) === 2, 'quejas are shown');
    await sample.file('2026-10-27T09:00:00-05:00', { category: 'queja', subject: 'Llegó mientras se leía' });
    const first = one(inbox, 'tbody [data-case]').dataset['case'] ?? '';
    await client.command(first, { type: 'note', text: 'Avisa a quien mira.' });
    await shown(inbox, '.arrived');
    expect([rows(inbox), pressed(inbox)]).toEqual([2, ['Quejas']]);
  });

  it('come from whatever a host gives', async () => {
    const inbox = await show([7, { name: 'Sin conjunto' }, quejas] as unknown as SavedView[]);
    expect(chips(inbox)).toEqual(['Quejas']);
  });

  for (const width of [1200, 320]) {
    it(`meet the accessibility rules at ${width}, their menu open`, { timeout: 120_000 }, async () => {
      const inbox = await show([quejas, { ...quejas, name: 'שירות לקוחות' }], width);
      await openMenu(inbox);
      expect(await barriersOf(inbox, axe, cdp())).toEqual([]);
    });
  }
});
