import { snapshot } from '@pqrs-kit/core';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './demo.js';
import { openShop, scripts } from './shopPage.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Widgets whose drawing is fetched apart, and the end of the name of the file that it is in. */
const apart = [
  ['pqrs-case-panel', 'office', 'Elija un caso de la bandeja para verlo aquí.'],
  ['pqrs-case-timeline', 'office', 'Aquí aparece lo que pasa con el caso.'],
  ['pqrs-escalation-matrix', 'office', 'Matriz de escalamiento'],
  ['pqrs-supervisor-board', 'office', 'Tablero de supervisión'],
  ['pqrs-response-composer', 'office', 'Elija un caso para redactar su respuesta.'],
  ['pqrs-evidence-receipt', 'receipt', 'Aquí aparece el comprobante de radicación.'],
] as const;

describe.each(scripts)('%s', (script) => {
  it.each(apart)('<%s> shows nothing before what draws it is here', async (tag, part, words) => {
    const file = script.replace('.js', `.${part}.js`);
    const body = `<${tag}></${tag}><${tag}></${tag}>`;
    const { page, asked, logged, release } = await openShop(browser, { script, lang: 'es-CO', body }, { held: file });
    const widget = page.locator(tag);
    await page.locator(`${tag}:state(loading)`).nth(1).waitFor({ state: 'attached' });
    expect(await page.locator(`${tag} *`).count()).toBe(0);
    release();
    for (const at of [0, 1]) await widget.nth(at).getByText(words, { exact: true }).waitFor();
    expect(asked.filter((name) => name === file)).toHaveLength(1);
    expect(logged).toEqual([]);
    await page.close();
  });

  it.each([
    ['pqrs-case-panel', 'openCase'],
    ['pqrs-case-timeline', 'openCase'],
    ['pqrs-escalation-matrix', 'openCase'],
    ['pqrs-response-composer', 'openCase'],
    ['pqrs-supervisor-board', 'listCases'],
  ])('<%s> asks once for what it shows, while what draws it comes', async (tag, asks) => {
    const held = script.replace('.js', '.office.js');
    const { page, release } = await openShop(browser, { script, lang: 'es-CO', body: '' }, { held });
    const asked = await page.evaluateHandle(() => [] as string[]);
    await page.evaluate(
      ([name, calls]) => {
        const fails = (method: string) => () => (calls.push(method), Promise.reject(new Error('not here')));
        const get = (_client: object, method: string) => (method === 'watch' ? undefined : fails(method));
        const element = Object.assign(document.createElement(name), {
          caseId: 'a-case',
          client: new Proxy({}, { get }),
        });
        document.body.append(element);
      },
      [tag, asked] as const,
    );
    await expect.poll(() => asked.jsonValue()).toEqual([asks]);
    release();
    await page.getByRole('alert').waitFor();
    expect(await asked.jsonValue()).toEqual([asks]);
    await page.close();
  });

  it.each([
    ['es-CO', 'No se pudo cargar por completo.', 'Intentar de nuevo', 'Tablero de supervisión'],
    ['en', 'This could not be loaded completely.', 'Try again', 'Supervision board'],
    ['pt-BR', 'Não foi possível carregar por completo.', 'Tentar novamente', 'Quadro de supervisão'],
  ])(
    'says in %s that it did not come, and fetches it again when it is asked to',
    async (lang, said, again, heading) => {
      const missing = script.replace('.js', '.office.js');
      const body = '<pqrs-supervisor-board></pqrs-supervisor-board>';
      const { page, mend } = await openShop(browser, { script, lang, body }, { missing });
      const alert = page.getByRole('alert');
      await alert.filter({ hasText: said }).waitFor();
      expect(await alert.innerText()).toContain('network-unreachable');
      mend();
      await page.getByRole('button', { name: again, exact: true }).click();
      await page.getByRole('heading', { name: heading }).waitFor();
      expect(await alert.count()).toBe(0);
      await page.close();
    },
  );

  it.each(['ledger', 'explanation'])(
    'tries the explanation of a date again where its %s did not come',
    async (part) => {
      const missing = script.replace('.js', `.${part}.js`);
      const body = '<pqrs-deadline-clock></pqrs-deadline-clock>';
      const { page, mend } = await openShop(browser, { script, lang: 'es-CO', body }, { missing });
      const clock = snapshot({ rule: 'co.consumer.direct_claim', receivedAt: '2026-11-05T09:14:00-05:00' });
      await page
        .locator('pqrs-deadline-clock')
        .evaluate((element, given) => Object.assign(element, { clock: given }), clock);
      await page.getByRole('button', { name: '¿Cómo se calculó?' }).click();
      await page.getByRole('alert').waitFor();
      mend();
      await page.getByRole('button', { name: 'Intentar de nuevo', exact: true }).click();
      await page.getByText('Ley 1480 de 2011', { exact: false }).first().waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      await page.close();
    },
  );

  it('takes no part of another build, as a page that stood open while a new one was put in place would', async () => {
    const replaced = script.replace('.js', '.office.js');
    const by = script === 'pqrs.js' ? 'pqrs.iife.office.js' : 'pqrs.office.js';
    const body = '<pqrs-supervisor-board></pqrs-supervisor-board>';
    const { page } = await openShop(browser, { script, lang: 'es-CO', body }, { replaced, by });
    await page.getByRole('alert').filter({ hasText: 'recargue la página' }).waitFor();
    await page.close();
  });

  it('asks a page without widgets of agents for nothing of theirs', async () => {
    const body = '<pqrs-deadline-clock></pqrs-deadline-clock><pqrs-status-tracker></pqrs-status-tracker>';
    const { page, asked } = await openShop(browser, { script, lang: 'es-CO', body });
    await page.getByRole('button', { name: 'Consultar', exact: true }).waitFor();
    const parts = ['explanation', 'ledger', 'result'].map((part) => script.replace('.js', `.${part}.js`));
    await expect.poll(() => asked.toSorted()).toEqual([script, ...parts].sort());
    await page.close();
  });
});
