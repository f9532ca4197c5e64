import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { camila, sampleDesk, sampleNow } from '../testing/sampleDesk.js';
import { all, boxOf, one, shown, tabTo, violationsOf, wordsOf } from '../testing/widget.js';
import type { CasePanel } from './CasePanel.js';
import './define.js';

/** A case that an authority asks about, too: SIC by 27 November, a judge within 6 hours. */
async function show(width: number): Promise<CasePanel> {
  document.documentElement.lang = 'es-CO';
  const sample = sampleDesk();
  const caseId = await sample.file('2026-11-20T09:14:00-05:00');
  const letter = { type: 'recordRequirement', owner: 'Paola Ruiz' } as const;
  const sic = { ...letter, authority: 'SIC', reference: '26-1', dueDate: '2026-11-27' };
  await sample.give(caseId, '2026-11-20T10:00:00-05:00', camila, sic);
  const judge = { ...letter, authority: 'Juzgado 4', reference: 'T-9', term: { amount: 6, unit: 'hours' } } as const;
  await sample.give(caseId, '2026-11-24T09:00:00-05:00', camila, judge);
  const panel = await fixture<CasePanel>(
    html`<pqrs-case-panel
      case-id=${caseId}
      .client=${sample.clientOf(camila)}
      .now=${() => sampleNow}
    ></pqrs-case-panel>`,
    { parentNode: boxOf(width) },
  );
  await shown(panel, '.radicado');
  return panel;
}

it('the clock that binds is the headline, that of the law stands below, and the rest are rows', async () => {
  const panel = await show(384);
  expect(wordsOf(one(panel, '.clock .face'))).toContain('Requerimiento de Juzgado 4');
  expect(wordsOf(one(panel, '.clock .date'))).toBe('martes 24 de noviembre a las 3:00 p. m.');
  expect(wordsOf(one(panel, '.clock .statute'))).toContain('Término legal');
  const [row, ...others] = all(panel, '.other');
  expect(others).toEqual([]);
  expect(wordsOf(row as HTMLElement)).toContain('Requerimiento de SIC');
  expect(wordsOf(row as HTMLElement)).toContain('vie 27 nov');
});

it('each clock says how it came about, on demand and by keyboard', async () => {
  const panel = await show(384);
  const row = one(panel, '.other');
  expect(row.getAttribute('aria-expanded')).toBe('false');
  await tabTo(panel, '.other', userEvent);
  await userEvent.keyboard('{Enter}');
  await panel.updateComplete;
  expect(row.getAttribute('aria-expanded')).toBe('true');
  const facts = one(panel, `#${row.getAttribute('aria-controls') ?? ''}`);
  expect(wordsOf(facts)).toContain('Empezó vie 20 nov, 10:00 a. m.');
  expect(await violationsOf(panel, axe)).toEqual([]);
});

it.each([320, 384])('nothing is cut off at %i px', async (width) => {
  const panel = await show(width);
  for (const row of all(panel, '.other')) expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth);
});
