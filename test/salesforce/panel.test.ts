import axe from 'axe-core';
import { createElement } from 'lwc';
import PqrsCase from 'c/pqrsCase';
import { answerWith } from '@salesforce/apex/PqrsCase.open';
import { speak } from '@salesforce/i18n/lang';
import { listening, publish } from 'lightning/messageService';
import { went } from 'lightning/navigation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clock, opened, recordId } from './support/sampleCase.js';

// The panel, compiled by Salesforce's compiler, over a case of a real desk: Apex is the only part that is stood in for.
function show(): ShadowRoot {
  const element = createElement('c-pqrs-case', { is: PqrsCase });
  element.recordId = recordId;
  document.body.append(element);
  return element.shadowRoot!;
}
const textOf = (root: ShadowRoot) => (root.textContent ?? '').replaceAll('\u00a0', ' ');
const press = (root: ShadowRoot, what: string) => root.querySelector<HTMLElement>(`[data-do=${what}]`)!.click();
const shown = (root: ShadowRoot, text: string) => vi.waitFor(() => expect(textOf(root)).toContain(text));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.parse(clock.now()) });
  speak('es');
  went.length = 0;
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the panel of a Case in Salesforce', () => {
  it('shows the case in the words of the core: when the term ends, why, what is missing, what comes next', async () => {
    const answer = await opened();
    answerWith(() => Promise.resolve(answer));
    const root = show();
    await shown(root, 'Garantía sin repuesto: impresora térmica TP-80');
    const text = textOf(root);
    expect(text).toContain('miércoles 25 de noviembre de 2026');
    expect(text).toContain('Cómo se contó');
    expect(text).toContain('Cierre asegurado');
    expect(root.querySelector('[data-do=next]')?.textContent).toBe('Asignar');
    expect(root.querySelectorAll('dl .fact').length).toBeGreaterThan(3);
    expect(root.querySelector('.mark')?.className).toBe('mark ok');
    expect(root.querySelector('article')?.lang).toBe('es-CO');
  });

  it('says nothing of the person', async () => {
    const answer = await opened();
    answerWith(() => Promise.resolve(answer));
    const root = show();
    await shown(root, 'Garantía');
    const { person } = JSON.parse(answer.detail) as { person: Record<string, unknown> };
    const said = Object.values(person).filter((value) => typeof value === 'string' && value.length > 4);
    expect(said.length).toBeGreaterThan(0);
    for (const value of said) expect(textOf(root)).not.toContain(value);
  });

  it.each([
    ['pt-BR', 'Encerramento garantido'],
    ['en-US', 'Closing gate'],
  ])('speaks the language of the person: %s', async (language, words) => {
    speak(language);
    const answer = await opened();
    answerWith(() => Promise.resolve(answer));
    await shown(show(), words);
  });

  it('opens the page of the case for the next step, for how grave it is, and as it is', async () => {
    const answer = await opened();
    answerWith(() => Promise.resolve(answer));
    const root = show();
    await shown(root, 'Garantía');
    for (const what of ['next', 'escalate', 'open']) press(root, what);
    expect(went.map(({ attributes }) => attributes.url)).toEqual([
      `/apex/PqrsCase?id=${recordId}&step=assign`,
      `/apex/PqrsCase?id=${recordId}&step=assess`,
      `/apex/PqrsCase?id=${recordId}`,
    ]);
  });

  it('looks again when the page tells that this case changed, and not when another did', async () => {
    const [first, second] = [await opened(), await opened({ subject: 'Otro asunto' })];
    const asked: string[] = [];
    answerWith(({ recordId: id }) => Promise.resolve(asked.push(id) === 1 ? first : second));
    const root = show();
    await shown(root, 'Garantía');
    publish('PQRS__c', { recordId: '500xx000000002AAA' });
    publish('PQRS__c', { recordId });
    await shown(root, 'Otro asunto');
    expect(asked).toEqual([recordId, recordId]);
  });

  it('counts on while it stays open, and stops when it is taken away', async () => {
    const answer = await opened();
    answerWith(() => Promise.resolve(answer));
    const root = show();
    await shown(root, 'Garantía');
    vi.setSystemTime(Date.parse('2026-11-26T10:00:00-05:00'));
    vi.advanceTimersByTime(60_000);
    await vi.waitFor(() => expect(root.querySelector('.mark')?.className).toBe('mark over'));
    expect(listening()).toBe(1);
    document.body.replaceChildren();
    expect([listening(), vi.getTimerCount()]).toEqual([0, 0]);
  });

  it.each([
    [404, 'Este registro no tiene una PQRS.', false],
    [403, 'Usted no trabaja en las PQRS.', false],
    [401, 'No pudimos cargar la PQRS.', true],
    [0, 'No pudimos cargar la PQRS.', true],
  ])('says what is so where Apex answers %d', async (status, words, retry) => {
    answerWith(() => Promise.resolve({ status }));
    const root = show();
    await shown(root, words);
    expect(root.querySelector('[data-do=retry]') !== null).toBe(retry);
  });

  it('tries again when it is asked to', async () => {
    answerWith(() => Promise.reject(new Error('no Apex')));
    const root = show();
    await shown(root, 'No pudimos cargar la PQRS.');
    const answer = await opened();
    answerWith(() => Promise.resolve(answer));
    press(root, 'retry');
    await shown(root, 'Garantía');
  });

  it('says that it loads', () => {
    answerWith(() => new Promise(() => {}));
    const root = show();
    expect(textOf(root)).toContain('Cargando la PQRS…');
    expect(root.querySelector('article')?.getAttribute('aria-busy')).toBe('true');
  });

  it('has nothing that axe minds', async () => {
    const answer = await opened();
    answerWith(() => Promise.resolve(answer));
    const root = show();
    await shown(root, 'Garantía');
    vi.useRealTimers();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
