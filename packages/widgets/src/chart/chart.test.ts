import axe from 'axe-core';
import { html, LitElement, render, type TemplateResult } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { base } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { gridLines, type ChartData } from './chartData.js';
import { chartFigure } from './chartFigure.js';
import { chartStyles } from './styles.js';

class ChartPage extends LitElement {
  static override styles = [tokens, base, chartStyles];
  data: ChartData | undefined;

  protected override render(): TemplateResult {
    return this.data ? chartFigure(this.data, { locale: 'es-CO' }) : html``;
  }
}
customElements.define('pqrs-test-chart', ChartPage);

const received: ChartData = {
  title: 'Recibidas por mes y tipo',
  finding: 'Los reclamos son la mitad de lo recibido en noviembre.',
  rowHeading: 'Tipo',
  columns: ['oct', 'nov'],
  total: 'Total',
  series: [
    { name: 'Reclamo', category: 'reclamo', values: [1_171, 128] },
    { name: 'Petición', category: 'peticion', values: [79, 64] },
    { name: 'Sin clasificar', values: [0, null] },
  ],
};

async function shown(data: ChartData): Promise<ShadowRoot> {
  const page = document.createElement('pqrs-test-chart') as ChartPage;
  page.data = data;
  document.body.append(page);
  await page.updateComplete;
  if (!page.shadowRoot) throw new Error('nothing was rendered');
  return page.shadowRoot;
}

const texts = (within: ParentNode, selector: string) =>
  [...within.querySelectorAll(selector)].map((one) => one.textContent?.trim());

describe('a chart', () => {
  afterEach(() => render(html``, document.body));

  it('has every number and every sum in its table, with the separators of the language', async () => {
    const root = await shown(received);
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => texts(row, 'th, td'));
    expect(rows).toEqual([
      ['Reclamo', '1.171', '128', '1.299'],
      ['Petición', '79', '64', '143'],
      ['Sin clasificar', '0', '—', '0'],
    ]);
    expect(texts(root, 'tfoot td')).toEqual(['1.250', '192', '1.442']);
  });

  it('draws bars from 0 that stand one on another, as high as their numbers', async () => {
    const root = await shown(received);
    const height = (one: Element) => one.getBoundingClientRect().height;
    const [reclamos, peticiones, ofNow] = [...root.querySelectorAll('rect')];
    if (!reclamos || !peticiones || !ofNow) throw new Error('parts are missing');
    expect(height(reclamos) / height(ofNow)).toBeCloseTo(1_171 / 128, 1);
    const foot = root.querySelector('line')?.getBoundingClientRect().top;
    expect(reclamos.getBoundingClientRect().bottom).toBeCloseTo(foot ?? 0, 0);
    expect(peticiones.getBoundingClientRect().bottom).toBeCloseTo(reclamos.getBoundingClientRect().top, 0);
    expect(root.querySelectorAll('rect')).toHaveLength(4);
  });

  it('is a figure named by its title, with nothing that axe complains of', async () => {
    const root = await shown(received);
    expect(root.querySelector('figure')?.getAttribute('aria-label')).toBe('Recibidas por mes y tipo');
    expect(root.querySelector('.bars')?.getAttribute('aria-hidden')).toBe('true');
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('of nothing at all still says so', async () => {
    const root = await shown({ ...received, series: [{ name: 'Reclamo', values: [0, 0] }] });
    expect(texts(root, 'tbody td')).toEqual(['0', '0', '0']);
    expect(root.querySelectorAll('rect')).toHaveLength(0);
  });
});

describe('lines of the grid', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [9, [0, 2, 4, 6, 8, 10]],
    [331, [0, 100, 200, 300, 400]],
    [12_000, [0, 5_000, 10_000, 15_000]],
  ])('up to %d', (greatest, lines) => {
    expect(gridLines(greatest)).toEqual(lines);
  });
});
