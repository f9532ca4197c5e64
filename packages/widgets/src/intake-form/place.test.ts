import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleNow } from '../testing/sampleDesk.js';
import { all, focused, one, shown, until, violationsOf, wordsOf } from '../testing/widget.js';
import './define.js';
import type { IntakeForm } from './IntakeForm.js';

async function open(): Promise<IntakeForm> {
  const form = await fixture<IntakeForm>(
    html`<pqrs-intake-form lang="es-CO" kind="reclamo" step="4" .now=${() => sampleNow}></pqrs-intake-form>`,
  );
  await form.updateComplete;
  one(form, '#answerBy-post').click();
  await form.updateComplete;
  one(form, '#person-municipality').focus();
  return form;
}

const offered = (form: IntakeForm) => all(form, '[role="option"]').map((option) => wordsOf(option));
const typed = (form: IntakeForm) => (one(form, '#person-municipality') as HTMLInputElement).value;

afterEach(() => localStorage.clear());

describe('the municipality of pqrs-intake-form', () => {
  it('is found by its beginning, without accents, and chosen with the keys', async () => {
    const form = await open();
    await userEvent.keyboard('itagui');
    await shown(form, '[role="option"]');
    expect(offered(form)).toEqual(['Itagüí, Antioquia']);
    expect(one(form, '#person-municipality').getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowDown}');
    await form.updateComplete;
    expect(one(form, '#person-municipality').getAttribute('aria-activedescendant')).toBe('place-0');
    await userEvent.keyboard('{Enter}');
    await form.updateComplete;
    expect([typed(form), form.step, offered(form)]).toEqual(['Itagüí, Antioquia', 4, []]);
    expect(focused(form)?.id).toBe('person-municipality');
  });

  it('goes round the list and off it again, and closes at Escape without losing what was typed', async () => {
    const form = await open();
    await userEvent.keyboard('rionegro');
    await until(() => offered(form).length === 2);
    await userEvent.keyboard('{ArrowUp}');
    await form.updateComplete;
    expect(wordsOf(one(form, '[aria-selected="true"]'))).toBe('Rionegro, Santander');
    await userEvent.keyboard('{ArrowDown}');
    await form.updateComplete;
    expect(all(form, '[aria-selected="true"]')).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await form.updateComplete;
    expect([typed(form), offered(form)]).toEqual(['rionegro', []]);
  });

  it('is chosen with the pointer, and the field keeps the focus', async () => {
    const form = await open();
    await userEvent.keyboard('bogota');
    await userEvent.click(await shown(form, '#place-0'));
    await form.updateComplete;
    expect([typed(form), focused(form)?.id]).toEqual(['Bogotá, D. C.', 'person-municipality']);
  });

  it('may be a place of another country', async () => {
    const form = await open();
    await userEvent.keyboard('Quito, Ecuador');
    await until(() => typed(form) === 'Quito, Ecuador');
    expect(offered(form)).toEqual([]);
  });

  it('has no known barrier while its list is open', async () => {
    const form = await open();
    await userEvent.keyboard('san');
    await shown(form, '[role="option"]');
    await userEvent.keyboard('{ArrowDown}');
    await form.updateComplete;
    expect(await violationsOf(form, axe)).toEqual([]);
  });
});
