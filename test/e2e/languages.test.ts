import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from './demo.js';
import { openShop, scripts, type Script, type Withheld } from './shopPage.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = (script: Script, lang: string, withheld: Withheld = {}) =>
  openShop(
    browser,
    { script, lang, body: '<pqrs-status-tracker></pqrs-status-tracker><pqrs-intake-form></pqrs-intake-form>' },
    withheld,
  );

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Everything inside the widgets. */
const drawn = (page: Page) => page.locator(':is(pqrs-status-tracker, pqrs-intake-form) *');
const loading = (page: Page) => page.locator('pqrs-status-tracker:state(loading)');

describe.each(scripts)('%s', (script) => {
  it('shows Spanish without a further file, and fetches the rest of the widgets when they stand', async () => {
    const { page, asked, logged } = await open(script, 'es-CO');
    await button(page, 'Consultar').waitFor();
    const apart = ['explanation', 'filing', 'ledger', 'result', 'sheet'].map((part) =>
      script.replace('.js', `.${part}.js`),
    );
    await expect.poll(() => asked.toSorted()).toEqual([script, ...apart].sort());
    expect(logged).toEqual([]);
    await page.close();
  });

  it.each([
    ['en', 'pqrs.en.js', 'Look up'],
    ['pt-BR', 'pqrs.pt.js', 'Consultar'],
  ])('shows nothing in another language before the texts of %s are here', async (lang, file, word) => {
    const { page, asked, logged, release } = await open(script, lang, { held: file });
    await loading(page).waitFor({ state: 'attached' });
    expect(await drawn(page).count()).toBe(0);
    release();
    await button(page, word).waitFor();
    await loading(page).waitFor({ state: 'detached' });
    expect(asked.filter((name) => name === file)).toHaveLength(1);
    expect(
      await drawn(page)
        .filter({ hasText: /undefined|Tipo de solicitud/ })
        .count(),
    ).toBe(0);
    expect(logged).toEqual([]);
    await page.close();
  });

  it('falls back to Spanish whole where a language cannot be fetched', async () => {
    const { page } = await open(script, 'en', { missing: 'pqrs.en.js' });
    await button(page, 'Consultar').waitFor();
    expect(
      await page.locator('pqrs-status-tracker').evaluate((tracker) => Reflect.get(tracker, 'locale') as string),
    ).toBe('es-CO');
    expect(
      await drawn(page)
        .filter({ hasText: /undefined|Look up/ })
        .count(),
    ).toBe(0);
    await loading(page).waitFor({ state: 'detached' });
    await page.close();
  });

  it('says so where what shows a case cannot be fetched', async () => {
    const result = script.replace('.js', '.result.js');
    const { page, asked } = await open(script, 'es-CO', { missing: result });
    const tracker = page.locator('pqrs-status-tracker');
    await tracker.evaluate((element) => Object.assign(element, { client: { track: () => Promise.resolve({}) } }));
    await tracker.locator('#radicado').fill('AND-2026-000001');
    await tracker.locator('#code').fill('ABCD-2345');
    await button(page, 'Consultar').click();
    await tracker.getByRole('alert').waitFor();
    expect(asked).toContain(result);
    await page.close();
  });

  it('keeps what it shows until the language that it is changed to is here', async () => {
    const { page, release } = await open(script, 'es-CO', { held: 'pqrs.en.js' });
    await button(page, 'Consultar').waitFor();
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await loading(page).waitFor({ state: 'attached' });
    expect(await button(page, 'Consultar').isVisible()).toBe(true);
    release();
    await button(page, 'Look up').waitFor();
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await button(page, 'Consultar').waitFor();
    await page.close();
  });
});
