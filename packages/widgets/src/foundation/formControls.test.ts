import { fixture, html } from '@open-wc/testing';
import type { CommandType } from '@pqrs-kit/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CasePanel } from '../case-panel/CasePanel.js';
import '../define.js';
import type { EscalationMatrixElement } from '../escalation-matrix/EscalationMatrixElement.js';
import type { IntakeForm } from '../intake-form/IntakeForm.js';
import type { ResponseComposer } from '../response-composer/ResponseComposer.js';
import type { StatusTracker } from '../status-tracker/StatusTracker.js';
import { fillReclamo, goOn, stepTo } from '../testing/fillForm.js';
import { itIsAFormControl, type ControlUse } from '../testing/formControl.js';
import { intakeDesk } from '../testing/intakeDesk.js';
import { camila, paola, sampleDesk, sampleNow } from '../testing/sampleDesk.js';
import { boxOf, one, shown, until } from '../testing/widget.js';

beforeEach(() => {
  document.documentElement.lang = 'es-CO';
});
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const intake = (client = intakeDesk().client): Promise<IntakeForm> =>
  fixture<IntakeForm>(
    html`<pqrs-intake-form consent-version="4" .client=${client} .now=${() => sampleNow}></pqrs-intake-form>`,
  );

/** A case that its handler works on, as a widget about one case shows it. */
async function caseIn<Widget extends CasePanel | ResponseComposer | EscalationMatrixElement>(
  tag: Widget['localName'],
  actor = camila,
): Promise<Widget> {
  const sample = sampleDesk();
  const caseId = await sample.file('2026-11-05T09:14:00-05:00');
  const to = { id: camila.id, name: camila.name };
  await sample.give(caseId, '2026-11-05T09:40:00-05:00', paola, { type: 'assign', to });
  const widget = document.createElement(tag) as Widget;
  Object.assign(widget, { caseId, client: sample.clientOf(actor), now: () => sampleNow });
  boxOf(1_000).append(widget);
  return widget;
}

describe('the controls of pqrs-intake-form', () => {
  const at = (step: number, control: string, more: Omit<ControlUse<IntakeForm>, 'open' | 'control' | 'enter'>) => {
    const open = async (): Promise<IntakeForm> => {
      const form = await intake();
      one(form, '#category-reclamo').click();
      await stepTo(form, step);
      if (control === '#person-address') one(form, '#answerBy-post').click();
      await form.updateComplete;
      return form;
    };
    const again = async (before: IntakeForm): Promise<IntakeForm> => {
      before.remove();
      const form = await intake();
      await stepTo(form, step);
      return form;
    };
    const enter = ['#facts', '#request'].includes(control) ? 'line' : 'send';
    itIsAFormControl({ control, open, enter, reset: true, summary: true, comeBack: again, ...more });
  };
  at(2, '#subject', { label: 'Asunto', hint: 'En pocas palabras.', send: goOn, error: 'Escriba el asunto' });
  at(2, '#facts', { label: 'Los hechos', hint: 'Qué pasó', send: goOn, error: 'Cuente qué pasó' });
  at(2, '#request', { label: '¿Qué solicita?', optional: true, hint: 'Responderemos cada punto.' });
  at(2, '#productSerial', { label: 'Serial del producto', optional: true, hint: 'Está en la etiqueta' });
  at(3, '#person-name', {
    label: 'Nombres y apellidos',
    send: goOn,
    error: 'Escriba sus nombres y apellidos o la razón social',
    autofill: 'name',
  });
  at(3, '#person-email', { label: 'Correo electrónico', optional: true, hint: 'Aquí llegarán', autofill: 'email' });
  at(3, '#person-phone', { label: 'Celular', optional: true, autofill: 'tel' });
  at(4, '#person-address', {
    label: 'Dirección',
    hint: 'Con el barrio',
    send: goOn,
    error: 'Escriba la dirección en la que quiere la respuesta',
    autofill: 'street-address',
  });
});

describe('the controls of pqrs-status-tracker', () => {
  const open = (): Promise<StatusTracker> =>
    fixture<StatusTracker>(html`<pqrs-status-tracker .client=${intakeDesk().client}></pqrs-status-tracker>`);
  const look = async (tracker: StatusTracker): Promise<void> => {
    one(tracker, '.btn').click();
    await tracker.updateComplete;
  };
  for (const [control, label, hint, error] of [
    ['#radicado', 'Número de radicado', 'Con o sin guiones.', 'Escriba el número de radicado'],
    ['#code', 'Código de consulta', 'Ocho letras y números.', 'Escriba el código de consulta'],
  ] as const) {
    const opened = async (): Promise<StatusTracker> => {
      const tracker = await open();
      // The focus goes to the first that is missing.
      if (control === '#code') fill(one(tracker, '#radicado') as HTMLInputElement, 'AND-2026-000001-7');
      return tracker;
    };
    itIsAFormControl({ control, open: opened, label, hint, send: look, error, enter: 'send' });
  }
});

function fill(input: HTMLInputElement, value: string): void {
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the controls of pqrs-case-panel', () => {
  const inForm = (command: CommandType) => async (): Promise<CasePanel> => {
    const panel = await caseIn<CasePanel>('pqrs-case-panel');
    await shown(panel, '.radicado');
    panel.openForm(command);
    return panel;
  };
  const send = async (panel: CasePanel): Promise<void> => {
    one(panel, 'form.action .primary').click();
    await panel.updateComplete;
  };
  const needed = { send, error: 'Escriba este dato para continuar' };
  itIsAFormControl({
    control: '#field-text',
    open: inForm('requestInformation'),
    label: 'Qué falta y por qué es necesario',
    enter: 'line',
    ...needed,
  });
});

describe('the controls of pqrs-response-composer', () => {
  const open = async (): Promise<ResponseComposer> => {
    const composer = await caseIn<ResponseComposer>('pqrs-response-composer');
    await until(() => composer.form.composer?.material !== undefined);
    await composer.updateComplete;
    return composer;
  };
  const comeBack = async (before: ResponseComposer): Promise<ResponseComposer> => {
    [...before.renderRoot.querySelectorAll('button')]
      .find(({ textContent }) => textContent.includes('Guardar'))
      ?.click();
    const again = document.createElement('pqrs-response-composer');
    Object.assign(again, { caseId: before.caseId, client: before.client, now: () => sampleNow });
    before.replaceWith(again);
    await until(() => again.renderRoot?.querySelector('#field-text') !== null);
    return again;
  };
  const send = async (composer: ResponseComposer): Promise<void> => {
    composer.form.check();
    await composer.updateComplete;
  };
  itIsAFormControl({
    control: '#field-text',
    open,
    label: 'Respuesta',
    enter: 'line',
    reset: true,
    comeBack,
    send,
    error: 'Escriba este dato para continuar',
  });
});

describe('the controls of pqrs-escalation-matrix', () => {
  itIsAFormControl({
    control: '#reason',
    open: async () => {
      const matrix = await caseIn<EscalationMatrixElement>('pqrs-escalation-matrix', paola);
      (await shown(matrix, '.open-form')).click();
      return matrix;
    },
    label: 'Motivo',
    enter: 'line',
    send: async (matrix) => {
      one(matrix, '.escalate .primary').click();
      await matrix.updateComplete;
    },
    error: 'Escriba el motivo',
  });
});

describe('a form of the page', () => {
  async function around(inner: ReturnType<typeof html>): Promise<HTMLFormElement> {
    return fixture<HTMLFormElement>(html`<form><fieldset>${inner}</fieldset></form>`);
  }

  it('waits for a required filing, and takes its radicado once it is filed', async () => {
    const { client } = intakeDesk();
    const page = await around(
      html`<pqrs-intake-form
        name="radicado"
        required
        consent-version="4"
        .client=${client}
        .now=${() => sampleNow}
      ></pqrs-intake-form>`,
    );
    const form = page.querySelector('pqrs-intake-form')!;
    await form.updateComplete;
    expect(page.checkValidity()).toBe(false);
    expect([form.validity?.valueMissing, form.validationMessage]).toEqual([true, 'Radique primero su solicitud.']);
    form.required = false;
    await form.updateComplete;
    expect(page.checkValidity()).toBe(true);
    form.required = true;
    await fillReclamo(form);
    await goOn(form);
    await until(() => new FormData(page).get('radicado') === 'AND-2026-000001-1', 'it is filed');
    expect(page.checkValidity()).toBe(true);
  });

  it('keeps what was typed where sending fails', async () => {
    const { client } = intakeDesk();
    const form = await intake({ ...client, submit: () => Promise.reject(new Error('of the network')) });
    await fillReclamo(form);
    await goOn(form);
    await shown(form, '.failure');
    await stepTo(form, 2);
    expect((one(form, '#subject') as HTMLInputElement).value).toBe('Impresora sin arreglo');
  });

  for (const [what, off] of [
    ['disabled', (form: IntakeForm) => (form.disabled = true)],
    ['read only', (form: IntakeForm) => (form.readonly = true)],
    ['in a disabled fieldset', (form: IntakeForm) => (form.closest('fieldset')!.disabled = true)],
  ] as const) {
    it(`leaves nothing to be changed in what is ${what}`, async () => {
      const page = await around(html`<pqrs-intake-form></pqrs-intake-form>`);
      const form = page.querySelector('pqrs-intake-form')!;
      off(form);
      await form.updateComplete;
      const controls = [...form.renderRoot.querySelectorAll<HTMLElement>('.step :is(input, button)')];
      expect(controls.filter((control) => !control.matches(':disabled'))).toEqual([]);
      expect(controls.length).toBeGreaterThan(6);
    });
  }

  it('does not let an answer be drafted where it is disabled', async () => {
    const composer = await caseIn<ResponseComposer>('pqrs-response-composer');
    composer.disabled = true;
    await until(() => composer.matches(':state(readonly)'), 'it is to be read');
    expect(composer.renderRoot.querySelector('textarea')).toBe(null);
  });

  it('waits for a required answer, and is given back the draft that the browser kept', async () => {
    const composer = await caseIn<ResponseComposer>('pqrs-response-composer');
    Object.assign(composer, { name: 'answer', required: true });
    const page = await around(html`${composer}`);
    await until(() => composer.validity?.valueMissing === true, 'it is required');
    expect(page.checkValidity()).toBe(false);
    expect(composer.validationMessage).toContain('Complete');
    composer.formStateRestoreCallback('{"text":"Le cambiamos el equipo."}');
    await composer.updateComplete;
    expect(new FormData(page).get('answer')).toContain('Le cambiamos el equipo.');
    composer.formStateRestoreCallback('not a draft');
    expect(composer.value.text).toBe('Le cambiamos el equipo.');
  });
});
