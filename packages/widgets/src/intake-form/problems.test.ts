import { fixture, html, oneEvent } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { httpClient } from '../http/httpClient.js';
import { intakeDesk } from '../testing/intakeDesk.js';
import { sampleNow } from '../testing/sampleDesk.js';
import './define.js';
import type { IntakeForm } from './IntakeForm.js';

const full = {
  subject: 'Impresora sin arreglo',
  facts: 'La entregué en Chapinero.',
  'person.name': 'María Rodríguez',
  'person.documentType': 'CC',
  'person.documentNumber': '52418903',
  'person.email': 'mafe@correo.example',
};

/** A form that takes up a draft, so that each test begins where it matters. */
async function open(
  fields: Record<string, string>,
  draft: object = {},
  client = intakeDesk().client,
): Promise<IntakeForm> {
  const kept = {
    category: 'reclamo',
    subtype: 'general',
    anonymous: false,
    answerBy: 'email',
    fields,
    key: 'k1',
    ...draft,
  };
  localStorage.setItem('pqrs-intake-draft', JSON.stringify({ version: 1, savedAt: sampleNow, draft: kept }));
  return fixture<IntakeForm>(
    html`<pqrs-intake-form
      lang="es-CO"
      consent-version="4"
      phone="01 8000 912 345"
      .client=${client}
      .now=${() => sampleNow}
    ></pqrs-intake-form>`,
  );
}

const all = (form: IntakeForm, selector: string) => [...form.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (form: IntakeForm, selector: string) => all(form, selector)[0]!;
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const focused = (form: IntakeForm) => (form.renderRoot as ShadowRoot).activeElement;

async function settle(form: IntakeForm): Promise<void> {
  await form.updateComplete;
  await form.updateComplete;
}

async function go(form: IntakeForm): Promise<void> {
  one(form, '.actions .primary').click();
  await settle(form);
}

async function at(form: IntakeForm, step: number): Promise<void> {
  form.step = step;
  await settle(form);
}

function write(form: IntakeForm, id: string, value: string): void {
  const control = one(form, id) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

afterEach(() => localStorage.clear());

describe('what is wrong in pqrs-intake-form', () => {
  const cases: [step: number, id: string, fields: Record<string, string>, message: string, draft?: object][] = [
    [2, 'subject', { subject: ' ' }, 'Escriba el asunto'],
    [2, 'facts', { facts: '' }, 'Cuente qué pasó'],
    [2, 'facts', { facts: 'a'.repeat(10_001) }, 'Tiene 10.001 caracteres y caben 10.000: quite 1'],
    [3, 'person-name', { 'person.name': '' }, 'Escriba sus nombres y apellidos o la razón social'],
    [3, 'person-documentNumber', { 'person.documentNumber': '' }, 'Escriba el número de documento'],
    [
      3,
      'person-documentNumber',
      { 'person.documentNumber': '52.4l8.903' },
      'Escriba su número de documento sin puntos ni letras',
    ],
    [
      3,
      'person-email',
      { 'person.email': 'mafe@' },
      'El correo no está completo: falta lo que va después de la arroba',
    ],
    [3, 'person-phone', { 'person.phone': '12' }, 'Escriba el teléfono con 7 a 15 números'],
    [4, 'person-email', { 'person.email': '' }, 'Escriba el correo en el que quiere la respuesta'],
    [
      4,
      'person-address',
      { 'person.municipality': 'Cali' },
      'Escriba la dirección en la que quiere la respuesta',
      { answerBy: 'post' },
    ],
    [
      4,
      'person-municipality',
      { 'person.address': 'Calle 1' },
      'Escriba el municipio y el departamento',
      { answerBy: 'post' },
    ],
  ];
  for (const [step, id, fields, message, draft] of cases) {
    it(`is said beside ${id} and above the title: ${message}`, async () => {
      const form = await open({ ...full, ...fields }, draft);
      await at(form, step);
      await go(form);
      const control = one(form, `#${id}`);
      expect(control.getAttribute('aria-invalid')).toBe('true');
      const error = one(form, `#${id}-error`);
      expect(words(error)).toBe(message);
      expect(control.getAttribute('aria-describedby')!.split(' ')).toContain(error.id);
      expect(all(form, '.summary a').map(words)).toContain(message);
      expect(focused(form)).toBe(one(form, '.summary'));
      all(form, '.summary a')
        .find((link) => words(link) === message)!
        .click();
      await settle(form);
      expect(focused(form)).toBe(control);
      expect(form.step).toBe(step);
    });
  }

  it('asks for a kind and for the consent where they are chosen', async () => {
    const form = await open({}, { category: undefined });
    await at(form, 1);
    await go(form);
    expect(words(one(form, '.summary'))).toBe('Revise 1 dato para continuar Elija el tipo de solicitud');
    one(form, '.summary a').click();
    await settle(form);
    expect(focused(form)?.id).toBe('category-peticion');
    await at(form, 3);
    await go(form);
    expect(words(one(form, '.summary b'))).toBe('Revise 3 datos para continuar');
    expect(words(one(form, '#consentVersion-error'))).toBe('Acepte el tratamiento de sus datos para poder responderle');
  });

  it('goes away as it is mended, and what was typed stays as typed', async () => {
    const form = await open({ ...full, 'person.documentNumber': '52.4l8.903' });
    await at(form, 3);
    await go(form);
    expect((one(form, '#person-documentNumber') as HTMLInputElement).value).toBe('52.4l8.903');
    write(form, '#person-documentNumber', '52.418.903');
    await settle(form);
    expect(all(form, '#person-documentNumber-error').length).toBe(0);
    expect(all(form, '.summary a').map(words)).toEqual(['Acepte el tratamiento de sus datos para poder responderle']);
  });

  it('is shown at its own step when the service finds it', async () => {
    const desk = intakeDesk((submission) => ({ ...submission, person: { ...submission.person!, email: 'mafe@' } }));
    const form = await open(full, {}, desk.client);
    one(form, '#consentVersion').click();
    await at(form, 5);
    const refused = oneEvent(form, 'pqrs-error');
    await go(form);
    await refused;
    await settle(form);
    expect(form.step).toBe(3);
    expect(words(one(form, '#person-email-error'))).toBe(
      'El correo no está completo: falta lo que va después de la arroba',
    );
    expect((one(form, '#person-email') as HTMLInputElement).value).toBe('mafe@correo.example');
    expect((await desk.record()).length).toBe(0);
  });

  it('keeps text and key when the service cannot be reached, and names the telephone', async () => {
    // Port 9 of this machine answers nobody: a real failure of a real client.
    const form = await open(full, {}, httpClient({ baseUrl: 'http://127.0.0.1:9' }));
    one(form, '#consentVersion').click();
    await at(form, 5);
    const failed = oneEvent(form, 'pqrs-error') as unknown as Promise<
      CustomEvent<{ code: string; retryable: boolean }>
    >;
    await go(form);
    expect((await failed).detail).toMatchObject({ code: 'network-unreachable', retryable: true });
    await settle(form);
    expect(words(one(form, '.failure'))).toBe(
      'No pudimos enviar su solicitud. Lo que escribió sigue aquí. Intente en unos minutos o llame al 01 8000 912 345.',
    );
    expect(focused(form)).toBe(one(form, '.failure'));
    expect(words(one(form, '.review'))).toContain('La entregué en Chapinero.');
    const desk = intakeDesk();
    form.client = desk.client;
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await go(form);
    await done;
    expect(desk.sent.map(({ key }) => key)).toEqual(['k1']);
  });

  it('files under a new key what was changed after a first filing got through unseen', async () => {
    const desk = intakeDesk();
    const form = await open(full, {}, desk.client);
    one(form, '#consentVersion').click();
    await at(form, 5);
    const first = oneEvent(form, 'pqrs-case-submit-done');
    await go(form);
    await first;
    const again = await open({ ...full, subject: 'Otra cosa' }, {}, desk.client);
    one(again, '#consentVersion').click();
    await at(again, 5);
    const second = oneEvent(again, 'pqrs-case-submit-done');
    await go(again);
    await second;
    expect((await desk.record()).length).toBe(2);
  });
});
