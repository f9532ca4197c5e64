import { fixture, html } from '@open-wc/testing';
import { beforeEach, expect, it } from 'vitest';
import { camila, sampleDesk, sampleNow } from '../testing/sampleDesk.js';
import { all, boxOf, one, shown } from '../testing/widget.js';
import type { CasePanel } from './CasePanel.js';
import './define.js';

let panel: CasePanel;

beforeEach(async () => {
  document.documentElement.lang = 'es-CO';
  const sample = sampleDesk();
  const detail = await sample.desk.open(camila, await sample.file('2026-11-20T09:14:00-05:00'));
  panel = await fixture<CasePanel>(html`<pqrs-case-panel .case=${detail} .now=${() => sampleNow}></pqrs-case-panel>`, {
    parentNode: boxOf(700),
  });
  await shown(panel, '.radicado');
});

it('all ten criteria of the gate show from the start, also those that wait', () => {
  const segments = all(panel, '.segments li');
  expect(segments).toHaveLength(10);
  expect(segments.map((one) => getComputedStyle(one).animationName)).toEqual(segments.map(() => 'none'));
});

it('the ends of the rule stand at its ends, however wide the panel', () => {
  const [rule, ends] = [one(panel, '.rule'), one(panel, '.ends')].map((part) => part.getBoundingClientRect());
  expect(Math.abs((ends?.right ?? 0) - (rule?.right ?? 0))).toBeLessThan(2);
});
