import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { type CaseProtocol } from '@pqrs-kit/core';
import { expect, it } from 'vitest';
import { camila, sampleDesk, sampleNow } from '../testing/sampleDesk.js';
import { all, boxOf, one, shown, violationsOf, wordsOf } from '../testing/widget.js';
import type { CasePanel } from './CasePanel.js';
import './define.js';

const protocol: CaseProtocol = {
  reference: 'reclamo-telefono@2',
  title: 'Reclamos por teléfono',
  steps: [
    { id: 'saludo', text: 'Salude y diga su nombre', script: 'Buenos días, habla con Camila.' },
    { id: 'serie', text: 'Pida la serie del equipo y repítala' },
  ],
};

async function show(attended?: CaseProtocol): Promise<CasePanel> {
  document.documentElement.lang = 'es-CO';
  const sample = sampleDesk();
  const detail = await sample.desk.open(camila, await sample.file('2026-11-20T09:14:00-05:00'));
  const panel = await fixture<CasePanel>(
    html`<pqrs-case-panel
      .case=${attended ? { ...detail, protocol: attended } : detail}
      .now=${() => sampleNow}
    ></pqrs-case-panel>`,
    { parentNode: boxOf(320) },
  );
  await shown(panel, '.radicado');
  return panel;
}

it('the steps of the protocol of a case stand in their order, with what to say', async () => {
  const panel = await show(protocol);
  expect(all(panel, '.steps li').map(wordsOf)).toEqual([
    'Salude y diga su nombre Buenos días, habla con Camila.',
    'Pida la serie del equipo y repítala',
  ]);
  const section = one(panel, '.steps').closest('section') as HTMLElement;
  expect(wordsOf(section)).toContain('Protocolo de atención Reclamos por teléfono reclamo-telefono@2');
  expect(section.scrollWidth).toBeLessThanOrEqual(section.clientWidth);
  expect(await violationsOf(panel, axe)).toEqual([]);
});

it('a case without a protocol says nothing of one', async () => {
  expect(all(await show(), '.steps')).toEqual([]);
});
