import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { Actor, EscalationMatrix } from '@pqrs-kit/core';
import { camila, paola, sampleDesk, sampleNow, type SampleDesk } from '../testing/sampleDesk.js';
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
  violationsOf,
  wordsOf,
} from '../testing/widget.js';
import type { EscalationMatrixElement } from './EscalationMatrixElement.js';
import './define.js';

let sample: SampleDesk;
let caseId: string;

beforeEach(async () => {
  document.documentElement.lang = 'es-CO';
  sample = sampleDesk();
  caseId = await sample.file('2026-11-05T09:14:00-05:00');
  await sample.give(caseId, '2026-11-05T09:40:00-05:00', paola, {
    type: 'assign',
    to: { id: camila.id, name: camila.name },
  });
  // Half of fifteen business days has gone on the eighth, Wednesday 18 November; three quarters on the twelfth, Tuesday 24.
  for (const at of ['2026-11-18T08:00:00-05:00', sampleNow]) {
    sample.clock.set(at);
    await sample.desk.evaluate(caseId);
  }
});

async function show(actor: Actor = paola, width = 1200): Promise<EscalationMatrixElement> {
  const element = await fixture<EscalationMatrixElement>(
    html`<pqrs-escalation-matrix
      case-id=${caseId}
      .client=${sample.clientOf(actor)}
      .now=${() => sampleNow}
    ></pqrs-escalation-matrix>`,
    { parentNode: boxOf(width) },
  );
  await shown(element, '.layout');
  return element;
}

const ofCase = (element: EscalationMatrixElement): string[] => all(element, 'tbody .case').map(wordsOf);

describe('pqrs-escalation-matrix', () => {
  it('gives each level its share, and this case its dates', async () => {
    const element = await show();
    expect(all(element, 'thead th').map(wordsOf)).toEqual([
      'Nivel',
      'Quién recibe el aviso',
      'Este caso Severidad baja o media',
      'Severidad alta',
      'Severidad crítica',
    ]);
    expect(ofCase(element)).toEqual([
      '50 % del término mié 18 nov, 8:00 a. m. Avisado',
      '75 % del término mar 24 nov, 10:30 a. m. Nivel actual',
      // Nobody answered N2: 480 working minutes after it, from 8 to 12 and from 1 to 5.
      '90 % del término mié 25 nov, 10:30 a. m. Sigue',
      '100 % del término vie 27 nov, 8:00 a. m.',
    ]);
    expect(all(element, 'tbody td:last-child').map(wordsOf)).toEqual([
      'De inmediato',
      '0 a 15 min',
      '15 a 30 min',
      '30 a 60 min',
    ]);
    expect(wordsOf(one(element, '[part=owner]'))).toBe('Agente Camila Restrepo En la aplicación y correo electrónico');
  });

  it('says who is next and when, and who was told', async () => {
    const element = await show();
    expect(wordsOf(one(element, '.next .date'))).toBe('miércoles 25 de noviembre');
    expect(wordsOf(one(element, '.next .after'))).toBe('10:30 a. m. · N3, jefe de servicio y PQRS');
    expect(all(element, '.log b').map(wordsOf)).toEqual(['N2 espera acuse', 'N1 espera acuse']);
  });

  it('marks who said that they know', async () => {
    const { alerts } = await sample.clientOf(camila).openCase(caseId);
    for (const { key } of alerts) await sample.give(caseId, sampleNow, camila, { type: 'acknowledgeAlert', key });
    const element = await show();
    expect(ofCase(element)[0]).toBe('50 % del término mié 18 nov, 8:00 a. m. Acusado');
    expect(all(element, '.log b').map(wordsOf)).toContain('N1 acusado por Camila Restrepo');
    // Without silence N3 hears on the day on which 90 % of the term has gone: the fourteenth of fifteen.
    expect(ofCase(element)[2]).toBe('90 % del término jue 26 nov, 8:00 a. m. Sigue');
  });

  it('moves to the column of a graver case, and says what made it so', async () => {
    await sample.give(caseId, sampleNow, camila, { type: 'assess', facts: { safety: true } });
    const element = await show();
    expect(wordsOf(one(element, 'thead .case'))).toBe('Este caso Severidad crítica');
    expect(all(element, '.facts .holds').map(wordsOf)).toEqual(['Riesgo para la salud o la seguridad']);
  });

  it('calls a level by keyboard: says what is missing, carries it out, says so', async () => {
    const element = await show();
    await tabTo(element, '.open-form', userEvent);
    await userEvent.keyboard('{Enter}');
    const level = (await shown(element, 'select')) as HTMLSelectElement;
    expect(focused(element)).toBe(level);
    expect(level.value).toBe('N3');
    one(element, '[type=submit]').click();
    await shown(element, '#reason-error');
    expect(focused(element)?.id).toBe('reason');
    await userEvent.keyboard('Pide respuesta hoy.');
    const done: unknown[] = [];
    element.addEventListener('pqrs-escalate-done', (event) => void done.push((event as CustomEvent<unknown>).detail));
    const asked = await detailsOf(element, 'pqrs-escalate-request', async () => {
      one(element, '[type=submit]').click();
      await shown(element, '.open-form');
    });
    expect(asked).toEqual([{ caseId, level: 'N3', reason: 'Pide respuesta hoy.' }]);
    expect(done).toMatchObject([{ caseId, level: 'N3' }]);
    expect(ofCase(element)[2]).toContain('Nivel actual');
    expect(await announced()).toBe('Caso escalado a N3.');
    expect(focused(element)?.matches('.open-form')).toBe(true);
  });

  it('proposes another matrix, with the dates that this case would have, and changes none itself', async () => {
    const element = await show();
    expect(all(element, '.edit-matrix')).toEqual([]);
    element.editable = true;
    (await shown(element, '.edit-matrix')).click();
    const share = (await shown(element, '#share-low-N3')) as HTMLInputElement;
    const write = async (value: string): Promise<void> => {
      share.value = value;
      share.dispatchEvent(new Event('input', { bubbles: true }));
      await element.updateComplete;
    };
    // N2 is told at 75 %: no level before one below it.
    await write('70');
    expect(share.getAttribute('aria-invalid')).toBe('true');
    expect(all(element, '.matrix-editor [role=alert]').length).toBe(1);
    await write('95');
    expect(share.getAttribute('aria-invalid')).toBe('false');
    expect(all(element, '.changes li').map(wordsOf)).toEqual(['N3, severidad baja: % del término: de 90 a 95']);
    expect(wordsOf(one(element, 'tbody'))).toContain('95 %');
    const proposed = await detailsOf<{ matrix: EscalationMatrix }>(element, 'pqrs-matrix-change', async () => {
      one(element, '.matrix-editor [type=submit]').click();
      await shown(element, '.edit-matrix');
    });
    expect(proposed.map(({ matrix }) => matrix.triggers.low.N3)).toEqual([{ sharePercent: 95 }]);
    expect(wordsOf(one(element, 'tbody'))).not.toContain('95 % del término');
    expect(await announced()).toBe('Se propuso la matriz.');
    expect(focused(element)?.matches('.edit-matrix')).toBe(true);
  });

  it('has no barrier while the matrix is edited', { timeout: 60_000 }, async () => {
    const element = await show();
    element.editable = true;
    (await shown(element, '.edit-matrix')).click();
    await shown(element, '.matrix-editor');
    expect(await violationsOf(element, axe)).toEqual([]);
  });

  it('leaves it to the host that cancels', async () => {
    const element = await show();
    element.addEventListener('pqrs-escalate-request', (event) => event.preventDefault());
    expect(await element.escalate('N4', 'Lo lleva el CRM.')).toBe(undefined);
    const { alerts } = await sample.clientOf(paola).openCase(caseId);
    expect(alerts.map((alert) => alert.level)).toEqual(['N1', 'N2']);
  });

  it('says why an agent may not', async () => {
    const element = await show(camila);
    const button = one(element, '.open-form');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(wordsOf(one(element, `#${button.getAttribute('aria-describedby')}`))).toBe(
      'Su rol o la etapa del caso no permiten escalarlo.',
    );
    button.click();
    await element.updateComplete;
    expect(all(element, 'form')).toEqual([]);
  });

  it('has one card a level where it is narrow', async () => {
    const element = await show(paola, 320);
    expect(all(element, 'table')).toEqual([]);
    expect(all(element, '.level-card .level').map(wordsOf)).toEqual(['N1', 'N2', 'N3', 'N4']);
    expect(wordsOf(one(element, '.level-card.here'))).toContain('75 % del término');
    expect(fitsWidth(element)).toBe(true);
  });

  for (const width of [320, 1200]) {
    it(`meets the accessibility rules in every theme and language at ${width} px`, async () => {
      const element = await show(paola, width);
      one(element, '.open-form').click();
      await shown(element, 'form');
      expect(await barriersOf(element, axe, cdp())).toEqual([]);
      expect(inlineStylesOf(element)).toEqual([]);
    });
  }
});
