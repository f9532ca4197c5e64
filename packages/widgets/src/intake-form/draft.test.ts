import { fixture, html } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { intakeDesk } from '../testing/intakeDesk.js';
import './define.js';
import type { IntakeForm } from './IntakeForm.js';

const key = 'pqrs-intake-draft';

async function open(now = '2026-11-24T10:42:00-05:00'): Promise<IntakeForm> {
  return fixture<IntakeForm>(
    html`<pqrs-intake-form
      lang="es-CO"
      consent-version="4"
      .client=${intakeDesk().client}
      .now=${() => now}
    ></pqrs-intake-form>`,
  );
}

const one = (form: IntakeForm, selector: string) => form.renderRoot.querySelector<HTMLElement>(selector)!;
const none = (form: IntakeForm, selector: string) => form.renderRoot.querySelector(selector) === null;
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

async function begin(form: IntakeForm): Promise<void> {
  one(form, '#category-queja').click();
  form.step = 2;
  await form.updateComplete;
  const facts = one(form, '#facts') as HTMLTextAreaElement;
  facts.value = 'El técnico se fue.';
  facts.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await form.updateComplete;
}

afterEach(() => localStorage.clear());

describe('the draft of pqrs-intake-form', () => {
  it('comes back with a notice, at the first step that lacks something', async () => {
    await begin(await open());
    const form = await open('2026-11-26T10:42:00-05:00');
    expect(words(one(form, '.restored span'))).toBe('Recuperamos lo que escribió el 24 de noviembre.');
    expect(form.step).toBe(2);
    expect((one(form, '#facts') as HTMLTextAreaElement).value).toBe('El técnico se fue.');
  });

  it('is forgotten at "Borrar", here and on the device', async () => {
    await begin(await open());
    const form = await open();
    one(form, '.restored .link').click();
    await form.updateComplete;
    await form.updateComplete;
    expect(form.step).toBe(1);
    expect(none(form, 'input:checked')).toBe(true);
    expect(none(form, '.restored')).toBe(true);
    expect(localStorage.getItem(key)).toBe(null);
    expect((form.renderRoot as ShadowRoot).activeElement).toBe(one(form, '.title'));
  });

  it('lives seven days', async () => {
    await begin(await open());
    const form = await open('2026-12-01T10:42:01-05:00');
    expect(form.step).toBe(1);
    expect(localStorage.getItem(key)).toBe(null);
  });

  it('leaves the device as soon as the filing is anonymous', async () => {
    const form = await open();
    await begin(form);
    expect(localStorage.getItem(key)).toContain('El técnico se fue.');
    form.step = 3;
    await form.updateComplete;
    one(form, '#anonymous').click();
    await form.updateComplete;
    expect(localStorage.getItem(key)).toBe(null);
    expect(words(one(form, '.help'))).toContain('no guardamos nada en este equipo');
  });

  it('is told to the host at each change', async () => {
    const form = await open();
    const told: (string | undefined)[] = [];
    form.addEventListener('pqrs-draft-change', ({ detail }) =>
      told.push(detail.draft.fields.facts ?? detail.draft.category),
    );
    await begin(form);
    expect(told).toEqual(['queja', 'El técnico se fue.']);
  });

  it('does without a storage that the page forbids', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    try {
      const form = await open();
      await begin(form);
      expect((one(form, '#facts') as HTMLTextAreaElement).value).toBe('El técnico se fue.');
    } finally {
      Object.defineProperty(window, 'localStorage', original);
    }
  });

  it('begins with the kind that the host names', async () => {
    const form = await fixture<IntakeForm>(html`<pqrs-intake-form lang="es-CO" kind="denuncia"></pqrs-intake-form>`);
    expect((one(form, '#category-denuncia') as HTMLInputElement).checked).toBe(true);
  });

  it('says the kind that three answers suggest, with its reason', async () => {
    const form = await open();
    one(form, '.classifier .disclosure').click();
    await form.updateComplete;
    for (const id of ['conduct-false', 'failure-true', 'request-false']) one(form, `#${id}`).click();
    await form.updateComplete;
    expect(words(one(form, '.suggestion p'))).toBe(
      'Lo suyo parece: reclamo. Porque respondió sí a “¿Un producto, servicio, factura o entrega no salió como debía?”.',
    );
    one(form, '.suggestion .btn').click();
    await form.updateComplete;
    await form.updateComplete;
    expect((form.renderRoot as ShadowRoot).activeElement?.id).toBe('category-reclamo');
    expect((one(form, '#category-reclamo') as HTMLInputElement).checked).toBe(true);
  });

  it('shows the term of each kind of petición', async () => {
    const form = await open();
    one(form, '#category-peticion').click();
    await form.updateComplete;
    const terms: string[] = [];
    for (const subtype of ['general', 'informacion', 'consulta']) {
      one(form, `#subtype-${subtype}`).click();
      await form.updateComplete;
      terms.push(words(one(form, '.detail > p:last-child b')));
    }
    expect(terms).toEqual(['15 días hábiles', '10 días hábiles', '30 días hábiles']);
  });
});
