import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';

/** A page that loads the widgets as one file, and the address beside it that the file comes from. */
const shop = 'https://www.shop.example';
const files = 'https://files.example';
const policy = `default-src 'self'; script-src ${files}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
const tags = { 'pqrs.js': 'type="module"', 'pqrs.iife.js': '' };
export type Script = keyof typeof tags;
export const scripts = Object.keys(tags) as Script[];

/**
 * Of what `held` names nothing comes before `release`, of what `missing` names nothing at all before `mend`, and in the place of what `replaced`
 * names comes `by`.
 */
export interface Withheld {
  held?: string;
  missing?: string;
  replaced?: string;
  by?: string;
}

interface Network {
  asked: string[];
  logged: string[];
  /** Gives what was held back. */
  release(): void;
  /** Nothing is missing any more. */
  mend(): void;
}

/** Opens a page with these widgets in its body, under a strict policy. */
export async function openShop(
  browser: Browser,
  { script, lang, body }: { script: Script; lang: string; body: string },
  { held, missing, replaced, by }: Withheld = {},
): Promise<{ page: Page } & Network> {
  const page = await browser.newPage({ locale: 'es-CO', reducedMotion: 'reduce' });
  const asked: string[] = [];
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let broken = true;
  await page.route(`${shop}/**`, (route) =>
    route.fulfill({
      body: `<!doctype html><html lang="${lang}"><title>Shop</title><link rel="icon" href="data:,">
        <script ${tags[script]} src="${files}/${script}"></script>${body}</html>`,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': `${policy}; img-src data:` },
    }),
  );
  await page.route(`${files}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    asked.push(name);
    if (name === missing && broken) return route.abort();
    if (name === held) await released;
    return route.fulfill({
      body: readFileSync(`packages/widgets/dist/${(name === replaced && by) || name}`, 'utf8'),
      contentType: 'text/javascript; charset=utf-8',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.goto(`${shop}/`);
  return { page, asked, logged, release, mend: () => (broken = false) };
}
