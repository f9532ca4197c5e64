import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileReclamo } from './citizen.js';
import { startDemo, type Demo } from './demo.js';

/** The page of the recipe, and the gateway that the recipe names. */
const shop = 'https://www.shop.example';
const gateway = 'https://pqrs.example.com';
const policy = `default-src 'self'; connect-src ${gateway}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo('--allow-origin', shop);
});
afterAll(() => demo.close());

/** The first block of that language in the README. */
function recipe(language: string): string {
  const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(readFileSync('README.md', 'utf8'))?.[1];
  if (block === undefined) throw new Error(`The README has no block marked ${language}.`);
  return block;
}

/** `pqrs.js` and the files beside it, as the README says. */
function widgets(): Record<string, { contentType: string; body: string }> {
  const folder = 'packages/widgets/dist';
  const names = readdirSync(folder).filter((name) => /^pqrs\..*js$/.test(name));
  return Object.fromEntries(
    names.map((name) => [
      `/${name}`,
      { contentType: 'text/javascript', body: readFileSync(`${folder}/${name}`, 'utf8') },
    ]),
  );
}

it('files a case from the page of the README, under a strict content security policy', async () => {
  const files: Record<string, { contentType: string; body: string }> = {
    '/': { contentType: 'text/html; charset=utf-8', body: `<!doctype html><title>Shop</title>${recipe('html')}` },
    '/page.js': { contentType: 'text/javascript', body: recipe('js') },
    ...widgets(),
  };
  const page = await demo.browser.newPage({ locale: 'es-CO', reducedMotion: 'reduce' });
  await page.route(`${shop}/**`, (route) => {
    const file = files[new URL(route.request().url()).pathname];
    return file
      ? route.fulfill({ ...file, headers: { 'content-security-policy': policy } })
      : route.fulfill({ status: 404 });
  });
  await page.route(`${gateway}/**`, async (route) => {
    const url = route.request().url().replace(gateway, demo.base);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const logged: string[] = [];
  page.on('console', (message) => {
    if (!message.text().includes('favicon')) logged.push(message.text());
  });

  await page.goto(`${shop}/`);
  const { radicado } = await fileReclamo(page);

  expect(logged).toEqual([expect.stringMatching(new RegExp(`^${radicado} \\d{4}-\\d{2}-\\d{2}T`))]);
});
