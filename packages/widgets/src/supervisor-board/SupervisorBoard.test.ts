import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { camila, fillInbox, paola, sampleDesk, sampleNow, type SampleDesk } from '../testing/sampleDesk.js';
import {
  all,
  announced,
  barriersOf,
  boxOf,
  detailsOf,
  fitsWidth,
  focused,
  inlineStylesOf,
  one,
  shown,
  tabTo,
  until,
  wordsOf,
} from '../testing/widget.js';
import type { SupervisorBoard } from './SupervisorBoard.js';
import './define.js';

let sample: SampleDesk;
let ids: string[];

beforeEach(async () => {
  document.documentElement.lang = 'es-CO';
  sample = sampleDesk();
  ids = await fillInbox(sample);
});

/** Twelve cases: eleven in analysis, one, the last, to be assigned. */
async function show(changes: Partial<SupervisorBoard> = {}, width = 1280): Promise<SupervisorBoard> {
  const client = sample.clientOf(paola);
  const element = await fixture<SupervisorBoard>(
    html`<pqrs-supervisor-board .client=${client} .now=${() => sampleNow}></pqrs-supervisor-board>`,
    { parentNode: boxOf(width) },
  );
  Object.assign(element, changes);
  await shown(element, '.card');
  return element;
}

const heads = (element: SupervisorBoard): string[] => all(element, '.column-head .line').map(wordsOf);
const last = (): string => ids.at(-1) ?? '';
const cardOf = (element: SupervisorBoard, caseId: string): HTMLElement => one(element, `[data-case='${caseId}']`);
const columnOf = (element: SupervisorBoard, caseId: string): string | undefined =>
  cardOf(element, caseId).closest<HTMLElement>('.column')?.dataset['stage'];

describe('pqrs-supervisor-board', () => {
  it('has a column for each stage at which something is left to do', async () => {
    const element = await show({ wipLimits: { unassigned: 10, analysis: 12 } });
    expect(heads(element)).toEqual([
      'Por asignar 1 de 10',
      'En análisis 11 de 12',
      'Por aprobar 0',
      'Por notificar 0',
      'Por confirmar 0',
      'Por cerrar 0',
    ]);
    const card = wordsOf(cardOf(element, last()));
    expect(card).toContain('Reclamo');
    expect(card).toContain('Batería de reemplazo no corresponde');
    expect(card).toContain('Hernán Darío Gómez');
    expect(card).toContain('vie 11 dic');
  });

  it('puts the cards of a column together by who attends them', async () => {
    const element = await show();
    const choice = one(element, '.grouping select') as HTMLSelectElement;
    choice.value = 'assignee';
    choice.dispatchEvent(new Event('change'));
    await element.updateComplete;
    const analysis = all(element, "[data-stage='analysis'] .group").map(wordsOf);
    expect(analysis).toEqual(['Camila Restrepo 3', 'Julián Ávila 3', 'Paola Ruiz 5']);
    expect(all(element, "[data-stage='unassigned'] .group").map(wordsOf)).toEqual(['Sin asignar 1']);
    const first = one(element, "[data-stage='analysis'] ul");
    expect(first.getAttribute('aria-label')).toBe('En análisis, Camila Restrepo');
    expect(first.querySelectorAll('.card').length).toBe(3);
  });

  it('filters by chips, tells the page, and takes filters away again', async () => {
    const element = await show();
    const chip = (words: string) => all(element, '.pill').find((pill) => wordsOf(pill).startsWith(words))!;
    await until(() => all(element, '.pill').some((pill) => wordsOf(pill) === 'Responsable'), 'who may attend is known');
    expect(all(element, '.pill').map(wordsOf)).toEqual(['Tipo', 'Vencimiento', 'Canal', 'Responsable']);
    chip('Tipo').querySelector('button')!.click();
    const asked = await detailsOf<{ query: object }>(element, 'pqrs-filter-change', async () => {
      const option = all(element, '#filter-category .option').find((each) => wordsOf(each) === 'Queja')!;
      option.querySelector('input')!.click();
      await until(() => all(element, '.card').length === 2, 'two complaints are shown');
    });
    expect(asked).toMatchObject([{ query: { category: ['queja'], status: 'open' } }]);
    expect(wordsOf(chip('Tipo'))).toBe('Tipo: Queja');
    element.filters = { category: ['felicitacion'], assignee: 'julian' };
    await until(() => all(element, '.card').length === 0, 'none is shown');
    expect(wordsOf(one(element, '[part=body]'))).toContain('Ningún caso abierto cumple los filtros.');
    for (const remove of all(element, '.remove')) remove.click();
    await until(() => all(element, '.card').length === 12, 'all are shown');
    expect(element.filters).toEqual({});
  });

  it('reads again by itself while it is seen', async () => {
    const element = await show({ client: { ...sample.clientOf(paola), watch: undefined as never } });
    element.scrollIntoView();
    element.autoRefresh = 1;
    const late = await sample.file('2026-11-20T09:14:00-05:00', { subject: 'Llegó después' });
    await until(
      () => element.data.arrived.includes(late) || element.data.rows.some((row) => row.caseId === late),
      'it is read',
    );
    element.autoRefresh = 0;
  });

  it('keeps back what a restricted case says', async () => {
    const element = await show();
    const denuncia = all(element, '.card')
      .map(wordsOf)
      .find((words) => words.startsWith('Denuncia'));
    expect(denuncia).toContain('Contenido reservado');
    expect(element.renderRoot.textContent).not.toContain('Posible cobro por fuera');
  });

  it('says in words, aloud and to the host that a column is over its limit, once', async () => {
    const element = await show();
    const events = await detailsOf(element, 'pqrs-limit-exceed', async () => {
      element.wipLimits = { analysis: 6 };
      await element.updateComplete;
      element.requestUpdate();
      await element.updateComplete;
    });
    expect(events).toEqual([{ column: 'analysis' }]);
    expect(await announced()).toBe('En análisis supera su límite: 11 de 6.');
    expect(wordsOf(one(element, '.warning'))).toBe('Esta columna supera su límite: 11 de 6.');
  });

  it('scrolls within itself, not with the page around it', async () => {
    document.body.replaceChildren();
    const element = await show({}, 720);
    element.style.setProperty('--pqrs-board-column-width', '700px');
    expect(one(element, '.columns').scrollWidth).toBeGreaterThan(1_000);
    // The box and the margin of its page.
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(736);
  });

  it('gives the focus back to the button of a menu that Escape closes', async () => {
    const element = await show();
    const button = await tabTo(element, `[data-case='${last()}'] .more`, userEvent);
    await userEvent.keyboard('{Enter}');
    await shown(element, '.option');
    await userEvent.tab();
    expect(focused(element)?.className).toBe('option');
    await userEvent.keyboard('{Escape}');
    expect(focused(element)).toBe(button);
  });

  it('moves a card by keyboard: asks, says so, and follows the case once it has moved', async () => {
    const element = await show();
    await tabTo(element, `[data-case='${last()}'] .more`, userEvent);
    await userEvent.keyboard('{Enter}');
    await shown(element, `[data-case='${last()}'] .option`);
    const options = all(element, '.card .option').map(wordsOf);
    expect(options[0]).toBe('En análisis 11');
    expect(options[1]).toBe('Por aprobar no hay un paso directo');
    await userEvent.tab();
    const asked = await detailsOf(element, 'pqrs-card-move-request', () => userEvent.keyboard('{Enter}'));
    expect(asked).toEqual([{ caseId: last(), from: 'unassigned', to: 'analysis', index: 11, command: 'assign' }]);
    expect(await announced()).toBe('Se pidió mover el caso 000012 a En análisis.');
    expect(columnOf(element, last())).toBe('unassigned');
    const to = { id: camila.id, name: camila.name };
    await element.client?.command(last(), { type: 'assign', to });
    await until(() => columnOf(element, last()) === 'analysis', 'the card moves');
    await element.updateComplete;
    expect(await announced()).toBe('Caso 000012 movido a En análisis.');
    expect(focused(element)).toBe(cardOf(element, last()).querySelector('.subject'));
  });

  it('does not ask for what no single step brings about, nor where it is read only', async () => {
    const element = await show();
    cardOf(element, last()).querySelector<HTMLElement>('.more')?.click();
    await shown(element, '.card .option');
    const unavailable = all(element, '.card .option[aria-disabled=true]');
    expect(unavailable.length).toBe(4);
    expect(await detailsOf(element, 'pqrs-card-move-request', () => unavailable[0]?.click())).toEqual([]);
    element.readonly = true;
    await element.updateComplete;
    expect(all(element, '.more')).toEqual([]);
    expect(cardOf(element, last()).getAttribute('draggable')).toBe('false');
  });

  it('moves a card by dragging it, only to where one step leads', async () => {
    const element = await show();
    const column = (stage: string) => one(element, `.column[data-stage=${stage}]`);
    const drag = async (type: string, target: Element): Promise<boolean> => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
      target.dispatchEvent(event);
      await element.updateComplete;
      return event.defaultPrevented;
    };
    const asked = await detailsOf<{ to: string }>(element, 'pqrs-card-move-request', async () => {
      await drag('dragstart', cardOf(element, last()));
      expect(await drag('dragover', column('approval'))).toBe(false);
      expect(await drag('dragover', column('analysis'))).toBe(true);
      expect(column('analysis').getAttribute('part')).toBe('column drop-target');
      await drag('drop', column('analysis'));
    });
    expect(asked.map(({ to }) => to)).toEqual(['analysis']);
    expect(all(element, '.dropping')).toEqual([]);
  });

  it('says nothing of a move that the host refuses', async () => {
    const element = await show();
    element.addEventListener('pqrs-card-move-request', (event) => event.preventDefault());
    const row = element.data.rows.find(({ caseId }) => caseId === last());
    const before = await announced();
    if (row) element.move(row, 'analysis');
    expect(await announced()).toBe(before);
  });

  it('opens a card, and takes cases of the host without asking anybody', async () => {
    const { items } = await sample.clientOf(paola).listCases({ status: 'open' });
    const element = await show({ client: undefined, items: items.slice(0, 2) });
    await until(() => all(element, '.card').length === 2, 'only those of the host are shown');
    const opened = await detailsOf(element, 'pqrs-card-open', () => one(element, '.subject').click());
    expect(opened).toEqual([{ caseId: items[0]?.caseId, radicado: items[0]?.radicado }]);
  });

  it('shows one column at a time where it is narrow', async () => {
    const element = await show({}, 320);
    expect(all(element, '.column').map(({ dataset }) => dataset['stage'])).toEqual(['unassigned']);
    await userEvent.selectOptions(one(element, '#column'), 'analysis');
    await element.updateComplete;
    expect(all(element, '.card').length).toBe(11);
    expect(fitsWidth(element)).toBe(true);
  });

  for (const width of [320, 1280]) {
    it(`meets the accessibility rules in every theme and language at ${width} px`, async () => {
      const element = await show({ wipLimits: { analysis: 6, unassigned: 3 } }, width);
      cardOf(element, last()).querySelector<HTMLElement>('.more')?.click();
      await shown(element, '.card .option');
      expect(await barriersOf(element, axe, cdp())).toEqual([]);
      expect(inlineStylesOf(element)).toEqual([]);
    });
  }
});
