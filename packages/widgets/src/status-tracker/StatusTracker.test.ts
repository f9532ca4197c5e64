import { fixture, html, oneEvent } from '@open-wc/testing';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { httpClient } from '../http/httpClient.js';
import { paola, sampleDesk, sampleNow, sampleSubmission } from '../testing/sampleDesk.js';
import './define.js';
import type { StatusTracker } from './StatusTracker.js';

const notFound = 'No encontramos un caso con ese radicado y ese código. Revise los dos datos del acuse.';

async function filed(answerBy: 'email' | 'tracking' = 'email') {
  const sample = sampleDesk();
  sample.clock.set('2026-11-05T09:14:00-05:00');
  const { caseId, radicado, trackingCode: code } = await sample.desk.submit(sampleSubmission({ answerBy }));
  await sample.give(caseId, '2026-11-05T15:00:00-05:00', paola, {
    type: 'assign',
    to: { id: 'camila', name: 'Camila Restrepo' },
  });
  await sample.give(caseId, '2026-11-06T10:00:00-05:00', paola, { type: 'note', text: 'Falta el repuesto.' });
  return { ...sample, client: sample.clientOf({ id: 'citizen', name: '', role: 'citizen' }), caseId, radicado, code };
}

type Filed = Awaited<ReturnType<typeof filed>>;

async function open({ client }: Pick<Filed, 'client'>, lang = 'es-CO'): Promise<StatusTracker> {
  return fixture<StatusTracker>(
    html`<pqrs-status-tracker
      lang=${lang}
      phone="01 8000 912 345"
      .client=${client}
      .now=${() => sampleNow}
    ></pqrs-status-tracker>`,
  );
}

const one = (tracker: StatusTracker, selector: string) => tracker.renderRoot.querySelector<HTMLElement>(selector);
const words = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

function ask(tracker: StatusTracker, radicado: string, code: string): void {
  for (const [id, value] of [
    ['radicado', radicado],
    ['code', code],
  ] as const) {
    const input = one(tracker, `#${id}`) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  one(tracker, '.lookup .btn')!.click();
}

async function found(tracker: StatusTracker, radicado: string, code: string): Promise<void> {
  const done = oneEvent(tracker, 'pqrs-lookup-done');
  ask(tracker, radicado, code);
  await done;
  await tracker.updateComplete;
  await tracker.updateComplete;
}

async function refused(tracker: StatusTracker, radicado: string, code: string): Promise<string> {
  const error = oneEvent(tracker, 'pqrs-error');
  ask(tracker, radicado, code);
  await error;
  await tracker.updateComplete;
  await tracker.updateComplete;
  return words(one(tracker, '.message'));
}

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('pqrs-status-tracker', () => {
  it('finds a case however its radicado and code are typed, and says where it stands', async () => {
    const desk = await filed();
    const tracker = await open(desk);
    await found(
      tracker,
      ` ${desk.radicado.toLowerCase().replaceAll('-', ' ')} `,
      desk.code.toLowerCase().replace('-', ''),
    );
    const title = one(tracker, '.result .title');
    expect(words(title)).toBe('Su reclamo está en análisis');
    expect((tracker.renderRoot as ShadowRoot).activeElement).toBe(title);
    expect(words(one(tracker, '.result .date'))).toBe('viernes 27 de noviembre de 2026');
    expect(words(one(tracker, '.chip span'))).toContain('Quedan 3 días hábiles');
    expect(words(one(tracker, '.stages .current'))).toContain(
      'En análisis (Etapa actual) desde el viernes 6 de noviembre',
    );
  });

  it('explains the date on demand', async () => {
    const desk = await filed();
    const tracker = await open(desk);
    await found(tracker, desk.radicado, desk.code);
    const button = one(tracker, '.disclosure')!;
    expect(button.getAttribute('aria-expanded')).toBe('false');
    button.click();
    await tracker.updateComplete;
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(words(one(tracker, '.explanation'))).toContain('no cuentan 3 fines de semana ni 1 festivo');
  });

  it('shows nothing about the person, nor who handles the case', async () => {
    const desk = await filed();
    const tracker = await open(desk);
    await found(tracker, desk.radicado, desk.code);
    const shown = tracker.outerHTML + (tracker.renderRoot as ShadowRoot).innerHTML;
    expect(shown).not.toMatch(/María|Rodríguez|52100200|maria@|Camila|Restrepo|repuesto/);
  });

  it('says the same of a wrong code, an unknown radicado and nonsense', async () => {
    const desk = await filed();
    const tracker = await open(desk);
    expect(await refused(tracker, desk.radicado, 'AAAA-AAAA')).toBe(notFound);
    expect(await refused(tracker, 'AND-2026-000002-9', desk.code)).toBe(notFound);
    expect(await refused(tracker, '<b>', '?')).toBe(notFound);
    expect((tracker.renderRoot as ShadowRoot).activeElement).toBe(one(tracker, '.message'));
    expect(one(tracker, '.result')).toBe(null);
  });

  it('asks for what is missing before it asks the service', async () => {
    const tracker = await open(await filed());
    let asked = 0;
    tracker.addEventListener('pqrs-lookup-request', () => (asked += 1));
    ask(tracker, '', '');
    await tracker.updateComplete;
    await tracker.updateComplete;
    expect(words(one(tracker, '#radicado-error'))).toBe('Escriba el número de radicado');
    expect(words(one(tracker, '#code-error'))).toBe('Escriba el código de consulta');
    expect((tracker.renderRoot as ShadowRoot).activeElement?.id).toBe('radicado');
    expect(asked).toBe(0);
  });

  it('lets the host stop a lookup', async () => {
    const desk = await filed();
    const tracker = await open(desk);
    const proofs: string[] = [];
    tracker.addEventListener('pqrs-lookup-request', (event) => {
      event.preventDefault();
      proofs.push(event.detail.proof);
    });
    ask(tracker, desk.radicado, desk.code);
    await tracker.updateComplete;
    expect(proofs).toEqual([desk.code]);
    expect(one(tracker, '.result')).toBe(null);
  });

  it('looks up what the address carries after its #, and takes it out of the address', async () => {
    const desk = await filed();
    history.replaceState(null, '', `#radicado=${desk.radicado}&code=${desk.code}`);
    const tracker = await open(desk);
    if (!one(tracker, '.result')) await oneEvent(tracker, 'pqrs-lookup-done');
    await tracker.updateComplete;
    expect(words(one(tracker, '.result .title'))).toBe('Su reclamo está en análisis');
    expect(location.hash).toBe('');
  });

  it('shows the answer to whoever chose to read it here', async () => {
    const desk = await filed('tracking');
    const text = 'Aprobamos el cambio de su impresora.\n\nLa recoge el lunes.';
    await desk.give(
      desk.caseId,
      '2026-11-20T10:00:00-05:00',
      { id: 'camila', name: 'Camila Restrepo', role: 'agent' },
      {
        type: 'draftAnswer',
        text,
        decision: 'granted',
        basis: ['Ley 1480 de 2011, art. 11'],
        recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
      },
    );
    await desk.give(
      desk.caseId,
      '2026-11-20T11:00:00-05:00',
      paola,
      { type: 'approveAnswer', checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'] },
      { type: 'notifyAnswer', channel: 'tracking' },
    );
    const tracker = await open(desk);
    await found(tracker, desk.radicado, desk.code);
    expect(words(one(tracker, '.result .title'))).toBe('Respondimos su reclamo');
    expect(one(tracker, '.letter')!.textContent).toBe(text);
  });

  it('says where a case went, and counts no days to an answer that will not come from here', async () => {
    const desk = await filed();
    await desk.give(desk.caseId, '2026-11-20T10:00:00-05:00', paola, {
      type: 'transfer',
      body: 'Comisión de Regulación de Comunicaciones',
      reason: 'Es de su competencia',
    });
    const tracker = await open(desk);
    await found(tracker, desk.radicado, desk.code);
    expect(words(one(tracker, '.result .title'))).toBe(
      'Trasladamos su reclamo a Comisión de Regulación de Comunicaciones',
    );
    expect(one(tracker, '.date')).toBe(null);
    expect(tracker.renderRoot.textContent).not.toContain('Es de su competencia');
  });

  it('names the telephone when the service cannot be reached', async () => {
    // Port 9 of this machine answers nobody: a real failure of a real client.
    const tracker = await open({ client: httpClient({ baseUrl: 'http://127.0.0.1:9' }) });
    expect(await refused(tracker, 'AND-2026-000001-1', 'K7QF-3M9T')).toBe(
      'No pudimos consultar el caso. Intente en unos minutos o llame al 01 8000 912 345.',
    );
    // The number stays on one line.
    expect(one(tracker, '.message')?.textContent).toContain('al 01\u00a08000\u00a0912\u00a0345.');
  });

  for (const lang of ['es-CO', 'en', 'pt-BR']) {
    it(`has no known barrier, before and after it finds a case (${lang})`, async () => {
      const desk = await filed();
      const tracker = await open(desk, lang);
      const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const before = await axe.run(tracker, { runOnly });
      await found(tracker, desk.radicado, desk.code);
      one(tracker, '.disclosure')!.click();
      await tracker.updateComplete;
      const after = await axe.run(tracker, { runOnly });
      const barriers = [...before.violations, ...after.violations];
      expect(barriers.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join()}`)).toEqual([]);
    });
  }
});
