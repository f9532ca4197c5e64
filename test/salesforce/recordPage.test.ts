import axe from 'axe-core';
import { createElement } from 'lwc';
import PqrsCase from 'c/pqrsCase';
import { answerWith } from '@salesforce/apex/PqrsCase.open';
import { speak } from '@salesforce/i18n/lang';
import { went } from 'lightning/navigation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { opened, recordId } from './support/sampleCase.js';

// The compiled panel where agents meet it: in a column of a record page, in a browser, with the colours that the page hands down.
const overdue = '2026-11-26T10:00:00-05:00';

/** What the page of the host sets, by the names of its styling hooks. */
const pages = {
  light: {},
  dark: {
    'color-scheme': 'dark',
    '--slds-g-color-surface-container-1': '#1a1b1e',
    '--slds-g-color-surface-container-2': '#28292d',
    '--slds-g-color-on-surface-1': '#c9c7c5',
    '--slds-g-color-on-surface-2': '#f3f3f3',
    '--slds-g-color-border-1': '#4a4c52',
    '--slds-g-color-border-2': '#8d9096',
    '--slds-g-color-accent-2': '#78b0fd',
    '--slds-g-color-accent-container-1': '#1b5eb5',
  },
} as const;

async function show(width: number, page: keyof typeof pages = 'light'): Promise<ShadowRoot> {
  const column = document.createElement('main');
  column.style.setProperty('width', `${width}px`);
  column.style.setProperty('background', page === 'dark' ? '#0f1013' : '#f3f3f3');
  for (const [name, value] of Object.entries(pages[page])) column.style.setProperty(name, value);
  const element = createElement('c-pqrs-case', { is: PqrsCase });
  element.recordId = recordId;
  column.append(element);
  document.body.append(column);
  const root = element.shadowRoot!;
  await vi.waitFor(() => expect(root.querySelector('h2')).not.toBe(null));
  return root;
}

const said = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const focused = (root: ShadowRoot): string => said(root.activeElement);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(overdue) });
  speak('es');
  went.length = 0;
  const answer = await opened({}, ['2026-11-23T10:00:00-05:00', overdue]);
  answerWith(() => Promise.resolve(answer));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the panel in a record page', () => {
  it('shows radicado, term, closing gate and the newest alert, the term before the alerts', async () => {
    const root = await show(400);
    expect(said(root.querySelector('.number'))).toMatch(/^AND-2026-\d{6}-\d$/);
    expect(said(root.querySelector('h3.date'))).toBe('miércoles 25 de noviembre de 2026');
    expect(said(root.querySelector('.gate'))).toContain('0 de 10');
    expect(said(root.querySelector('.alerts .note'))).toMatch(/^N4: /);
    expect(root.querySelectorAll('.alerts li')).toHaveLength(4);
    const [date, alerts] = ['h3.date', '.alerts'].map((one) => root.querySelector(one)!.getBoundingClientRect().top);
    expect(date).toBeLessThan(alerts ?? 0);
  });

  it('is walked with the keyboard from how the term was counted to the page of the case', async () => {
    const root = await show(400);
    const walk: string[] = [];
    for (let presses = 0; presses < 5; presses += 1) {
      await userEvent.tab();
      walk.push(focused(root));
    }
    expect(walk).toEqual(['Cómo se contó', 'Alertas anteriores (4)', 'Asignar', 'Valorar gravedad', 'Abrir el caso']);
    await userEvent.keyboard('{Enter}');
    expect(went.map(({ attributes }) => attributes.url)).toEqual([`/apex/PqrsCase?id=${recordId}`]);
  });

  it('opens how the term was counted with the keyboard', async () => {
    const root = await show(400);
    const details = root.querySelector('details')!;
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(details.open).toBe(true);
    expect(said(details)).toContain('lunes 16 de noviembre');
  });

  it.each([
    [320, 'light'],
    [320, 'dark'],
    [720, 'light'],
    [720, 'dark'],
  ] as const)('fits in %d px of a %s page, with nothing that axe minds', async (width, page) => {
    const root = await show(width, page);
    for (const one of root.querySelectorAll('details')) one.open = true;
    const panel = root.querySelector('.panel')!;
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
    vi.useRealTimers();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
