import { verifyReceipt, webCryptoCheck, type Receipt } from '@pqrs-kit/core';
import { fixture, html, oneEvent } from '@open-wc/testing';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { intakeDesk, type IntakeDesk } from '../testing/intakeDesk.js';
import { sampleNow } from '../testing/sampleDesk.js';
import './define.js';
import type { IntakeForm } from './IntakeForm.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function open(desk: IntakeDesk, lang = 'es-CO'): Promise<IntakeForm> {
  return fixture<IntakeForm>(
    html`<pqrs-intake-form
      lang=${lang}
      consent-version="4"
      policy-url="/politica"
      phone="01 8000 912 345"
      .client=${desk.client}
      .now=${() => sampleNow}
    ></pqrs-intake-form>`,
  );
}

const all = (form: IntakeForm, selector: string) => [...form.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (form: IntakeForm, selector: string) => {
  const [found] = all(form, selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
};
const focused = (form: IntakeForm) => (form.renderRoot as ShadowRoot).activeElement;
const textOf = (form: IntakeForm, selector: string) => one(form, selector).textContent.replace(/\s+/g, ' ').trim();

function write(form: IntakeForm, field: string, value: string): void {
  const control = one(form, `#${field.replace('.', '-')}`) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function go(form: IntakeForm): Promise<void> {
  one(form, '.actions .primary').click();
  await form.updateComplete;
  await form.updateComplete;
}

async function pressTab(form: IntakeForm, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (focused(form)?.matches(selector)) return;
    await userEvent.tab();
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

async function fillUntilReview(form: IntakeForm): Promise<void> {
  one(form, '#category-reclamo').click();
  await go(form);
  write(form, 'subject', 'Impresora sin arreglo');
  write(form, 'facts', 'El 20 de octubre la entregué en Chapinero.');
  await go(form);
  write(form, 'person.name', 'María Fernanda Rodríguez');
  write(form, 'person.documentNumber', '52418903');
  write(form, 'person.email', 'mafe@correo.example');
  one(form, '#consentVersion').click();
  await go(form);
  await go(form);
}

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

describe('pqrs-intake-form', () => {
  it('files a case by keyboard alone and ends at its receipt', async () => {
    const desk = intakeDesk();
    const form = await open(desk);
    await pressTab(form, '#category-peticion');
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(textOf(form, '.choice.on .detail')).toContain('Le respondemos en 15 días hábiles como máximo.');
    await pressTab(form, '.actions .primary');
    await userEvent.keyboard('{Enter}');
    await pressTab(form, '#subject');
    await userEvent.keyboard('Impresora sin arreglo');
    await pressTab(form, '#facts');
    await userEvent.keyboard('No hay repuesto.');
    await pressTab(form, '.actions .primary');
    await userEvent.keyboard('{Enter}');
    await pressTab(form, '#person-name');
    await userEvent.keyboard('María Rodríguez');
    await pressTab(form, '#person-documentNumber');
    await userEvent.keyboard('52418903');
    await pressTab(form, '#consentVersion');
    await userEvent.keyboard(' ');
    await pressTab(form, '.actions .primary');
    await userEvent.keyboard('{Enter}');
    await pressTab(form, '#answerBy-email');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await pressTab(form, '.actions .primary');
    await userEvent.keyboard('{Enter}');
    await pressTab(form, '.actions .primary');
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await userEvent.keyboard('{Enter}');
    await done;
    await form.updateComplete;
    expect(focused(form)?.textContent).toBe('Recibimos su sugerencia');
    const [filed] = await desk.record();
    expect(filed?.event).toMatchObject({ type: 'registered', radicado: 'AND-2026-000001-1' });
    expect(desk.sent[0]?.submission).toMatchObject({
      category: 'sugerencia',
      answerBy: 'tracking',
      consentVersion: '4',
    });
  });

  it('says what was filed, and gives the radicado to a form around it', async () => {
    const desk = intakeDesk();
    const around = await fixture<HTMLFormElement>(
      html`<form>
        <pqrs-intake-form
          lang="es-CO"
          name="radicado"
          consent-version="4"
          .client=${desk.client}
          .now=${() => sampleNow}
        ></pqrs-intake-form>
      </form>`,
    );
    const form = around.querySelector('pqrs-intake-form')!;
    await fillUntilReview(form);
    expect(form.checkValidity()).toBe(true);
    const done = oneEvent(form, 'pqrs-case-submit-done') as unknown as Promise<CustomEvent<Record<string, string>>>;
    await go(form);
    const { detail } = await done;
    expect(detail['radicado']).toBe('AND-2026-000001-1');
    expect(detail['dueAt']).toBe('2026-12-16T23:59:59-05:00');
    expect(detail['receiptHash']).toBe((await desk.record())[0]?.hash);
    expect(new FormData(around).get('radicado')).toBe('AND-2026-000001-1');
    await form.updateComplete;
    expect(textOf(form, '.receipt .date')).toBe('miércoles 16 de diciembre de 2026');
    expect(textOf(form, '.receipt .radicado')).toBe('AND-2026-000001-1');
  });

  it('saves the signed receipt as a file that can be checked anywhere', async () => {
    const desk = intakeDesk();
    const form = await open(desk);
    await fillUntilReview(form);
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await go(form);
    await done;
    await form.updateComplete;
    const [made, saved] = [vi.spyOn(URL, 'createObjectURL'), vi.spyOn(HTMLAnchorElement.prototype, 'click')];
    expect(textOf(form, '.save')).toBe('Guardar comprobante');
    one(form, '.save').click();
    expect(saved.mock.contexts[0]).toMatchObject({ download: 'AND-2026-000001-1.json' });
    const file = made.mock.calls[0]?.[0] as Blob;
    expect(file.type).toBe('application/json');
    const receipt = JSON.parse(await file.text()) as Receipt;
    expect(Object.keys(receipt)).toEqual(['radicado', 'receivedAt', 'algorithm', 'hash', 'signature', 'publicKey']);
    expect(receipt.hash).toBe((await desk.record())[0]?.hash);
    expect(await verifyReceipt(receipt, webCryptoCheck)).toBe('signed');
    expect(await verifyReceipt({ ...receipt, radicado: 'AND-2026-000002-9' }, webCryptoCheck)).toBe('forged');
  });

  it('sends once when it is clicked twice', async () => {
    const desk = intakeDesk();
    const form = await open(desk);
    await fillUntilReview(form);
    const done = oneEvent(form, 'pqrs-case-submit-done');
    one(form, '.actions .primary').click();
    one(form, '.actions .primary').click();
    await done;
    expect(desk.sent.length).toBe(1);
    expect((await desk.record()).length).toBe(1);
  });

  it('leaves the sending to a host that cancels the request', async () => {
    const desk = intakeDesk();
    const form = await open(desk);
    await fillUntilReview(form);
    let asked: unknown;
    form.addEventListener('pqrs-case-submit-request', (event) => {
      event.preventDefault();
      asked = event.detail.case.subject;
    });
    await go(form);
    expect(asked).toBe('Impresora sin arreglo');
    expect(desk.sent.length).toBe(0);
  });

  it('stores nobody of an anonymous filing, even if a person was typed before', async () => {
    const desk = intakeDesk();
    const form = await open(desk);
    const seen: string[] = [];
    form.addEventListener('pqrs-draft-change', ({ detail }) => seen.push(JSON.stringify(detail)));
    await fillUntilReview(form);
    one(form, '.part:nth-child(3) .link').click();
    await form.updateComplete;
    seen.length = 0;
    one(form, '#anonymous').click();
    await form.updateComplete;
    expect(all(form, '#person-name, #person-email, #person-documentNumber').length).toBe(0);
    expect(textOf(form, '#anonymous-terms')).toContain('Anote el código');
    await go(form);
    await go(form);
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await go(form);
    await done;
    await form.updateComplete;
    const identity = /María|52418903|mafe/;
    expect(JSON.stringify(await desk.record())).not.toMatch(identity);
    expect(seen.join()).not.toMatch(identity);
    expect(JSON.stringify({ ...localStorage })).not.toMatch(identity);
    expect(form.renderRoot.textContent).not.toMatch(identity);
    expect((await desk.record())[0]?.event).toHaveProperty('submission.answerBy', 'tracking');
  });

  it('keeps a name written from right to left', async () => {
    const desk = intakeDesk();
    const form = await open(desk);
    await fillUntilReview(form);
    one(form, '.part:nth-child(3) .link').click();
    await form.updateComplete;
    write(form, 'person.name', 'أحمد بن خالد');
    await form.updateComplete;
    expect(getComputedStyle(one(form, '#person-name')).direction).toBe('rtl');
    await go(form);
    await go(form);
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await go(form);
    await done;
    expect((await desk.record())[0]?.event).toHaveProperty('submission.person.name', 'أحمد بن خالد');
  });

  for (const [lang, title, next] of [
    ['es-CO', '¿Qué quiere presentar?', 'Continuar'],
    ['en', 'What do you want to file?', 'Continue'],
    ['pt-BR', 'O que deseja apresentar?', 'Continuar'],
  ] as const) {
    it(`has no known barrier at any step, nor in its receipt (${lang})`, async () => {
      const form = await open(intakeDesk(), lang);
      expect(textOf(form, '.title')).toBe(title);
      expect(textOf(form, '.actions .primary')).toBe(next);
      const barriers: string[] = [];
      const look = async (where: string) => {
        await form.updateComplete;
        const { violations } = await axe.run(form, { runOnly: tags });
        barriers.push(...violations.map(({ id, nodes }) => `${where} ${id} ${nodes.map((node) => node.html).join()}`));
      };
      const steps = fillUntilReview(form);
      await steps;
      for (const step of [1, 2, 3, 4, 5]) {
        form.step = step;
        await look(String(step));
      }
      const done = oneEvent(form, 'pqrs-case-submit-done');
      await go(form);
      await done;
      await look('receipt');
      expect(barriers).toEqual([]);
    });
  }
});
