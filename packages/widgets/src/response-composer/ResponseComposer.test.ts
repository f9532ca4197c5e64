import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { PqrsError, type Actor, type CaseCommand, type CommandValues, type PqrsClient } from '@pqrs-kit/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { camila, paola, sampleDesk, sampleNow, type SampleDesk } from '../testing/sampleDesk.js';
import {
  all,
  announced,
  boxOf,
  detailsOf,
  focused,
  inlineStylesOf,
  one,
  shown,
  tabTo,
  until,
  violationsOf,
  wordsOf,
} from '../testing/widget.js';
import type { ResponseComposer } from './ResponseComposer.js';
import './define.js';

let sample: SampleDesk;
let caseId: string;

beforeEach(async () => {
  sessionStorage.clear();
  document.documentElement.lang = 'es-CO';
  sample = sampleDesk();
  caseId = await sample.file('2026-11-05T09:14:00-05:00');
  await sample.give(caseId, '2026-11-05T09:40:00-05:00', paola, {
    type: 'assign',
    to: { id: camila.id, name: camila.name },
  });
});

interface Setting {
  client?: PqrsClient;
  actor?: Actor;
  width?: number;
  inForm?: boolean;
}

async function show({ actor = camila, client = sample.clientOf(actor), width = 1100, inForm }: Setting = {}) {
  const element = html`<pqrs-response-composer
    name="answer"
    case-id=${caseId}
    .client=${client}
    .now=${() => sampleNow}
  ></pqrs-response-composer>`;
  const parent = await fixture<HTMLElement>(inForm ? html`<form>${element}</form>` : html`<div>${element}</div>`, {
    parentNode: boxOf(width),
  });
  const composer = parent.querySelector<ResponseComposer>('pqrs-response-composer')!;
  await until(() => composer.form.composer?.material !== undefined || composer.form.composer?.error !== undefined);
  await composer.updateComplete;
  return composer;
}

const text = (composer: ResponseComposer) => one(composer, '#field-text') as HTMLTextAreaElement;
const primary = (composer: ResponseComposer) => one(composer, '.composer-foot .primary');
const checkOf = (composer: ResponseComposer, label: string) =>
  all(composer, '.checks li').find((line) => wordsOf(line).startsWith(label))!;

async function write(composer: ResponseComposer, field: string, value: string): Promise<void> {
  const control = one(composer, `#field-${field}`) as HTMLInputElement | HTMLSelectElement;
  control.value = value;
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await composer.updateComplete;
}

async function useTemplate(composer: ResponseComposer, reference: string): Promise<void> {
  const select = one(composer, '#composer-template') as HTMLSelectElement;
  select.value = reference;
  select.dispatchEvent(new Event('change'));
  await composer.updateComplete;
  one(composer, '.joined .btn').click();
  await composer.updateComplete;
}

async function press(composer: ResponseComposer, name: string): Promise<void> {
  all(composer, 'button')
    .find((button) => wordsOf(button) === name)!
    .click();
  await composer.updateComplete;
}

describe('drafting with pqrs-response-composer', () => {
  it('offers the templates of the kind of case, and fills the one that is inserted', async () => {
    const composer = await show();
    expect(all(composer, '#composer-template option').map(wordsOf)).toEqual([
      'Sin plantilla',
      'Aviso de prórroga',
      'Respuesta de fondo',
      'Solicitud de datos para completar el caso',
      'Traslado por competencia',
    ]);
    await useTemplate(composer, 'respuesta-de-fondo.es-CO@1');
    expect(text(composer).value).toContain(
      'Recibimos su caso con radicado AND-2026-000001-1 el 5 de noviembre de 2026',
    );
    expect(text(composer).value).toContain('[decisión]');
    expect(wordsOf(one(composer, '.template-used'))).toBe('respuesta-de-fondo.es-CO@1');
    expect(await announced()).toBe('Plantilla insertada. Lo que usted escribió sigue en el texto.');
  });

  it('loses nothing of what was typed to a template: it goes in at the caret', async () => {
    const composer = await show();
    await write(composer, 'text', 'Antes. Después.');
    text(composer).setSelectionRange(6, 6);
    await useTemplate(composer, 'respuesta-de-fondo.es-CO@1');
    expect(text(composer).value).toMatch(/^Antes\.\n\nRecibimos su caso [^]*su razón\.\n\nDespués\.$/);
  });

  it('leads from what is missing to its place in the text', async () => {
    const composer = await show();
    await useTemplate(composer, 'traslado.es-CO@1');
    const missing = checkOf(composer, 'Completar');
    expect(wordsOf(missing)).toMatch(/^Completar \d+ datos.*Falta$/);
    missing.querySelector('button')!.click();
    await until(
      () => focused(composer) === text(composer) && text(composer).selectionEnd > text(composer).selectionStart,
    );
    const area = text(composer);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toMatch(/^\[.+\]$/);
  });

  it('puts in a value of the case where the caret is', async () => {
    const composer = await show();
    await write(composer, 'text', 'Radicado: .');
    text(composer).setSelectionRange(10, 10);
    const pick = one(composer, '.tools select') as HTMLSelectElement;
    pick.value = 'radicado';
    pick.dispatchEvent(new Event('change'));
    await composer.updateComplete;
    expect(text(composer).value).toBe('Radicado: AND-2026-000001-1.');
  });

  it('fills what a template left open with what was decided since', async () => {
    const composer = await show();
    await useTemplate(composer, 'respuesta-de-fondo.es-CO@1');
    await write(composer, 'decision', 'granted');
    checkOf(composer, 'Completar 1 dato').querySelector('button')!.click();
    await until(() => text(composer).selectionEnd > text(composer).selectionStart);
    const pick = one(composer, '.tools select') as HTMLSelectElement;
    pick.value = 'decision';
    pick.dispatchEvent(new Event('change'));
    await composer.updateComplete;
    expect(text(composer).value).toContain('decidimos: se accede. Más abajo');
    expect(wordsOf(checkOf(composer, 'Datos de la plantilla'))).toMatch(/Cumple$/);
  });

  it('says of which case it is and whom it goes to', async () => {
    const composer = await show();
    expect(wordsOf(one(composer, '.case-line'))).toBe('Reclamo · AND-2026-000001-1');
    expect(wordsOf(one(composer, '.to'))).toBe('Para María Fernanda Rodríguez Castellanos · maria@example.org');
  });

  it('cites the norms that are ticked, and keeps the lines that were typed', async () => {
    const composer = await show();
    await write(composer, 'basis', 'Contrato 88, cláusula 7');
    await press(composer, 'Elegir norma');
    const search = one(composer, '.norms input[type=search]') as HTMLInputElement;
    search.value = 'ley 1480';
    search.dispatchEvent(new Event('input'));
    await composer.updateComplete;
    const box = one(composer, '.norms li input') as HTMLInputElement;
    const cited = box.closest('label')!.querySelector('b')!.textContent;
    box.click();
    await composer.updateComplete;
    expect((one(composer, '#field-basis') as HTMLTextAreaElement).value).toBe(`Contrato 88, cláusula 7\n${cited}`);
    box.click();
    await composer.updateComplete;
    expect((one(composer, '#field-basis') as HTMLTextAreaElement).value).toBe('Contrato 88, cláusula 7');
  });

  it('decides each thing that was asked for', async () => {
    await sample.give(caseId, sampleNow, camila, {
      type: 'setItems',
      items: ['Que la reparen', 'Que paguen el arriendo'],
    });
    const composer = await show();
    await write(composer, 'text', 'La reparamos mañana. El arriendo no procede.');
    await write(composer, 'decision', 'granted');
    expect(wordsOf(checkOf(composer, 'Responde las 2'))).toBe(
      'Responde las 2 pretensiones Que la reparen; Que paguen el arriendo Falta',
    );
    await write(composer, 'outcome-p1', 'granted');
    await write(composer, 'outcome-p2', 'denied');
    await write(composer, 'itemReason-p2', 'El contrato no lo cubre.');
    expect(wordsOf(checkOf(composer, 'Responde las 2'))).toMatch(/Cumple$/);
    expect(wordsOf(checkOf(composer, 'Decisión'))).toMatch(/Se accede en parte Falta$/);
    await write(composer, 'decision', 'partlyGranted');
    expect(primary(composer).getAttribute('aria-disabled')).toBe('false');
  });

  it('shows the letter that it would become, with what is open marked', async () => {
    const composer = await show();
    await useTemplate(composer, 'traslado.es-CO@1');
    await press(composer, 'Vista previa');
    const letter = one(composer, '.letter');
    expect(letter.lang).toBe('es-CO');
    expect(wordsOf(letter)).toContain('Proyecto de respuesta a su reclamo');
    expect([...letter.querySelectorAll('.gap')].map((gap) => gap.textContent)).toContain('[motivo]');
    expect([...letter.querySelectorAll('.filled')].map((filled) => filled.textContent)).toContain('AND-2026-000001-1');
    await press(composer, 'Editar');
    expect(text(composer).value).toContain('[motivo]');
  });
});

describe('sending', () => {
  const finish = async (composer: ResponseComposer): Promise<void> => {
    await write(composer, 'text', 'Reparamos la impresora y se la entregamos mañana.');
    await write(composer, 'decision', 'granted');
  };

  it('is not available while something is missing: it says why and leads there', async () => {
    const composer = await show();
    expect(primary(composer).getAttribute('aria-disabled')).toBe('true');
    expect(wordsOf(one(composer, '#composer-why'))).toBe('Complete los 3 puntos que faltan para enviarla.');
    const failed = await detailsOf<{ check: string }>(composer, 'pqrs-check-fail', () => primary(composer).click());
    expect(failed.map(({ check }) => check)).toEqual(['text']);
    await until(() => focused(composer) === text(composer));
    expect(all(composer, '.error').map(wordsOf)[0]).toBe('Escriba este dato para continuar');
  });

  it('goes for approval with the template that it was written from', async () => {
    const composer = await show();
    await useTemplate(composer, 'respuesta-de-fondo.es-CO@1');
    await finish(composer);
    const done = await detailsOf<{ stage: string; sentAt: string }>(composer, 'pqrs-response-send-done', async () => {
      primary(composer).click();
      await until(() => composer.detail.stage === 'approval');
    });
    expect(done).toMatchObject([{ stage: 'approval', sentAt: sampleNow }]);
    const { answer } = await sample.desk.open(paola, caseId);
    expect(answer).toMatchObject({ template: 'respuesta-de-fondo.es-CO@1', decision: 'granted' });
    expect(await announced()).toBe('Respuesta enviada a aprobación.');
    await shown(composer, '.letter');
    expect(wordsOf(one(composer, '.draft'))).toContain('Ahora no le corresponde redactar esta respuesta.');
    expect(all(composer, 'textarea, .primary')).toEqual([]);
  });

  it('is stopped by a host that says so, with the checks in hand', async () => {
    const composer = await show();
    await finish(composer);
    composer.addEventListener('pqrs-response-send-request', (event) => event.preventDefault());
    const asked = await detailsOf<{ value: CaseCommand; checks: { name: string; state: string }[] }>(
      composer,
      'pqrs-response-send-request',
      () => primary(composer).click(),
    );
    expect(asked[0]?.value).toMatchObject({ type: 'draftAnswer', decision: 'granted' });
    expect(asked[0]?.checks.filter(({ state }) => state === 'missing')).toEqual([]);
    expect((await sample.desk.open(camila, caseId)).stage).toBe('analysis');
  });

  it('waits where templates and norms cannot be read, and asks again', async () => {
    const real = sample.clientOf(camila);
    let broken = true;
    const client: PqrsClient = {
      ...real,
      answerMaterial: (id) =>
        broken ? Promise.reject(new PqrsError('network-unreachable', 'Gone.', 'Try again.')) : real.answerMaterial(id),
    };
    const composer = await show({ client });
    await finish(composer);
    expect(primary(composer).getAttribute('aria-disabled')).toBe('true');
    broken = false;
    one(composer, '.side .problem button').click();
    await shown(composer, '.checks');
    expect(text(composer).value).toBe('Reparamos la impresora y se la entregamos mañana.');
    expect(primary(composer).getAttribute('aria-disabled')).toBe('false');
  });
});

describe('a draft', () => {
  it('is kept when asked for, comes back, and is forgotten once it was sent', async () => {
    const composer = await show();
    await write(composer, 'text', 'Reparamos la impresora y la entregamos.');
    const saved = await detailsOf<{ value: CommandValues }>(composer, 'pqrs-draft-save', () =>
      press(composer, 'Guardar'),
    );
    expect(saved[0]?.value).toEqual({ text: 'Reparamos la impresora y la entregamos.' });
    expect(wordsOf(one(composer, '.status'))).toBe('Borrador guardado, 10:30 a. m.');
    const again = await show();
    expect(text(again).value).toBe('Reparamos la impresora y la entregamos.');
    expect(wordsOf(one(again, '.status'))).toBe('Recuperamos el borrador que guardó en este navegador.');
    await write(again, 'decision', 'granted');
    primary(again).click();
    await until(() => again.detail.stage === 'approval');
    expect(sessionStorage.length).toBe(0);
  });

  it('begins again from an answer that came back', async () => {
    await sample.give(caseId, sampleNow, camila, {
      type: 'draftAnswer',
      text: 'Reparamos la impresora.',
      decision: 'granted',
      template: 'respuesta-de-fondo.es-CO@1',
      basis: ['Ley 1480 de 2011, art. 11'],
      recourse: 'Puede acudir a la SIC.',
    });
    await sample.give(caseId, sampleNow, paola, { type: 'returnAnswer', reason: 'Falta la fecha.' });
    const composer = await show();
    expect(text(composer).value).toBe('Reparamos la impresora.');
    expect(wordsOf(one(composer, '.template-used'))).toBe('respuesta-de-fondo.es-CO@1');
  });

  it('goes with a form around it, and is forgotten when that is reset', async () => {
    const composer = await show({ inForm: true });
    const form = composer.closest('form')!;
    expect(composer.checkValidity()).toBe(false);
    await write(composer, 'text', 'Reparamos la impresora.');
    expect(JSON.parse(new FormData(form).get('answer') as string)).toEqual({ text: 'Reparamos la impresora.' });
    await write(composer, 'decision', 'granted');
    expect(composer.checkValidity()).toBe(true);
    form.reset();
    await composer.updateComplete;
    expect(text(composer).value).toBe('');
  });

  it('is not for whoever may not draft: the readonly element shows no form', async () => {
    const composer = await show();
    composer.readonly = true;
    await composer.updateComplete;
    await composer.updateComplete;
    expect(all(composer, 'form')).toEqual([]);
    expect(composer.matches(':state(readonly)')).toBe(true);
  });
});

describe('the composer and the accessibility rules', () => {
  for (const [theme, width, mode] of [
    ['light', 1100, 'edit'],
    ['dark', 320, 'edit'],
    ['contrast', 768, 'preview'],
  ] as const) {
    it(`agree in ${theme}, ${width} wide, with the ${mode}`, { timeout: 60_000 }, async () => {
      const composer = await show({ width });
      composer.theme = theme;
      await useTemplate(composer, 'traslado.es-CO@1');
      await press(composer, 'Elegir norma');
      if (mode === 'preview') await press(composer, 'Vista previa');
      expect(await violationsOf(composer, axe)).toEqual([]);
      expect(inlineStylesOf(composer)).toEqual([]);
      expect(composer.scrollWidth).toBeLessThanOrEqual(width);
    });
  }

  it('are walked by keyboard alone, to the button that says why it waits', async () => {
    const composer = await show();
    await tabTo(composer, '.modes button:last-child', userEvent);
    await userEvent.keyboard('{Enter}');
    await shown(composer, '.letter');
    const button = await tabTo(composer, '.composer-foot .primary', userEvent);
    expect(button.getAttribute('aria-describedby')).toBe('composer-why');
    await userEvent.keyboard('{Enter}');
    await until(() => focused(composer)?.id === 'field-text');
  });

  it('speaks English and Portuguese, and leaves the letter in the language of the filing', async () => {
    const composer = await show();
    composer.lang = 'en';
    await composer.updateComplete;
    expect(wordsOf(primary(composer))).toBe('Send for approval');
    expect(wordsOf(one(composer, '#composer-why'))).toBe('Complete the 3 points that are missing to send it.');
    composer.lang = 'pt-BR';
    await composer.updateComplete;
    expect(wordsOf(one(composer, '#composer-why'))).toBe('Complete os 3 pontos que faltam para enviá-la.');
    await press(composer, 'Pré-visualizar');
    expect(one(composer, '.letter').lang).toBe('es-CO');
  });
});
