import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { panelTexts, type Actor } from '@pqrs-kit/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { camila, paola, sampleDesk, sampleNow, type SampleDesk } from '../testing/sampleDesk.js';
import { all, boxOf, one, shown, until, violationsOf, wordsOf } from '../testing/widget.js';
import type { CasePanel } from './CasePanel.js';
import './define.js';

let sample: SampleDesk;
let [first, second] = ['', ''];

beforeEach(async () => {
  document.documentElement.lang = 'es-CO';
  sample = sampleDesk();
  const printer = { productSerial: 'TP-80/00417' };
  first = await sample.file('2026-11-23T09:14:00-05:00', { ...printer, channel: 'email' });
  second = await sample.file('2026-11-24T09:00:00-05:00', {
    ...printer,
    channel: 'chat',
    subject: 'Otra vez la impresora',
  });
  await sample.desk.evaluate(second);
});

async function show(actor: Actor, caseId: string, lang = 'es-CO', width = 384): Promise<CasePanel> {
  document.documentElement.lang = lang;
  const panel = await fixture<CasePanel>(
    html`<pqrs-case-panel
      case-id=${caseId}
      .client=${sample.clientOf(actor)}
      .now=${() => sampleNow}
    ></pqrs-case-panel>`,
    { parentNode: boxOf(width) },
  );
  await shown(panel, '.radicado');
  return panel;
}

describe('a proposal that two cases are one', () => {
  it.each(['es-CO', 'en', 'pt-BR'] as const)(
    'shows both side by side in %s, to eyes and to readers',
    async (locale) => {
      const panel = await show(paola, second, locale, 320);
      const { radicado } = await sample.desk.open(paola, first);
      expect(wordsOf(one(panel, '.merge .section-title'))).toBe(panelTexts[locale].merge.mergeTitle(radicado));
      const rows = all(panel, '.compare tbody tr').map(wordsOf);
      expect(rows.some((row) => row.includes('Otra vez la impresora'))).toBe(true);
      expect(all(panel, '.compare tbody tr.differs').length).toBeGreaterThan(1);
      const table = one(panel, '.compare');
      expect(table.scrollWidth).toBeLessThanOrEqual(table.clientWidth);
      expect(await violationsOf(panel, axe)).toEqual([]);
    },
  );

  it('is decided with a reason, and the later case says where it went', async () => {
    const panel = await show(paola, second);
    one(panel, '.merge .buttons button').click();
    await shown(panel, 'form.action');
    const reason = one(panel, '#field-reason') as HTMLTextAreaElement;
    reason.value = 'Es la misma impresora';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
    one(panel, 'form.action .primary').click();
    await until(() => !panel.sending && panel.detail.stage === 'ended');
    await panel.updateComplete;
    const { radicado } = await sample.desk.open(paola, first);
    expect(wordsOf(one(panel, '.story'))).toContain(radicado);
    expect(all(panel, '.merge')).toEqual([]);
    expect((await sample.desk.open(paola, first)).joined).toHaveLength(1);
  });

  it('is shown to an agent, who may not decide it', async () => {
    const panel = await show(camila, second);
    expect(all(panel, '.merge .compare')).toHaveLength(1);
    expect(all(panel, '.merge .buttons button')).toEqual([]);
  });
});
