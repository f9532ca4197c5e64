import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from './demo.js';

/** A page that loads the widgets as one file, and the address beside it that the file comes from. */
const shop = 'https://www.shop.example';
const files = 'https://files.example';
const policy = `default-src 'self'; script-src ${files}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
const tags = { 'pqrs.js': 'type="module"', 'pqrs.iife.js': '' };
type Script = keyof typeof tags;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Network {
  asked: string[];
  logged: string[];
  /** Gives what was held back. */
  release(): void;
}

/** Opens the page; of what `held` names nothing comes before `release`, and of what `missing` names nothing at all. */
async function open(
  script: Script,
  lang: string,
  { held, missing }: { held?: string; missing?: string } = {},
): Promise<{ page: Page } & Network> {
  const page = await browser.newPage({ locale: 'es-CO', reducedMotion: 'reduce' });
  const asked: string[] = [];
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(`${shop}/**`, (route) =>
    route.fulfill({
      body: `<!doctype html><html lang="${lang}"><title>Shop</title><link rel="icon" href="data:,">
        <script ${tags[script]} src="${files}/${script}"></script><pqrs-status-tracker></pqrs-status-tracker>
        <pqrs-intake-form></pqrs-intake-form></html>`,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': `${policy}; img-src data:` },
    }),
  );
  await page.route(`${files}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    asked.push(name);
    if (name === missing) return route.abort();
    if (name === held) await released;
    return route.fulfill({
      body: readFileSync(`packages/widgets/dist/${name}`, 'utf8'),
      contentType: 'text/javascript; charset=utf-8',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.goto(`${shop}/`);
  return { page, asked, logged, release };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Everything inside the widgets. */
const drawn = (page: Page) => page.locator(':is(pqrs-status-tracker, pqrs-intake-form) *');
const loading = (page: Page) => page.locator('pqrs-status-tracker:state(loading)');

describe.each(Object.keys(tags) as Script[])('%s', (script) => {
  it('shows Spanish without a further file, and fetches the rest of the widgets when they stand', async () => {
    const { page, asked, logged } = await open(script, 'es-CO');
    await button(page, 'Consultar').waitFor();
    const apart = ['filing', 'result'].map((part) => script.replace('.js', `.${part}.js`));
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
